import { Today } from '@alize/contracts';
import { seedDemonstration } from '../../infra/seeds/seed';
import { bootSystem, type System } from '../support/system';

const PRESENT = new Date('2026-12-01T15:00:00Z');

describe('the demonstration, told as months that have passed', () => {
  let system: System;
  beforeAll(async () => {
    system = await bootSystem();
    const { clock } = system;
    clock.set(PRESENT);
    const setBackTo = (moment: Date | null) => clock.set(moment ?? PRESENT);
    await seedDemonstration(system.worker(), () => undefined, { now: () => clock.now(), setBackTo });
  }, 120_000);
  afterAll(() => system.close());

  const sectionsOf = async (email: string, code: string) => {
    const [territory] = await system.db.query<{ id: string }>('SELECT id FROM territory WHERE code = $1', [
      code,
    ]);
    const { json } = await (await system.as(email)).get(`/api/today?territoryId=${territory?.id}`, 200);
    return Today.parse(json).sections;
  };
  const kindsOf = async (email: string, code: string) =>
    (await sectionsOf(email, code)).flatMap(({ items }) => items.map(({ kind }) => kind));

  it('ends at the present with nothing left to do', async () => {
    expect(system.clock.now()).toEqual(PRESENT);
    expect(
      await system.db.query(
        'SELECT handler, failed_at FROM outbox_delivery WHERE done_at IS NULL OR failed_at IS NOT NULL',
      ),
    ).toEqual([]);
  });

  it('spreads needs over two months and more, and lets nobody work at a weekend', async () => {
    const sent = await system.db.query<{ at: Date }>('SELECT created_at AS at FROM need ORDER BY created_at');
    const days = sent.map(({ at }) => (PRESENT.getTime() - at.getTime()) / 86_400_000);
    expect(days[0]).toBeGreaterThan(70);
    expect(days.at(-1)).toBeLessThan(2);
    expect(sent.filter(({ at }) => [0, 6].includes(at.getUTCDay()))).toEqual([]);
  });

  it('lets each mail leave on the day of what it tells', async () => {
    const introduced = await system.db.query<{ introduced: string; sent: string }>(
      `SELECT ms.introduced_at::date::text AS introduced, ml.sent_at::date::text AS sent
       FROM mission ms JOIN mail ml ON ml.match_id = ms.id AND ml.purpose = 'introduction-to-volunteer'`,
    );
    expect(introduced.length).toBeGreaterThan(4);
    expect(introduced.filter((row) => row.introduced !== row.sent)).toEqual([]);
  });

  it('gives the animators’ boards somebody who does not answer, an appui without news and a need to decide on', async () => {
    expect(await kindsOf('animation.ain@alize.test', 'ain')).toEqual(
      expect.arrayContaining(['asked_silent', 'no_first_contact', 'find_someone', 'qualify_need']),
    );
    expect(await kindsOf('animation.savoie@alize.test', 'savoie')).toEqual(
      expect.arrayContaining(['no_news', 'find_someone', 'task', 'dossier_to_read']),
    );
  });
});

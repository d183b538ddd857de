import { MailQueue } from '@alize/notifications';
import { newId } from '@alize/platform';
import { eventually } from '../support/eventually';
import { bootSystem, type System } from '../support/system';
import { makeWorld } from '../support/world';

const FANNY = 'animation.savoie@alize.test';
const WAITING = 200;

describe('mails at a server that takes few of them', () => {
  let system: System;
  beforeAll(async () => {
    system = await bootSystem({ mailPerSecond: 10 });
    await makeWorld(system);
    await system.drain();
  });
  afterAll(() => system.close());

  it('leave first where somebody waits for them at a screen, whatever has waited longer', async () => {
    const [fanny] = await system.db.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [FANNY]);
    const ofPurpose = (purpose: 'match-expired' | 'match-declined') =>
      Array.from({ length: WAITING }, () => ({ purpose, subjectId: newId(), recipientId: fanny?.id ?? '' }));
    /** Whose turn has not come. */
    const waiting = async () => {
      const rows = await system.db.query<{ purpose: string; count: number }>(
        'SELECT purpose, count(*)::int AS count FROM mail WHERE tries = 0 GROUP BY purpose',
      );
      const of = (purpose: string) => rows.find((row) => row.purpose === purpose)?.count ?? 0;
      return { bulk: of('match-expired'), ordinary: of('match-declined'), urgent: of('sign-in-link') };
    };
    await system.worker().get(MailQueue, { strict: false }).add(ofPurpose('match-expired'));
    await eventually(async () => (await waiting()).bulk < WAITING);
    await system.worker().get(MailQueue, { strict: false }).add(ofPurpose('match-declined'));
    await eventually(async () => (await waiting()).ordinary < WAITING);
    const before = await waiting();
    await system.anonymous().post('/api/sign-in-links', { email: FANNY }, 202);
    const purposes = () => system.mailbox.list().map(({ headers }) => headers['x-alize-purpose']);
    await eventually(async () => purposes().includes('sign-in-link'));
    const after = await waiting();
    // The introductions had all turns since they came, but for the link's; the digests none.
    expect(after.ordinary).toBeGreaterThan(0);
    expect(after.bulk).toBeGreaterThanOrEqual(before.bulk - 1);
  });
});

import { MailPreviews, SearchFinds, Today } from '@alize/contracts';
import { z } from 'zod';
import { bootSystem, type System } from '../support/system';
import { makeWorld, needOf, type World } from '../support/world';

const DAY = 86_400_000;
const FANNY = 'animation.savoie@alize.test';
const RACHID = 'animation.ain@alize.test';

let system: System;
let world: World;
let isoNeed: string;
let offerId: string;
beforeAll(async () => {
  system = await bootSystem();
  world = await makeWorld(system);
  offerId = await world.volunteer('laurent@alize.test');
  isoNeed = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
  await system.drain();
});
afterAll(() => system.close());

const board = async (who: string, query = '') => {
  const client = await system.as(who);
  const { json } = await client.get(`/api/today?territoryId=${world.savoie}${query}`, 200);
  return new Map(Today.parse(json).sections.map((each) => [each.section, each]));
};
const find = async (who: string, q: string) => {
  const { json } = await (await system.as(who)).get(`/api/search?q=${encodeURIComponent(q)}`, 200);
  return SearchFinds.parse(json).groups;
};
const previewOf = async (who: string, status: number) =>
  (await (await system.as(who)).get(`/api/needs/${isoNeed}/matches/preview?offerId=${offerId}`, status)).json;

describe('the animator’s day', () => {
  it('puts what waits for her in its part, with its firm and since when', async () => {
    const fanny = await system.as(FANNY);
    await fanny.post('/api/needs', needOf('Recruter un chef d’atelier'), 201);
    system.clock.set(new Date(system.clock.now().getTime() + DAY));
    await fanny.post('/api/needs', needOf('Exporter en Suisse'), 201);
    const sections = await board(FANNY);
    expect(sections.get('to_qualify')).toMatchObject({
      count: 2,
      items: [
        { kind: 'qualify_need', title: 'Recruter un chef d’atelier', who: 'Atelier Rochaix' },
        { kind: 'qualify_need', title: 'Exporter en Suisse' },
      ],
    });
    expect(sections.get('to_decide')).toMatchObject({
      count: 1,
      items: [{ kind: 'find_someone', about: { type: 'need', id: isoNeed }, detail: null }],
    });
    expect(sections.get('no_answer')).toMatchObject({ count: 0, items: [] });
  });

  it('counts all of a part and shows the first, the longest wait first', async () => {
    const part = await board(FANNY, '&section=to_qualify&limit=1');
    expect([...part.keys()]).toEqual(['to_qualify']);
    expect(part.get('to_qualify')).toMatchObject({
      count: 2,
      items: [{ title: 'Recruter un chef d’atelier' }],
    });
    expect(part.get('to_qualify')?.items).toHaveLength(1);
  });

  it('does not exist for the animator of another territory, and is not for volunteers', async () => {
    await (await system.as(RACHID)).get(`/api/today?territoryId=${world.savoie}`, 404);
    await (await system.as('laurent@alize.test')).get(`/api/today?territoryId=${world.savoie}`, 403);
  });
});

describe('the mail before it leaves', () => {
  it('is the one the approval sends, and writes nothing', async () => {
    const { items } = MailPreviews.parse(await previewOf(FANNY, 200));
    expect(items.map(({ purpose, to }) => [purpose, to.email])).toEqual([
      ['match-request', 'laurent@alize.test'],
    ]);
    expect(await system.db.query('SELECT 1 FROM match UNION ALL SELECT 1 FROM mail_link')).toEqual([]);
    const fanny = await system.as(FANNY);
    await fanny.post(`/api/needs/${isoNeed}/matches`, { offerId }, 201);
    await system.drain();
    const mail = system.mailbox
      .list()
      .find(({ to, text }) => to.includes('laurent@alize.test') && text.includes('ISO'));
    expect(mail?.subject).toBe(items[0]?.subject);
    const words = (text: string | undefined) =>
      text
        ?.replace(/https?:\S+/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    expect(words(mail?.text)).toBe(words(items[0]?.text));
  });

  it('is refused where the approval would be', async () => {
    expect(await previewOf(FANNY, 409)).toMatchObject({ code: 'match/already-exists' });
    await previewOf(RACHID, 404);
  });

  it('moves the need to « no answer », then back to a next candidate once refused', async () => {
    expect((await board(FANNY)).get('no_answer')).toMatchObject({
      count: 1,
      items: [{ kind: 'asked_silent', who: 'Laurent Vuillermet', detail: 'Atelier Rochaix' }],
    });
    const [match] = await system.db.query<{ id: string }>('SELECT id FROM match');
    await (await system.as(FANNY)).post(`/api/matches/${match?.id}/decline`, { reason: 'no_time' }, 200);
    const sections = await board(FANNY);
    expect(sections.get('no_answer')?.count).toBe(0);
    expect(sections.get('to_decide')).toMatchObject({
      items: [{ kind: 'next_candidate', detail: 'Laurent Vuillermet' }],
    });
  });
});

describe('the search over everything', () => {
  it.each([
    ['rochaix', 'need'],
    ['ROCHEX', 'organisation'],
    ['vuilermet', 'person'],
    ['certif iso', 'need'],
    ['alpelec', 'organisation'],
  ])('finds by « %s » a %s', async (q, kind) => {
    expect((await find(FANNY, q)).map((group) => group.kind)).toContain(kind);
  });

  it('finds for an administrator what an animator finds: by title, by firm and by person, with their matches', async () => {
    const ids = (groups: Awaited<ReturnType<typeof find>>) =>
      groups.map(({ kind, items }) => [kind, items.map(({ id }) => id).sort()]).sort();
    for (const q of ['certif', 'rochaix', 'laurent', 'iso rochaix', 'nulle part']) {
      const animator = await find(FANNY, q);
      expect([q, ids(await find('admin@alize.test', q))]).toEqual([q, ids(animator)]);
    }
  });

  it('wants every word, and finds nothing for what is nowhere', async () => {
    const titles = (await find(FANNY, 'exporter suisse')).flatMap(({ items }) =>
      items.map(({ title }) => title),
    );
    expect(titles).toEqual(['Exporter en Suisse']);
    expect(await find(FANNY, 'xylophone')).toEqual([]);
  });

  it('shows each only what they may see', async () => {
    const kinds = async (who: string, q: string) => (await find(who, q)).map(({ kind }) => kind);
    expect(await kinds(RACHID, 'rochaix')).not.toContain('need');
    expect(await kinds(RACHID, 'certification')).toEqual([]);
    expect(await kinds('laurent@alize.test', 'vuillermet')).toEqual(['offer']);
    await system.anonymous().get('/api/search?q=rochaix', 401);
  });
});

describe('a search that takes too long', () => {
  it('is ended after two seconds, and asks for more letters', async () => {
    const fanny = await system.as(FANNY);
    await system.db.tx(async () => {
      await system.db.query('LOCK TABLE project IN ACCESS EXCLUSIVE MODE');
      expect(await fanny.get('/api/search?q=rochaix')).toMatchObject({
        status: 503,
        json: { code: 'search/took-too-long' },
      });
    });
    expect((await find(FANNY, 'rochaix')).length).toBeGreaterThan(0);
  });
});

describe('a mail that failed', () => {
  it('is sent again when asked by who runs its territory, once', async () => {
    const fanny = await system.as(FANNY);
    await system.db.query(
      "UPDATE mail SET status = 'failed', last_error = '550 no such user' WHERE purpose = 'match-request'",
    );
    const failed = (await board(FANNY)).get('mail_problems');
    expect(failed).toMatchObject({ count: 1, items: [{ kind: 'mail_failed', detail: '550 no such user' }] });
    const id = failed?.items[0]?.about.id ?? '';
    await (await system.as(RACHID)).post(`/api/mails/${id}/sending`, {}, 404);
    await fanny.post(`/api/mails/${id}/sending`, {}, 202);
    await system.drain();
    expect((await board(FANNY)).get('mail_problems')?.count).toBe(0);
    const { json } = await fanny.post(`/api/mails/${id}/sending`, {}, 409);
    expect(z.object({ code: z.string() }).parse(json).code).toBe('mail/unreachable-status');
  });
});

import { LIST_COLUMNS, ListPage, MailPreviews, Need, SearchFinds, Today } from '@alize/contracts';
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

  it('moves the need to « no answer » from the day of the first reminder, then back to a next candidate once refused', async () => {
    const waiting = async () => (await board(FANNY)).get('no_answer');
    expect((await waiting())?.count).toBe(0);
    const asked = system.clock.now();
    const [first] = await system.db.query<{ day: string }>(
      `SELECT min(due_on)::text AS day FROM reminder WHERE kind = 'match-request' AND NOT for_animator`,
    );
    const due = new Date(`${first?.day}T09:00:00Z`);
    system.clock.set(new Date(due.getTime() - DAY));
    expect((await waiting())?.count).toBe(0);
    system.clock.set(due);
    expect(await waiting()).toMatchObject({
      count: 1,
      items: [{ kind: 'asked_silent', who: 'Laurent Vuillermet', detail: 'Atelier Rochaix' }],
    });
    system.clock.set(asked);
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

  it.each([
    ['06 39 98 00 02', ['person', 'need']],
    ['0639980002', ['person', 'need']],
    ['98 00 02', ['person', 'need']],
    ['dirigeante@alize', ['person', 'need']],
    ['900 000 050', ['organisation', 'need']],
    ['90000005000014', ['organisation', 'need']],
    ['chambéry', ['organisation', 'need', 'offer']],
    ['responsable qualité depuis', ['offer']],
    ['savons pas par où', ['need']],
  ])('finds by « %s », in whatever form, the file it belongs to', async (q, expected) => {
    for (const who of [FANNY, 'admin@alize.test'])
      expect((await find(who, q)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(expected));
    expect((await find(RACHID, q)).map(({ kind }) => kind)).not.toContain('need');
    expect((await find('laurent@alize.test', q)).map(({ kind }) => kind)).not.toContain('person');
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

  it('finds a file by the words of its notes, and never by the private ones of others', async () => {
    const fanny = await system.as(FANNY);
    const admin = await system.as('admin@alize.test');
    const needId = await world.openNeed('Une presse à régler', ['quality/iso-9001']);
    const note = (text: string, isPrivate: boolean) =>
      fanny.post(
        '/api/activities',
        { kind: 'note', about: { type: 'need', id: needId }, text, isPrivate },
        201,
      );
    await note('Le gérant préfère les lundis, il collectionne les métronomes.', false);
    await note('Quelqu’un m’a parlé de ses clarinettes.', true);
    const found = async (who: typeof fanny, q: string) =>
      SearchFinds.parse((await who.get(`/api/search?q=${encodeURIComponent(q)}`, 200)).json).groups.flatMap(
        ({ items }) => items.map(({ id }) => id),
      );
    expect(await found(fanny, 'metronomes')).toContain(needId);
    expect(await found(fanny, 'clarinettes')).toContain(needId);
    expect(await found(admin, 'métronomes')).toContain(needId);
    expect(await found(admin, 'clarinettes')).toEqual([]);
    expect(await found(await system.as(RACHID), 'metronomes')).toEqual([]);
  });

  it('finds a file by its number, for who runs its territory', async () => {
    const { json } = await (await system.as(FANNY)).get(`/api/needs/${isoNeed}`, 200);
    const { fileNumber } = Need.parse(json);
    expect(fileNumber).toMatch(/^73-\d{4}-\d{3}$/);
    const ids = async (who: string, q: string) =>
      (await find(who, q)).flatMap(({ items }) => items.map(({ id }) => id));
    expect(await ids(FANNY, fileNumber ?? '')).toContain(isoNeed);
    expect(await ids('admin@alize.test', ` ${(fileNumber ?? '').replace('-0', '-')} `)).toContain(isoNeed);
    expect(await ids(RACHID, fileNumber ?? '')).toEqual([]);
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

describe('the lists that an animator works from', () => {
  const list = async (query: string, who = FANNY, status = 200) => {
    const { json } = await (
      await system.as(who)
    ).get(`/api/lists?territoryId=${world.savoie}&${query}`, status);
    return status === 200 ? ListPage.parse(json) : { items: [], total: 0, sums: {}, nextCursor: null };
  };
  const file = async (query: string) =>
    (await (await system.as(FANNY)).get(`/api/lists/export?territoryId=${world.savoie}&${query}`, 200)).text;

  beforeAll(async () => {
    const offered = await world.volunteer('paul@alize.test', { title: 'Lire un bilan' });
    const asked = await world.openNeed('Lire notre bilan', ['quality/iso-9001']);
    await (await system.as(FANNY)).post(`/api/needs/${asked}/matches`, { offerId: offered }, 201);
    await system.drain();
  });

  it('show each match with its mission once, by stage, with its last news, days and who follows it', async () => {
    const { items, total, sums } = await list('list=missions');
    expect(total).toBe(1);
    expect(items[0]?.cells).toMatchObject({
      ...{ firm: 'Atelier Rochaix', volunteer: 'Laurent Vuillermet', stage: 'asked', news: 'status' },
      ...{ owner: 'Fanny Blanc', noted: 0 },
    });
    expect(items[0]?.cells.nextOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(sums).toMatchObject({ noted: 0, left: items[0]?.cells.reserved });
    expect((await list('list=missions&stages=done,paused')).total).toBe(0);
    expect((await list('list=missions&mine=true')).total).toBe(1);
    expect((await list('list=missions&q=vuillermet%20roch')).total).toBe(1);
    expect((await list('list=missions&q=inconnu')).total).toBe(0);
    expect((await list('list=offers&q=bilan')).items[0]?.cells).toMatchObject({ stage: 'active', free: 0 });
  });

  it('say of a need for which somebody is only asked that an answer is awaited', async () => {
    const { items } = await list('list=needs&stages=asked&q=bilan');
    expect(items.map(({ cells }) => [cells.stage, cells.helper])).toEqual([['asked', 'Laurent Vuillermet']]);
  });

  it('show people by their role, firms and partners by what they asked and gave, of this territory alone', async () => {
    const laurent = (await list('list=people&q=vuillermet')).items.map(({ cells }) => cells);
    expect(laurent[0]).toMatchObject({ stage: 'volunteer', missions: 0, organisation: expect.any(String) });
    expect((await list('list=people&stages=animator')).items.map(({ cells }) => cells.person)).toContain(
      'Blanc Fanny',
    );
    expect((await list('list=people')).items.map(({ cells }) => cells.email)).not.toContain(RACHID);
    const [firm] = (await list('list=organisations&stages=company&q=rochaix')).items;
    expect(firm?.cells).toMatchObject({ stage: 'company', open: expect.any(Number), offers: 0 });
    await list('list=people', RACHID, 404);
    await list('list=organisations', RACHID, 404);
  });

  it('forgive a slip of the finger where nothing holds the words as they were typed', async () => {
    expect((await list('list=offers&q=vuilermet')).items.map(({ cells }) => cells.volunteer)).toContain(
      'Laurent Vuillermet',
    );
    expect((await list('list=organisations&q=rochex')).items.length).toBeGreaterThan(0);
    expect((await list('list=organisations&q=zzzzzz')).total).toBe(0);
  });

  it.each(['needs', 'missions', 'offers', 'people', 'organisations'] as const)(
    'are read page by page in any order, each line once: %s',
    async (name) => {
      const columns = LIST_COLUMNS[name].flatMap(({ id }) => (id === 'news' ? [] : [id]));
      for (const sort of columns)
        for (const direction of ['asc', 'desc']) {
          const view = `list=${name}&stages=all&sort=${sort}&direction=${direction}`;
          const whole = await list(`${view}&limit=100`);
          const seen: string[] = [];
          for (let cursor: string | null = ''; cursor !== null;) {
            const page: ListPage = await list(`${view}&limit=2${cursor && `&cursor=${cursor}`}`);
            seen.push(...page.items.map(({ id }) => id));
            cursor = page.nextCursor;
          }
          expect(seen).toEqual(whole.items.map(({ id }) => id));
          expect(seen).toHaveLength(whole.total);
        }
      await list('list=needs&sort=secret', FANNY, 400);
      await list('list=needs&stages=secret', FANNY, 400);
      await list('list=needs&sort=jobs&cursor=bm8', FANNY, 400);
      await list('list=needs', RACHID, 404);
    },
  );

  it('keep views under a name, for oneself or for all who run the territory, and remove only one’s own', async () => {
    const Views = z.object({
      items: z.array(z.object({ id: z.string(), name: z.string(), isOwn: z.boolean() })),
    });
    const path = `/api/lists/views?list=needs&territoryId=${world.savoie}`;
    const fanny = await system.as(FANNY);
    const admin = await system.as('admin@alize.test');
    const viewsOf = async (who: typeof fanny) => Views.parse((await who.get(path, 200)).json).items;
    const save = (name: string, isShared: boolean, status = 201) =>
      fanny.post(
        '/api/lists/views',
        { list: 'needs', territoryId: world.savoie, name, isShared, view: { due: 'late', q: 'bois' } },
        status,
      );
    await save('À moi', false);
    await save('À tous', true);
    await save('À tous', true, 409);
    expect((await viewsOf(fanny)).map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['À moi', true],
      ['À tous', true],
    ]);
    const [shared] = await viewsOf(admin);
    expect((await viewsOf(admin)).map(({ name, isOwn }) => [name, isOwn])).toEqual([['À tous', false]]);
    await admin.delete(`/api/lists/views/${shared?.id}`, 404);
    for (const { id } of await viewsOf(fanny)) await fanny.delete(`/api/lists/views/${id}`, 204);
    expect(await viewsOf(fanny)).toEqual([]);
  });

  it('take a task about several lines at once, which makes them due, and all or none of them', async () => {
    const fanny = await system.as(FANNY);
    const [one, two] = (await list('list=needs&stages=all')).items;
    if (!one || !two) throw new Error('two needs are wanted');
    const due = async (by: string) =>
      (await list(`list=needs&stages=all&due=${by}`)).items.map(({ id }) => id);
    const about = [one, two].map(({ id }) => ({ type: 'need', id }));
    const today = system.clock.today();
    const before = await due('late');
    const elsewhere = [...about, { type: 'need', id: '00000000-0000-7000-8000-000000000000' }];
    await fanny.post('/api/activities/tasks', { about: elsewhere, text: 'Rappeler.', dueOn: today }, 404);
    expect(await due('today')).toEqual(before);
    const { json } = await fanny.post(
      '/api/activities/tasks',
      { about, text: 'Rappeler.', dueOn: today },
      201,
    );
    expect(json).toEqual({ count: 2 });
    expect(await due('today')).toEqual(expect.arrayContaining([one.id, two.id]));
    expect(await due('late')).toEqual(before);
    const file_ = (await file(`list=needs&stages=all&format=csv&ids=${one.id}`)).trim().split('\r\n');
    expect(file_).toHaveLength(2);
    await list('list=offers&due=late', FANNY, 400);
  });

  it('leave as a file with the same lines, in which nothing is a formula, and which is noted down', async () => {
    const fanny = await system.as(FANNY);
    const called = {
      organisation: { name: '=1+1', communeCode: '73065' },
      contact: { firstName: '@Jean', lastName: 'Perrin', phone: '06 39 98 00 09' },
      project: { title: 'Un séchoir', description: 'Sécher le bois sur place.', jobsPlanned: 2 },
      ...{ title: '+33 tableaux', text: 'Le bois se fend au séchage.', source: 'telephone', open: true },
    };
    await fanny.post('/api/needs/entries', called, 201);
    const { total } = await list('list=needs');
    const lines = (await file('list=needs&format=csv&columns=need,firm,contact,phone')).trim().split('\r\n');
    expect(lines[0]).toBe('Besoin;Entreprise;Contact;Téléphone');
    expect(lines).toHaveLength(total + 1);
    expect(lines).toContainEqual(`'+33 tableaux;'=1+1;'@Jean Perrin;'+33639980009`);
    expect((await file('list=needs&format=csv&q=perrin')).trim().split('\r\n')).toHaveLength(2);
    const entries = await system.db.query<{ detail: string }>(
      `SELECT detail FROM audit_entry WHERE action = 'list_exported' ORDER BY id`,
    );
    expect(entries.slice(-2).map(({ detail }) => detail)).toEqual([`needs ${total}`, 'needs 1']);
  });
});

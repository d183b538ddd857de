import { ProblemBody } from '@alize/contracts';
import { bootSystem, type System } from '../support/system';
import { makeWorld, needOf, offerOf, type World } from '../support/world';

describe('what is refused, and how', () => {
  let system: System;
  let world: World;
  let offerId: string;
  let needId: string;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    offerId = await world.volunteer('laurent@alpelec.test');
    needId = await world.openNeed('Certification ISO 9001', ['quality/iso-9001']);
    await system.drain();
  });
  afterAll(() => system.close());

  const problem = ({ json, status, headers }: { json: unknown; status: number; headers: Headers }) => {
    expect(headers.get('content-type')).toContain('application/problem+json');
    const body = ProblemBody.parse(json);
    expect(body.status).toBe(status);
    return body;
  };

  it('names every field at fault, with a sentence in the reader’s language, and writes nothing', async () => {
    const before = await system.db.query('SELECT 1 FROM need');
    const wrong = {
      ...needOf('x'),
      organisation: { siret: '12345678901234', name: 'Atelier', communeCode: '99999' },
      project: { title: 'Un projet', description: 'Trop court', jobsPlanned: -1 },
      text: 'a'.repeat(10_001),
      hours: 'beaucoup',
      unknown: true,
    };
    const body = problem(await system.anonymous().post('/api/needs', wrong));
    expect(body.code).toBe('input/invalid');
    const paths = body.errors?.map(({ path }) => path) ?? [];
    expect(paths).toEqual(
      expect.arrayContaining(['title', 'text', 'hours', 'organisation.siret', 'project.jobsPlanned']),
    );
    expect(body.errors?.find(({ path }) => path === 'organisation.siret')).toMatchObject({
      code: 'siret/invalid',
      message: expect.stringContaining('SIRET'),
    });
    expect(body.errors?.find(({ path }) => path === 'unknown')).toMatchObject({
      code: 'unrecognized-keys',
      message: 'Ce champ n’existe pas.',
    });
    const english = problem(
      await system.anonymous().post('/api/needs', wrong, undefined, { 'accept-language': 'en' }),
    );
    expect(english.detail).toBe('Some fields need correcting. Nothing was saved.');
    expect(await system.db.query('SELECT 1 FROM need')).toHaveLength(before.length);
  });

  it('names every field at once, what is missing beside what is wrong', async () => {
    const sent = { title: 'x', hours: -3, foo: 1, bar: 2 };
    const { errors = [] } = problem(await system.anonymous().post('/api/needs', sent));
    expect(errors.map(({ path }) => path).sort()).toEqual('bar foo hours organisation text title'.split(' '));
  });

  it.each([
    [
      'an unknown commune',
      { organisation: { ...needOf('t').organisation, communeCode: '73999' } },
      'organisation.communeCode',
      'commune/unknown',
    ],
    ['a commune of no territory', { communeCode: '75056' }, 'communeCode', 'commune/no-territory'],
    ['a date in the past', { wantedBy: '2026-03-01' }, 'wantedBy', 'date/in-the-past'],
    [
      'a skill that does not exist',
      { skillIds: ['01890000-0000-7000-8000-000000000000'] },
      'skillIds.0',
      'skill/unknown',
    ],
    [
      'a null character',
      { text: 'Nous cherchons une certification\0 ISO 9001.' },
      'text',
      'text/nul-character',
    ],
    ['nobody to answer to', { contact: undefined }, 'contact', 'required'],
  ])('refuses %s', async (_, fields, path, code) => {
    const body = problem(
      await system.anonymous().post('/api/needs', { ...needOf('Une certification'), ...fields }),
    );
    expect(body.errors).toMatchObject([{ path, code }]);
  });

  it.each([
    ['not JSON', '{"title":', 400, 'input/malformed'],
    ['a megabyte and more', JSON.stringify({ text: 'a'.repeat(1_100_000) }), 413, 'input/too-large'],
    ['nothing', '', 400, 'input/invalid'],
    ['a list', '[]', 400, 'input/invalid'],
    ['a poisoned prototype', '{"__proto__":{"admin":true}}', 400, 'input/invalid'],
  ])('answers %s with a problem', async (_, body, status, code) => {
    expect(problem(await system.anonymous().send('POST', '/api/needs', body))).toMatchObject({
      status,
      code,
    });
  });

  it('hides another territory: 404, not 403', async () => {
    const stranger = await system.as('animation.ain@alize.test');
    for (const [method, path, body] of [
      ['GET', `/api/needs/${needId}`],
      ['GET', `/api/needs/${needId}/candidates`],
      ['POST', `/api/needs/${needId}/matches`, { offerId }],
      ['POST', `/api/needs/${needId}/rejection`, { reason: 'Hors sujet' }],
      ['POST', `/api/needs/${needId}/withdrawal`, {}],
      ['GET', `/api/offers/${offerId}`],
      ['GET', `/api/offers/${offerId}/needs`],
      ['PATCH', `/api/offers/${offerId}`, { status: 'paused', version: 1 }],
      ['GET', `/api/territories/${world.savoie}/policy`],
    ] as const)
      expect({ path, status: (await stranger.send(method, path, body)).status }).toEqual({
        path,
        status: 404,
      });
    expect((await stranger.get('/api/needs', 200)).json).toMatchObject({ items: [] });
    expect((await stranger.get('/api/offers', 200)).json).toMatchObject({ items: [] });
    expect((await stranger.get('/api/offers?q=certification', 200)).json).toMatchObject({ items: [] });
  });

  it('lets nobody in without a session, and each role no further than its own', async () => {
    for (const path of [
      '/api/me',
      '/api/offers',
      '/api/needs',
      '/api/matches',
      '/api/people',
      '/api/organisations',
      '/api/conventions',
      '/api/mails/failed',
    ])
      expect(problem(await system.anonymous().get(path)).code).toBe('auth/not-signed-in');
    const volunteer = await system.as('laurent@alpelec.test');
    for (const path of [
      '/api/people',
      `/api/needs/${needId}/candidates`,
      '/api/conventions',
      '/api/mails/failed',
    ])
      expect(problem(await volunteer.get(path)).code).toBe('auth/forbidden');
    expect((await volunteer.get(`/api/needs/${needId}`)).status).toBe(404);
  });

  it('opens no session twice with one link, none with a forged one, and closes it for good', async () => {
    const client = await system.as('laurent@alpelec.test');
    const token =
      /token=([\w-]+)/.exec(
        system.mailbox.list().find(({ to }) => to.includes('laurent@alpelec.test'))?.text ?? '',
      )?.[1] ?? '';
    expect(problem(await system.anonymous().post('/api/sessions', { token })).code).toBe('sign-in/used-link');
    expect(
      problem(await system.anonymous().post('/api/sessions', { token: `${token.slice(0, -2)}AA` })).code,
    ).toBe('sign-in/invalid-link');
    await client.delete('/api/sessions/current', 204);
    expect((await client.get('/api/me')).status).toBe(401);
  });

  it('answers a known and an unknown address alike, and writes to the known one only', async () => {
    system.mailbox.clear();
    const known = await system.anonymous().post('/api/sign-in-links', { email: 'laurent@alpelec.test' });
    const unknown = await system.anonymous().post('/api/sign-in-links', { email: 'personne@ailleurs.test' });
    // Of the asking alone: it says nothing of who was asked for.
    const asked = (text: string) => text.replace(/[0-9a-f-]{36}/, 'an id');
    expect([known.status, asked(known.text)]).toEqual([unknown.status, asked(unknown.text)]);
    await system.drain();
    expect(system.mailbox.list().flatMap(({ to }) => to)).toEqual(['laurent@alpelec.test']);
  });

  it('refuses a write from another site’s page', async () => {
    const client = await system.as('animation.savoie@alize.test');
    const answer = await client.post(`/api/needs/${needId}/fulfilment`, {}, undefined, {
      origin: 'https://evil.test',
    });
    expect(problem(answer).code).toBe('auth/cross-origin');
  });

  it('refuses a stale edit, and an unreachable status naming the present one', async () => {
    const client = await system.as('animation.savoie@alize.test');
    const { version } = await offerOf(system, offerId);
    await client.patch(`/api/offers/${offerId}`, { title: 'Aider à la certification', version }, 200);
    expect(problem(await client.patch(`/api/offers/${offerId}`, { title: 'Autre', version })).code).toBe(
      'input/stale',
    );
    const stuck = problem(await client.post(`/api/needs/${needId}/fulfilment`));
    expect(stuck).toMatchObject({
      status: 409,
      code: 'need/unreachable-status',
      detail: expect.stringContaining('« ouvert »'),
    });
  });
});

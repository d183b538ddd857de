import { Agent } from 'node:http';
import { AccountsService, SignInLink } from '@alize/accounts';
import { CreatePerson, ProblemBody } from '@alize/contracts';
import { PeopleService, SYSTEM } from '@alize/directory';
import { newId } from '@alize/platform';
import fc from 'fast-check';
import { openApiOf } from '../../apps/api/src/server';
import { type Description, malformedRequest, type MalformedRequest } from '../fuzz/malformed-requests';
import { sendRaw } from '../fuzz/send-raw';
import { RUNS, SEED } from '../support/fuzz-settings';
import { bootSystem, serve, type System } from '../support/system';
import { makeNewcomer, makeWorld, needOf, type World } from '../support/world';
import type { Client } from '../support/client';

const AT_ONCE = 8;
const PAGES_OF_LINKS = [
  'sign-in',
  'confirm',
  'confirm-offer',
  'answer',
  'approve-mission',
  'log-days',
  'preferences',
  'unsubscribe',
];

describe('requests that nobody ought to send', () => {
  let system: System;
  let world: World;
  let needId: string;
  let offerId: string;
  const clients: Client[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    offerId = await world.volunteer('laurent@alpelec.test');
    needId = await world.openNeed('Certification ISO 9001', ['quality/iso-9001']);
    const people = system.app.get(PeopleService);
    const somebody = (email: string, role: object) =>
      people.create(SYSTEM, CreatePerson.parse({ email, firstName: 'Ana', lastName: 'Roux', roles: [role] }));
    await somebody('comite@alize.test', { role: 'committee_member', territoryId: world.savoie });
    await somebody('pilotage@alize.test', { role: 'steering_member', territoryId: world.savoie });
    await somebody('contact@alpelec.test', { role: 'partner_contact', organisationId: world.group });
    await makeNewcomer(system, 'nouvelle@alize.test');
    await system.anonymous().post('/api/needs', needOf('Un besoin à confirmer', 'autre@alize.test'), 201);
    clients.push(system.anonymous());
    for (const email of [
      'nouvelle@alize.test',
      'dirigeante@alize.test',
      'laurent@alpelec.test',
      'contact@alpelec.test',
      'comite@alize.test',
      'pilotage@alize.test',
      'animation.savoie@alize.test',
      'animation.ain@alize.test',
      'admin@alize.test',
      // The two who may do most get through to most.
      'animation.savoie@alize.test',
      'admin@alize.test',
    ])
      clients.push(await system.as(email));
    await system.drain();
    await system.stopWorker();
  });
  afterAll(async () => {
    agent.destroy();
    await system.close();
  });

  const problem = ({ status, type, text }: { status: number; type: string; text: string }) => {
    expect(type).toContain('application/problem+json');
    const body = ProblemBody.parse(JSON.parse(text));
    expect(body.status).toBe(status);
    expect(body.detail).not.toBe(body.code);
    return body;
  };
  const raw = (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
    sendRaw(system.base, {
      method,
      path,
      body,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    });

  it('tells the first twenty of 90,000 unknown fields, and the path of none at length', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 90_000 }, (_, index) => [`k${index}`, 1]));
    const answer = await raw('POST', '/api/company-lookups', JSON.stringify(unknown));
    expect(problem(answer).errors).toHaveLength(20);
    expect(answer.text.length).toBeLessThan(10_000);
    const long = await raw('POST', '/api/company-lookups', JSON.stringify({ ['k'.repeat(900_000)]: 1 }));
    expect(problem(long)).toMatchObject({ status: 400, code: 'input/invalid' });
    expect(long.text.length).toBeLessThan(10_000);
  });

  it.each([
    ['a list', Array.from({ length: 10_001 }, () => 1)],
    [
      'objects',
      Array.from({ length: 101 }, () => Object.fromEntries([...Array(100).keys()].map((key) => [key, {}]))),
    ],
    [
      'lists in lists',
      { skillIds: Array.from({ length: 200 }, () => Array.from({ length: 200 }, () => [])) },
    ],
  ])('stops reading %s of more than 10,000 values', async (_, body) => {
    const answer = problem(await raw('POST', '/api/needs', JSON.stringify(body)));
    expect(answer).toMatchObject({ status: 400, code: 'input/too-many-values' });
  });

  it('finds things for every role, whatever they may not read', async () => {
    for (const client of clients.slice(1))
      expect((await client.get('/api/search?q=certification')).status).toBe(200);
  });

  it.each([
    ['lists in lists', '['.repeat(60_000) + ']'.repeat(60_000)],
    ['objects in objects', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)],
    ['a deep field of a need', `{"title":${'['.repeat(21)}${']'.repeat(21)}}`],
  ])('refuses %s', async (_, body) => {
    const answer = problem(await raw('POST', '/api/needs', body));
    expect(answer).toMatchObject({ status: 400, code: 'input/too-deep' });
  });

  it('refuses half a character and a null one with the path of the field', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const wrong = (await animator.post(`/api/needs/${needId}/rejection`, { reason: 'abc \ud800 def' })).json;
    expect(wrong).toMatchObject({ status: 400, errors: [{ path: 'reason', code: 'text/lone-surrogate' }] });
    const offer = (
      await animator.patch(`/api/offers/${offerId}`, { languages: ['fr', '\udc00'], version: 1 })
    ).json;
    expect(offer).toMatchObject({
      status: 400,
      errors: [{ path: 'languages.1', code: 'text/lone-surrogate' }],
    });
    const keyed = problem(await raw('POST', '/api/needs', '{"contact":{"\\ud800":1}}'));
    expect(keyed).toMatchObject({ errors: [{ path: 'contact', code: 'text/lone-surrogate' }] });
  });

  it('refuses numbers that the database has no room for', async () => {
    const admin = await system.as('admin@alize.test');
    for (const path of [
      `/api/organisations/${world.group}`,
      `/api/offers/${offerId}`,
      `/api/needs/${needId}`,
    ])
      for (const version of [2_147_483_648, 9_007_199_254_740_991, 1e300])
        expect((await admin.patch(path, { version })).json).toMatchObject({
          status: 400,
          errors: expect.arrayContaining([expect.objectContaining({ path: 'version', code: 'too-big' })]),
        });
  });

  it('says of a territory that is not there that it is not, to an administrator too', async () => {
    const admin = await system.as('admin@alize.test');
    const territoryId = newId();
    const sent = {
      '/api/lists/views': { territoryId, list: 'organisations', name: 'Vue', view: {} },
      '/api/conventions': { territoryId, name: 'Convention', startsOn: '2026-01-01', pledges: [] },
    };
    for (const [path, body] of Object.entries(sent))
      expect((await admin.post(path, body)).json).toMatchObject({ status: 404, code: 'territory/not-found' });
  });

  it.each(['0000-01-01', '0000-02-29', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-30'])(
    'refuses the day %s wherever a day is read',
    async (day) => {
      const admin = await system.as('admin@alize.test');
      const convention = { territoryId: world.savoie, name: 'Convention', pledges: [] };
      for (const dates of [{ startsOn: day }, { startsOn: '2026-01-01', endsOn: day }])
        expect((await admin.post('/api/conventions', { ...convention, ...dates })).status).toBe(400);
      const absences = [{ from: day, to: '2199-12-31' }];
      expect((await admin.patch(`/api/offers/${offerId}`, { absences, version: 1 })).status).toBe(400);
      const need = { ...needOf('Un besoin', 'autre@alize.test'), wantedBy: day };
      expect((await system.anonymous().post('/api/needs', need)).status).toBe(400);
    },
  );

  it.each([
    ['GET', '/api/docs/%00'],
    ['GET', '/api/needs/%zz'],
    ['GET', `/api/needs/${'a'.repeat(101)}`],
    ['GET', '/api/nowhere'],
    ['TRACE', '/api/needs'],
  ])('answers %s %s with a problem of the client', async (method, path) => {
    const { status } = problem(await raw(method, path));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('answers headers that are too large, and what is no request at all, with a problem', async () => {
    const large = problem(await raw('GET', '/api/session', undefined, { 'x-large': 'a'.repeat(40_000) }));
    expect(large).toMatchObject({ status: 431, code: 'input/headers-too-large' });
  });

  it('signs nobody in, and takes no form, from another site', async () => {
    const [token = ''] = await tokens();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1:3000'])
      for (const page of ['/sign-in', '/sign-in/link', '/confirm', '/preferences', '/api/sessions']) {
        const answer = await raw('POST', page, `token=${token}`, { ...form, origin });
        expect(problem(answer)).toMatchObject({ status: 403, code: 'auth/cross-origin' });
      }
    const evil = { ...form, origin: 'http://evil.example', host: 'evil.example' };
    expect(problem(await raw('POST', '/sign-in', `token=${token}`, evil)).status).toBe(421);
    expect(
      (await raw('POST', '/unsubscribe?token=x', '', { ...form, origin: 'https://mail.example' })).status,
    ).not.toBe(403);
    const ours = { ...form, origin: system.base, host: new URL(system.base).host };
    expect((await raw('POST', '/sign-in', `token=${token}`, ours)).status).toBe(303);
  });

  it('gives over https a cookie of this host alone, takes the former one still, and clears what it leaves', async () => {
    const api = await serve({ ...system.config, publicUrl: 'https://alize.test' }, system.clock);
    const base = (await api.getUrl()).replace('[::1]', '127.0.0.1');
    const [token] = await tokens();
    const headers = { 'content-type': 'application/json' };
    const opened = await fetch(`${base}/api/sessions`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ token }),
    });
    const [cookie = ''] = opened.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-alize_session=[\w-]+; (?=.*Path=\/)(?=.*Secure)(?=.*HttpOnly)(?!.*Domain)/,
    );
    expect(opened.headers.get('strict-transport-security')).toContain('max-age');
    const secret = /=([\w-]+)/.exec(cookie)?.[1] ?? '';
    const me = (name: string) => fetch(`${base}/api/me`, { headers: { cookie: `${name}=${secret}` } });
    expect([(await me('__Host-alize_session')).status, (await me('alize_session')).status]).toEqual([
      200, 200,
    ]);
    const current = { method: 'DELETE', headers: { cookie: `alize_session=${secret}` } };
    const closed = await fetch(`${base}/api/sessions/current`, current);
    expect(closed.headers.getSetCookie().map((each) => each.split(';')[0])).toEqual([
      'alize_session=',
      '__Host-alize_session=',
    ]);
    expect(closed.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect((await me('__Host-alize_session')).status).toBe(401);
    await api.close();
  });

  it('writes nothing to answer a GET, whoever asks', async () => {
    const databaseUrl = `${system.config.databaseUrl}?options=-c%20default_transaction_read_only%3Don`;
    const api = await serve({ ...system.config, databaseUrl }, system.clock);
    const base = (await api.getUrl()).replace('[::1]', '127.0.0.1');
    const ids = [needId, offerId, world.savoie, world.group];
    // An approval that is taken back before it is kept, and downloads, which the audit trail notes.
    const writing = /\/matches\/preview$|\.(?:csv|xlsx)$|\/given-days\.pdf$|\/recruitment-sheet$/;
    const paths = Object.entries(described().paths)
      .filter(([path, { get }]) => get && !writing.test(path))
      .flatMap(([path]) => (path.includes('{') ? ids.map((id) => path.replace(/\{\w+\}/g, id)) : [path]));
    const pages = PAGES_OF_LINKS.map((page) => `/${page}?token=${mailed(page)}`);
    const failed: string[] = [];
    for (const email of [
      'admin@alize.test',
      'animation.savoie@alize.test',
      'laurent@alpelec.test',
      'dirigeante@alize.test',
    ]) {
      const { cookie } = await system.as(email);
      for (const path of [...paths, ...pages]) {
        const query = path === '/api/search' || path === '/api/communes' ? '?q=a' : '';
        const { status, text } = await sendRaw(
          base,
          { method: 'GET', path: path + query, headers: {} },
          { cookie, agent },
        );
        if (status >= 500) failed.push(`${path} ${status} ${text}`);
      }
    }
    const unwritable = await sendRaw(base, {
      method: 'POST',
      path: '/api/needs',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(needOf('Un besoin', 'lecture@alize.test')),
    });
    await api.close();
    expect(failed).toEqual([]);
    expect(unwritable.status).toBeGreaterThanOrEqual(500);
  });

  it('answers under no name that another site may have made to lead here', async () => {
    for (const path of ['/', '/health/ready', '/api/session', '/dev/mailbox.json'])
      expect(problem(await raw('GET', path, undefined, { host: 'evil.example:80' })).code).toBe(
        'route/unknown-host',
      );
  });

  it(`answers ${RUNS} malformed requests without a fault (FUZZ_SEED=${SEED})`, async () => {
    const failed: string[] = [];
    const statuses: Record<string, number> = {};
    const arbitrary = fc.tuple(
      fc.nat(clients.length - 1),
      malformedRequest(described(), await knownIds(), await tokens()),
    );
    const requests = fc.sample(arbitrary, { numRuns: RUNS, seed: SEED }).values();
    const sendSome = async () => {
      for (const [who, request] of requests) {
        const { cookie } = clients[who] ?? system.anonymous();
        const status = await sendRaw(system.base, request, { cookie, agent }).then(
          (answer) => {
            if (answer.status >= 500) failed.push(`${answer.status} ${who} ${shown(request)} ${answer.text}`);
            return answer.status;
          },
          (error: unknown) => (failed.push(`${String(error)} ${shown(request)}`), 0),
        );
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
    process.stderr.write(`${RUNS} malformed requests, FUZZ_SEED=${SEED}: ${JSON.stringify(statuses)}\n`);
    expect(failed).toEqual([]);
    expect((await system.anonymous().get('/health/ready')).status).toBe(200);
  }, 600_000);

  const shown = ({ method, path, headers, body }: MalformedRequest) =>
    `${method} ${path.slice(0, 300)} ${JSON.stringify(headers)} ${JSON.stringify(String(body ?? '').slice(0, 1500))}`;
  const described = (): Description => JSON.parse(JSON.stringify(openApiOf(system.app)));

  async function knownIds(): Promise<string[]> {
    const tables = 'need offer organisation person territory skill project mail history'.split(' ');
    const ids = await Promise.all(
      tables.map((table) => system.db.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 4`)),
    );
    return [...ids.flat().map(({ id }) => id), '01890000-0000-7000-8000-000000000000'];
  }

  const mailed = (page: string): string =>
    system.mailbox
      .list()
      .map(({ text }) => new RegExp(`/${page}\\?token=([\\w-]+)`).exec(text)?.[1])
      .find((token) => token !== undefined) ?? '';

  /** Links that serve, for the pages behind them. */
  async function tokens(): Promise<string[]> {
    const [person] = await system.db.query<{ id: string }>(
      `SELECT id FROM person WHERE email = 'comite@alize.test'`,
    );
    const link = { id: newId(), personId: person?.id ?? '', usedAt: null };
    const at = system.clock.now();
    await system.db
      .repo(SignInLink)
      .insert({ ...link, createdAt: at, expiresAt: new Date(at.getTime() + 900_000) });
    const mailed = system.mailbox.list().flatMap(({ text }) => text.match(/(?<=token=)[\w-]+/g) ?? []);
    return [system.app.get(AccountsService).tokenOf(link.id), ...new Set(mailed)];
  }
});

import { documentedRoutes } from '../support/routes';
import { acceptWrites, CANARY, canaryAddress, plantCanaries, refuseWrites } from '../support/canaries';
import type { Client } from '../support/client';
import { eventually } from '../support/eventually';
import { bootSystem, type System } from '../support/system';
import { makeWorld, needOf, type World } from '../support/world';

/** Posted by whoever; all of it is somebody's. */
const canaryNeed = (name: string) => {
  const need = needOf(`${CANARY} certification`, canaryAddress(name));
  Object.assign(need.contact, { firstName: CANARY, lastName: CANARY });
  Object.assign(need.project, { title: CANARY, description: `${CANARY} ${'et encore '.repeat(5)}` });
  return { ...need, text: `${CANARY} nous demande une certification.` };
};

describe('what is logged while everything fails', () => {
  let system: System;
  let world: World;
  let admin: Client;
  let animator: Client;
  const lines: string[] = [];
  const logged = (text: string) => lines.filter((line) => line.includes(text));
  beforeAll(async () => {
    system = await bootSystem({ log: (line) => void lines.push(line) });
    world = await makeWorld(system);
    admin = await system.as('admin@alize.test');
    animator = await system.as('animation.savoie@alize.test');
    await world.volunteer(canaryAddress('volontaire'), { title: CANARY, text: `${CANARY} est mon nom.` });
    await world.openNeed(CANARY, ['quality/iso-9001']);
    await system.drain();
  });
  afterAll(() => system.close());
  /** After each fault, so that it is known which one told. */
  afterEach(() => expect(lines.filter((line) => /zcanari/i.test(line))).toEqual([]));

  it('a mail server names in its refusal whom it refuses', async () => {
    // Only of them: a notice to the animator, refused in a stranger's name, would keep what nobody could take out.
    system.mailbox.onRecipient = (address) =>
      /zcanari/i.test(address)
        ? {
            ...(address.includes('refuse') ? { code: 550 } : { code: 451 }),
            message: `5.1.1 <${address}>: ${CANARY} Josephine has moved, see http://${CANARY}.test/new`,
          }
        : undefined;
    for (const name of ['refuse', 'retarde'])
      await system.anonymous().post('/api/needs', canaryNeed(name), 201);
    await eventually(async () => logged('mail refused for good').length > 0);
    await eventually(async () => {
      const [{ tried }] = await system.db.query<{ tried: boolean }>(
        "SELECT EXISTS (SELECT FROM outbox_delivery WHERE last_error LIKE '%451 5.1.1%' AND done_at IS NULL) AS tried",
      );
      return tried;
    });
    const kept = await system.db.query<{ words: string }>(
      `SELECT last_error AS words FROM mail WHERE last_error IS NOT NULL UNION SELECT mail_refusal FROM person WHERE mail_refusal IS NOT NULL
       UNION SELECT last_error FROM outbox_delivery WHERE last_error IS NOT NULL`,
    );
    expect(kept.length).toBeGreaterThan(1);
    for (const { words } of kept) expect(words).not.toMatch(/zcanari/i);
    system.mailbox.onRecipient = undefined;
    await system.drain();
  });

  it('requests are wrong in every way there is', async () => {
    for (const client of [admin, animator, system.anonymous()])
      for (const { method, path } of documentedRoutes(system.app)) {
        // Signing out works, and would end what follows.
        if (method === 'DELETE' && path.includes('/sessions')) continue;
        const address = path.replaceAll(/\{\w+\}/g, `${CANARY}@x`);
        const body =
          method === 'GET' || method === 'DELETE' ? undefined : { [CANARY]: CANARY, email: `"${CANARY}` };
        await client.send(method, `${address}?q=${CANARY}&cursor=${CANARY}`, body, undefined, {
          'user-agent': CANARY,
          'x-request-id': CANARY,
          traceparent: CANARY,
        });
      }
    await animator.send('POST', '/api/needs', `{"${CANARY}`, 400);
    await animator.get(`/${CANARY}?${CANARY}=${CANARY}`);
    await system.anonymous().form('/confirm', { token: CANARY, [CANARY]: CANARY });
  });

  it('a statement is cut while it waits', async () => {
    const { db } = system;
    const waiting = "FROM pg_locks WHERE NOT granted AND relation = 'person'::regclass";
    let cut: Promise<unknown> = Promise.resolve();
    await db.tx(async () => {
      await db.query('LOCK TABLE person IN ACCESS EXCLUSIVE MODE');
      cut = system.anonymous().post('/api/needs', canaryNeed('coupee'), 503);
      await eventually(async () => (await db.query(`SELECT ${waiting}`)).length > 0);
      await db.query(`SELECT pg_cancel_backend(pid) ${waiting}`);
    });
    await cut;
    expect(logged('requests are refused').length).toBeGreaterThan(0);
  });

  it('the database holds the word everywhere, and refuses every write quoting it', async () => {
    const { planted, closed } = await plantCanaries(system.db);
    expect(planted).toEqual(
      expect.arrayContaining(['person.email', 'person.last_name', 'need.text', 'history.reason']),
    );
    // What no free text gets into is a word of a list or a number: a new column is planted, or decided upon here.
    expect(closed).toEqual([
      'agenda_item.status',
      'application.status',
      'mail.purpose',
      'mail.status',
      'need.call_moment',
      'need.mode',
      'need.reach_by',
      'need.source',
      'need.status',
      'offer.introduction',
      'offer.mode',
      'offer.status',
      'organisation.headcount_band',
      'organisation.kind',
      'organisation.naf_code',
      'organisation.naf_version',
      'organisation.siret',
      'reminder.effect',
      'reminder.kind',
      'reminder.state',
      'role.role',
    ]);
    const tables = [
      'person',
      'need',
      'project',
      'organisation',
      'offer',
      'mail',
      'outbox_message',
      'reply',
      'role',
    ];
    await refuseWrites(system.db, tables);
    const before = logged('request failed').length;
    const [person] = await system.db.query<{ id: string; version: number }>(
      'SELECT id, version FROM person LIMIT 1',
    );
    await admin.patch(`/api/people/${person.id}`, { lastName: CANARY, version: person.version }, 500);
    await system.anonymous().post('/api/needs', canaryNeed('refusee'), 500);
    await animator.post('/api/organisations', { kind: 'firm', name: CANARY, communeCode: '73065' });
    expect(logged('request failed').length).toBeGreaterThan(before + 1);
    expect(logged('refused_for_a_test').length).toBeGreaterThan(1);
    await acceptWrites(system.db);
  });
});

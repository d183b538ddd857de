import { UndoneJobs } from '@alize/contracts';
import { eventually } from '../support/eventually';
import { bootSystem, type System } from '../support/system';
import { makeWorld, needOf } from '../support/world';

describe('the jobs of the system', () => {
  let system: System;
  beforeAll(async () => {
    system = await bootSystem();
    await makeWorld(system);
    await system.drain();
  });
  afterAll(() => system.close());
  const admin = () => system.as('admin@alize.test');
  const read = async () => UndoneJobs.parse((await (await admin()).get('/api/jobs', 200)).json);

  /** As a process of another release wrote it; with a handler, it was relayed there too. */
  const insertMessage = (type: string, payload: object, handler?: string) =>
    system.db.query(
      `WITH message AS (INSERT INTO outbox_message (id, type, payload, created_at, relayed_at)
         VALUES (gen_random_uuid(), $1, $2, now(), CASE WHEN $3::text IS NOT NULL THEN now() END) RETURNING id)
       INSERT INTO outbox_delivery (message_id, handler) SELECT id, $3 FROM message WHERE $3::text IS NOT NULL`,
      [type, payload, handler ?? null],
    );

  it('are none when all is done; what nobody has taken yet is told', async () => {
    await admin();
    expect(await read()).toEqual({ items: [], counts: { published: 0, waiting: 0, queued: 0, failed: 0 } });
    await system.stopWorker();
    await system.anonymous().post('/api/needs', needOf('Un besoin que personne ne relaie'), 201);
    const { items, counts } = await read();
    expect(counts.published).toBe(items.length);
    expect(items[0]).toMatchObject({ state: 'published', handler: null, error: null });
    await system.startWorker();
    await system.drain();
    expect((await read()).items).toEqual([]);
  });

  it('that failed are tried again when asked, all or one message', async () => {
    const [delivery] = await system.db
      .query<{ messageId: string }>(
        `UPDATE outbox_delivery SET failed_at = now(), done_at = NULL, last_error = 'engine on fire'
       WHERE message_id = (SELECT message_id FROM outbox_delivery ORDER BY message_id LIMIT 1)
       RETURNING message_id AS "messageId"`,
      )
      .then((rows: unknown) => (Array.isArray(rows) ? rows.flat(1) : []));
    expect((await read()).items[0]).toMatchObject({ state: 'failed', error: 'engine on fire' });
    const messageId = delivery?.messageId;
    const again = await (await admin()).post('/api/jobs/retry', { messageId }, 200);
    expect(again.json).toMatchObject({ retried: expect.any(Number) });
    await system.drain();
    expect((await read()).counts.failed).toBe(0);
  });

  it('that an earlier release left on their way arrive under the names they had', async () => {
    const email = 'passee@alize.test';
    await system.anonymous().post('/api/needs', needOf('Un besoin d’une version passée', email), 201);
    await system.drain();
    await system.stopWorker();
    system.mailbox.clear();
    const [mail] = await system.db.query<{ id: string }>(
      `WITH again AS (UPDATE mail SET status = 'queued', sent_at = NULL FROM person p
         WHERE p.id = recipient_id AND p.email = $1 RETURNING mail.id) SELECT id FROM again`,
      [email],
    );
    await insertMessage('mail.queued', { mailId: mail?.id });
    await insertMessage('thing.of-yesterday', {}, 'forget-thing');
    await system.startWorker();
    await eventually(async () => system.mailbox.list().some(({ to }) => to.includes(email)));
    await eventually(async () => (await read()).items.every(({ type }) => type === 'thing.of-yesterday'));
    const [left] = (await read()).items;
    expect(left).toMatchObject({ handler: 'forget-thing', state: 'waiting', error: null });
    await system.db.query("DELETE FROM outbox_message WHERE type = 'thing.of-yesterday'");
  });

  it('are the administrator’s business alone', async () => {
    await (await system.as('animation.savoie@alize.test')).get('/api/jobs', 403);
    await (await system.as('animation.savoie@alize.test')).post('/api/jobs/retry', {}, 403);
    await system.anonymous().get('/api/jobs', 401);
  });
});

import {
  BlobStore,
  declaredRetentions,
  defineRetention,
  newId,
  OutboxDelivery,
  OutboxMessage,
} from '@alize/platform';
import { type BootedTest, bootTest } from '../../../test/support/boot';
import { Purge } from './purge';

let boot: BootedTest;
beforeAll(async () => {
  boot = await bootTest({ providers: [Purge] });
});
afterAll(() => boot.close());

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(boot.clock.now().getTime() - days * DAY_MS);

it('deletes what is done and older than thirty days, slice by slice, and nothing else', async () => {
  await boot.db.query(
    `WITH old AS (INSERT INTO outbox_message (id, type, payload, created_at, relayed_at)
       SELECT gen_random_uuid(), 'test', '{}', $1, $1 FROM generate_series(1, 2500) RETURNING id)
     INSERT INTO outbox_delivery (message_id, handler, done_at) SELECT id, 'test', $1 FROM old`,
    [daysAgo(31)],
  );
  const message = async (relayedAt: Date, doneAt: Date | null) => {
    const id = newId();
    const fields = { type: 'test', payload: {}, createdAt: relayedAt, relayedAt };
    await boot.db.repo(OutboxMessage).insert({ id, ...fields });
    await boot.db.repo(OutboxDelivery).insert({ messageId: id, handler: 'test', doneAt });
    return id;
  };
  const kept = [await message(daysAgo(29), daysAgo(29)), await message(daysAgo(31), null)];
  expect(await boot.get(Purge).run()).toBe(2_500);
  const left = await boot.db.repo(OutboxMessage).findBy({ type: 'test' });
  expect(left.map(({ id }) => id).sort()).toEqual(kept.sort());
  expect(await boot.get(Purge).run()).toBe(0);
});

it('is done by one worker of two', async () => {
  await boot.db.query(
    `INSERT INTO outbox_message (id, type, payload, created_at, relayed_at)
     SELECT gen_random_uuid(), 'test', '{}', $1, $1 FROM generate_series(1, 1500)`,
    [daysAgo(31)],
  );
  const gone = await Promise.all([boot.get(Purge).run(), boot.get(Purge).run()]);
  expect(gone.sort()).toEqual([0, 1_500]);
});

it('deletes what was said and written after three years, and keeps what waits still', async () => {
  const personId = newId();
  await boot.db.query(
    `INSERT INTO person (id, email, first_name, last_name, locale, created_at, version) VALUES ($1, 'ancienne@alize.test', 'A', 'B', 'fr', $2, 1)`,
    [personId, daysAgo(2_000)],
  );
  for (const [days, status] of [
    [1_100, 'sent'],
    [1_100, 'queued'],
    [1_000, 'sent'],
  ] as const)
    await boot.db.query(
      `INSERT INTO mail (id, purpose, subject_id, recipient_id, status, created_at) VALUES ($1, 'digest', $1, $2, $3, $4)`,
      [newId(), personId, status, daysAgo(days)],
    );
  for (const days of [1_100, 1_000])
    await boot.db.query(
      `INSERT INTO reply (id, fingerprint, kind, person_id, from_address, subject, text, attachments, received_at)
       VALUES ($1, $2, 'answer', $3, 'ancienne@alize.test', 's', 't', 0, $4)`,
      [newId(), `f${days}`, personId, daysAgo(days)],
    );
  expect(await boot.get(Purge).run()).toBe(2);
  const mails = await boot.db.query('SELECT status FROM mail WHERE recipient_id = $1 ORDER BY status', [
    personId,
  ]);
  expect(mails).toEqual([{ status: 'queued' }, { status: 'sent' }]);
  expect(await boot.db.query('SELECT fingerprint FROM reply')).toEqual([{ fingerprint: 'f1000' }]);
});

it('knows each table once, those that refer to others first', () => {
  const tables = declaredRetentions().map(({ table }) => table);
  expect([...tables].sort()).toEqual([
    'activity',
    'awaited_place',
    'digest',
    'email_change',
    'import',
    'letter',
    'mail',
    'mail_link',
    'missing_skill',
    'outbox_message',
    'reminder',
    'reply',
    'session',
    'sign_in_link',
    'sign_in_request',
    'undoable_act',
  ]);
  expect(tables.indexOf('reminder')).toBeLessThan(tables.indexOf('digest'));
  expect(tables.indexOf('reply')).toBeLessThan(tables.indexOf('mail'));
  const again = { table: 'mail', since: 'created_at', keptFor: { days: 1 } };
  expect(() => defineRetention(again)).toThrow('the retention of mail is defined twice');
});

it('deletes files that nothing refers to any more', async () => {
  const { id } = await boot.get(BlobStore).put(Buffer.from('%PDF-1.7'), 'devis.pdf');
  await boot.db.query('UPDATE stored_file SET stored_at = $2 WHERE id = $1', [id, daysAgo(2)]);
  expect(await boot.get(Purge).run()).toBe(1);
  await expect(boot.get(BlobStore).get(id)).rejects.toMatchObject({ code: 'file/not-found' });
});

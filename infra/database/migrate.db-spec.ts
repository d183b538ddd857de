import { newId } from '@alize/platform';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cloneTemplate, dropDatabase } from '../../test/support/template';
import { migrate } from './migrate';
import { addConstraintOnline, createIndexConcurrently } from './online';
import { SCHEMA } from './schema';

/** Later than all others. */
class AlterNeed9900000000000 implements MigrationInterface {
  name = 'AlterNeed9900000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE need ADD COLUMN tried int');
  }
  async down(): Promise<void> {}
}

let crash = false;
class GrowOnline9900000000001 implements MigrationInterface {
  name = 'GrowOnline9900000000001';
  transaction = false as const;
  async up(runner: QueryRunner): Promise<void> {
    await addConstraintOnline(runner, 'need', 'need_tried', 'CHECK (tried >= 0)');
    await createIndexConcurrently(runner, 'need_tried_at', 'ON "need" ("tried")');
    if (crash) throw new Error('killed');
  }
  async down(): Promise<void> {}
}

const DATABASE = `alize_test_migrate_${newId().slice(0, 8)}`;
let url: string;
let reader: Client;
let other: Client;

beforeAll(async () => {
  url = await cloneTemplate(DATABASE);
  [reader, other] = [new Client({ connectionString: url }), new Client({ connectionString: url })];
  await Promise.all([reader.connect(), other.connect()]);
});
afterAll(async () => {
  await Promise.all([reader.end(), other.end()]);
  await dropDatabase(DATABASE);
});

const run = (migrations: (new () => object)[], onLockTimeout: () => void = () => undefined) =>
  migrate(url, {
    schema: { ...SCHEMA, migrations: [...SCHEMA.migrations, ...migrations] },
    lockTimeoutMs: 100,
    onLockTimeout,
  });

it('names each key to a territory so that a missing one is told as such', async () => {
  const { rows } = await reader.query<{ name: string; said: boolean }>(
    `SELECT conname AS name, conname LIKE '%\\_territory\\_fk' AS said FROM pg_constraint
     WHERE contype = 'f' AND confrelid = 'territory'::regclass`,
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ said }) => !said)).toEqual([]);
});

it('holds nobody up behind a long read: it gives up its wait, and is done once the read is over', async () => {
  await reader.query('BEGIN');
  await reader.query('SELECT FROM need LIMIT 1');
  const gaveUp: Promise<void>[] = [];
  const done = run([AlterNeed9900000000000], () => {
    // While the long read lasts, others read: nobody stands in line behind the migration.
    gaveUp.push(other.query('SELECT FROM need LIMIT 1').then(() => undefined));
    if (gaveUp.length === 2) void reader.query('COMMIT');
  });
  expect(await done).toBe(1);
  expect(gaveUp.length).toBeGreaterThanOrEqual(2);
  await Promise.all(gaveUp);
});

it('takes up what a crash left: an invalid index is built anew, a constraint put in place again', async () => {
  crash = true;
  await expect(run([AlterNeed9900000000000, GrowOnline9900000000001])).rejects.toThrow('killed');
  await other.query("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'need_tried_at'::regclass");
  crash = false;
  expect(await run([AlterNeed9900000000000, GrowOnline9900000000001])).toBe(1);
  const { rows } = await other.query(
    `SELECT indisvalid AS valid, convalidated AS validated FROM pg_index, pg_constraint
     WHERE indexrelid = 'need_tried_at'::regclass AND conname = 'need_tried'`,
  );
  expect(rows).toEqual([{ valid: true, validated: true }]);
});

it('takes turns: two at once run each migration once, though an index is built concurrently', async () => {
  await other.query('DROP INDEX need_tried_at');
  await other.query("DELETE FROM schema_migration WHERE name = 'GrowOnline9900000000001'");
  const ran = await Promise.all([1, 2].map(() => run([AlterNeed9900000000000, GrowOnline9900000000001])));
  expect(ran.sort()).toEqual([0, 1]);
});

import type { QueryRunner } from 'typeorm';

/**
 * Changes of tables that may be large, while people work. Each is more than one transaction, so the migration that calls
 * them says `transaction = false as const`; each may be run again after a crash.
 */

/**
 * Builds an index without holding up writes. One that a crash left invalid is dropped and built anew.
 *
 * @param definition what follows the name: `ON "mail" ("recipient_id")`
 */
export async function createIndexConcurrently(
  runner: QueryRunner,
  name: string,
  definition: string,
  { unique = false }: { unique?: boolean } = {},
): Promise<void> {
  const rows: unknown[] = await runner.query(
    'SELECT FROM pg_index WHERE indexrelid = to_regclass($1) AND NOT indisvalid',
    [`"${name}"`],
  );
  // It waits for the transactions of others, while nobody waits for it: giving up would be to begin again.
  await runner.query('SET lock_timeout = 0');
  try {
    if (rows.length > 0) await runner.query(`DROP INDEX CONCURRENTLY "${name}"`);
    await runner.query(
      `CREATE ${unique ? 'UNIQUE ' : ''}INDEX CONCURRENTLY IF NOT EXISTS "${name}" ${definition}`,
    );
  } finally {
    await runner.query('RESET lock_timeout');
  }
}

/**
 * Adds a constraint, or puts it in place of one of that name: new rows are held to it at once, and the old ones are read
 * without keeping anybody from the table.
 *
 * @param definition what follows the name: `CHECK (hours > 0)`
 */
export async function addConstraintOnline(
  runner: QueryRunner,
  table: string,
  name: string,
  definition: string,
): Promise<void> {
  await runner.query(
    `ALTER TABLE "${table}" DROP CONSTRAINT IF EXISTS "${name}", ADD CONSTRAINT "${name}" ${definition} NOT VALID`,
  );
  await runner.query(`ALTER TABLE "${table}" VALIDATE CONSTRAINT "${name}"`);
}

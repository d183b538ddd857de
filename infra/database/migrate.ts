import { setTimeout as pause } from 'node:timers/promises';
import { dataSourceOptions, PATIENT_LIMITS, type Schema } from '@alize/platform';
import { DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import { SCHEMA } from './schema';

/** Any number: the same for every process that migrates, so that they take turns. */
const MIGRATION_LOCK = 7_214_002;
const TURN_LOOK_MS = 200;
/** A statement that waits for a lock holds up every reader that comes after it: it gives up, and comes back. */
const LOCK_TIMEOUT_MS = 3_000;
const [FIRST_PAUSE_MS, LAST_PAUSE_MS] = [500, 15_000];
/** Some ten minutes in all. */
const TRIES = 40;
/** `lock_not_available`, and `deadlock_detected`: others were let go first, and nothing was changed. */
const GAVE_WAY: unknown[] = ['55P03', '40P01'];

interface MigrationOptions {
  schema?: Schema;
  lockTimeoutMs?: number;
  /** Told each time a migration gave up its wait for a lock. */
  onLockTimeout?: () => void;
}

/**
 * Brings the database to the newest migration; the number it ran. Each migration waits three seconds at most for a lock,
 * then lets those behind it go first and tries again, for about ten minutes.
 * @param databaseUrl of PostgreSQL itself: a pooler in transaction mode keeps no lock between two statements
 */
export async function migrate(
  databaseUrl: string,
  { schema = SCHEMA, lockTimeoutMs = LOCK_TIMEOUT_MS, onLockTimeout = tell }: MigrationOptions = {},
): Promise<number> {
  const options = dataSourceOptions(databaseUrl, schema, { limits: PATIENT_LIMITS, name: 'alize migration' });
  const dataSource = await new DataSource({
    ...options,
    extra: { ...options.extra, lock_timeout: lockTimeoutMs },
    poolSize: 2,
  }).initialize();
  try {
    const turn = dataSource.createQueryRunner();
    await takeTurn(turn);
    try {
      return await runAll(dataSource, onLockTimeout);
    } finally {
      await turn.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await turn.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

/** Asks again and again: a statement that waits has a snapshot, for whose end CREATE INDEX CONCURRENTLY would wait. */
async function takeTurn(turn: QueryRunner): Promise<void> {
  for (;;) {
    const rows: { taken: boolean }[] = await turn.query('SELECT pg_try_advisory_lock($1) AS taken', [
      MIGRATION_LOCK,
    ]);
    if (rows[0]?.taken) return;
    await pause(TURN_LOOK_MS);
  }
}

/** A migration that gave up has changed nothing, or goes on where it was; those before it are done. */
async function runAll(dataSource: DataSource, onLockTimeout: () => void): Promise<number> {
  const before = await countRun(dataSource);
  for (let tries = 1, wait = FIRST_PAUSE_MS; ; tries += 1, wait = Math.min(LAST_PAUSE_MS, wait * 2)) {
    try {
      await dataSource.runMigrations();
      return (await countRun(dataSource)) - before;
    } catch (error) {
      if (tries === TRIES || !waitedForLock(error)) throw error;
      onLockTimeout();
      await pause(wait);
    }
  }
}

async function countRun(dataSource: DataSource): Promise<number> {
  const [table] = await dataSource.query<{ name: string | null }[]>(
    "SELECT to_regclass('schema_migration')::text AS name",
  );
  if (!table?.name) return 0;
  const [row] = await dataSource.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM schema_migration',
  );
  return row?.count ?? 0;
}

function waitedForLock(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return typeof cause === 'object' && cause !== null && 'code' in cause && GAVE_WAY.includes(cause.code);
}

const tell = (): void =>
  console.error(
    'a migration waits for a table that a transaction holds, and lets others go first; see pg_stat_activity',
  );

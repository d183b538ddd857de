import { dataSourceOptions, PATIENT_LIMITS } from '@alize/platform';
import { DataSource } from 'typeorm';
import { SCHEMA } from './schema';

/** Any number: the same for every process that migrates, so that they take turns. */
const MIGRATION_LOCK = 7_214_002;

/**
 * Brings the database to the newest migration; the number it ran.
 * @param databaseUrl of PostgreSQL itself: a pooler in transaction mode keeps no lock between two statements
 */
export async function migrate(databaseUrl: string): Promise<number> {
  const dataSource = await new DataSource({
    ...dataSourceOptions(databaseUrl, SCHEMA, { limits: PATIENT_LIMITS, name: 'alize migration' }),
    poolSize: 2,
  }).initialize();
  try {
    const turn = dataSource.createQueryRunner();
    await turn.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return (await dataSource.runMigrations()).length;
    } finally {
      await turn.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await turn.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

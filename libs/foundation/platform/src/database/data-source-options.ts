import type { MixedList, EntitySchema } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { type DatabaseLimits, ONLINE_LIMITS } from './limits';
import { PreparingClient } from './preparing-client';
import { type Connections, SteadyClient } from './steady-client';

type Class = new () => object;

export interface Schema {
  entities: MixedList<Class | EntitySchema>;
  migrations: Class[];
}

export interface ConnectionOptions {
  limits?: DatabaseLimits;
  /** Whether the server is told the limits as a connection starts; some poolers let nobody in who does. */
  tellLimits?: boolean;
  connections?: Connections;
  /** What PostgreSQL calls the connection in `pg_stat_activity`. */
  name?: string;
}

const KEEP_ALIVE_AFTER_MS = 10_000;

/** Of a connection whose every wait has a limit: one of a pool or one by itself. */
export const connectionOptions = ({
  limits = ONLINE_LIMITS,
  tellLimits = true,
  connections,
  name = 'alize',
}: ConnectionOptions = {}) => ({
  application_name: name,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
  connectionTimeoutMillis: limits.connectMs,
  answerMs: limits.answerMs,
  connections,
  // Part of the start of a connection: no statement more for any query.
  ...(tellLimits && {
    statement_timeout: limits.statementMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
  }),
});

/** Never `synchronize`: the schema is what the migrations say, and a drift check holds entities to it. */
export function dataSourceOptions(
  databaseUrl: string,
  schema: Schema,
  { prepared = true, ...connection }: ConnectionOptions & { prepared?: boolean } = {},
): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    entities: schema.entities,
    migrations: schema.migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    poolSize: 20,
    extra: { ...connectionOptions(connection), Client: prepared ? PreparingClient : SteadyClient },
    // Parses `numeric` and `bigint` nowhere: money is integer cents within 2^53, hours are float8.
    parseInt8: true,
    // A refused write goes up as an error; its parameters are people's data and belong in no log.
    logging: false,
    // A lost connection that nobody was using is no news; what is asked of a lost one fails by itself.
    poolErrorHandler: () => undefined,
  };
}

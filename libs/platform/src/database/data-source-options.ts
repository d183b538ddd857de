import type { MixedList, EntitySchema } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { PreparingClient } from './preparing-client';

type Class = new () => object;

export interface Schema {
  entities: MixedList<Class | EntitySchema>;
  migrations: Class[];
}

/** Never `synchronize`: the schema is what the migrations say, and a drift check holds entities to it. */
export function dataSourceOptions(databaseUrl: string, schema: Schema): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    entities: schema.entities,
    migrations: schema.migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    poolSize: 20,
    extra: { Client: PreparingClient },
    // Parses `numeric` and `bigint` nowhere: money is integer cents within 2^53, hours are float8.
    parseInt8: true,
    // A refused write goes up as an error; its parameters are people's data and belong in no log.
    logging: false,
  };
}

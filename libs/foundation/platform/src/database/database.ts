import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  QueryFailedError,
  type Repository,
} from 'typeorm';
import { currentTransaction, inTransaction, type Transaction } from '../context';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { noteTakenBack } from './outage';
import { together } from './together';

/** Carries what was seen out of a transaction that must not hold. */
class TakenBack<Seen> extends Error {
  seen: Seen;
}

/**
 * The database as services see it: `tx` opens a transaction that every `repo` and `query` inside takes part in; an inner
 * `tx` joins the outer one. One connection inside a `tx`, hence no `Promise.all` there.
 */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  get inTransaction(): boolean {
    return this.current !== undefined;
  }

  async tx<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTransaction) return work();
    try {
      return await this.dataSource.transaction((manager) => {
        const transaction: Transaction = { of: this, manager, last: [] };
        return inTransaction(transaction, async () => {
          const result = await work();
          await this.finish();
          return result;
        });
      });
    } catch (error) {
      noteTakenBack(error);
      throw error;
    }
  }

  /** Who waits for a connection of the pool. */
  get waiting(): number {
    const { driver } = this.dataSource;
    const pool: unknown = driver instanceof PostgresDriver ? driver.master : undefined;
    return pool instanceof Pool ? pool.waitingCount : 0;
  }

  /** What `look` finds once `work` has been done and all of it written; then everything is taken back. */
  async rehearse<T, Seen>(work: () => Promise<T>, look: (done: T) => Promise<Seen>): Promise<Seen> {
    if (this.inTransaction) throw new Error('what is rehearsed has a transaction of its own');
    const takenBack = new TakenBack<Seen>();
    try {
      return await this.tx(async () => {
        const done = await work();
        await this.finish();
        takenBack.seen = await look(done);
        throw takenBack;
      });
    } catch (error) {
      if (error === takenBack) return takenBack.seen;
      throw error;
    }
  }

  repo<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, parameters);
  }

  /**
   * Statements of many callers as few, as `together` does. A caller in a transaction has its own: it must see what that
   * transaction wrote, and nobody else may.
   */
  together<Item, Result = void>(run: (items: Item[]) => Promise<Result>): (item: Item) => Promise<Result> {
    const shared = together(run);
    return (item) => (this.inTransaction ? run([item]) : shared(item));
  }

  /**
   * For rows that nothing in their transaction reads: those of one transaction are written together, in the order they
   * came, before it commits; without a transaction, at once.
   */
  atTheEnd<Item>(write: (items: Item[]) => Promise<void>): (items: Item[]) => Promise<void> {
    const waiting = new WeakMap<Transaction, Item[]>();
    return async (items) => {
      const transaction = this.current;
      if (!transaction) return write(items);
      const before = waiting.get(transaction);
      if (before) return void before.push(...items);
      const all = [...items];
      waiting.set(transaction, all);
      transaction.last.push(() => {
        // What is told from here on has a statement of its own.
        waiting.delete(transaction);
        return write(all);
      });
    };
  }

  /** Reads one row by its id. `select` names it `id`, and ends where the condition follows that is on `column`. */
  rowById<Row extends { id: string }>(
    select: string,
    column: string,
  ): (id: string) => Promise<Row | undefined> {
    const sql = `${select} WHERE ${amongIds(column, '$1')}`;
    const read = this.together<string, Map<string, Row>>(async (ids) => {
      const rows = await this.query<Row>(sql, [[...new Set(ids)]]);
      return new Map(rows.map((row) => [row.id, row]));
    });
    return async (id) => (await read(id)).get(id);
  }

  /** Of the pool; `waiting` are callers for whom no connection is free. */
  connections(): Record<'in_use' | 'idle' | 'waiting', number> {
    // TypeORM types the pool of `pg` as anything.
    const pool: unknown = Reflect.get(this.dataSource.driver, 'master');
    const count = (name: string): number => {
      const value: unknown = typeof pool === 'object' && pool !== null ? Reflect.get(pool, name) : 0;
      return typeof value === 'number' ? value : 0;
    };
    const idle = count('idleCount');
    return { in_use: count('totalCount') - idle, idle, waiting: count('waitingCount') };
  }

  /** Migrations of this release that the database has not had. */
  async missingMigrations(): Promise<string[]> {
    const had = await this.query<{ name: string }>('SELECT name FROM schema_migration').catch(() => []);
    return this.missingOf(had.map(({ name }) => name));
  }

  missingOf(had: string[]): string[] {
    const names = new Set(had);
    return this.dataSource.migrations.flatMap(({ name }) => (name && !names.has(name) ? [name] : []));
  }

  /** Writes what waits for the end of the transaction. */
  private async finish(): Promise<void> {
    const last = this.current?.last ?? [];
    for (let write = last.shift(); write; write = last.shift()) await write();
  }

  private get manager(): EntityManager {
    return this.current?.manager ?? this.dataSource.manager;
  }

  private get current(): Transaction | undefined {
    const transaction = currentTransaction();
    return transaction?.of === this ? transaction : undefined;
  }
}

/**
 * For `findOne`: the row stays as it is until the end of the transaction, but for who else holds it so. Not the strongest
 * lock: rows that refer to this one may still be written, whose foreign keys are checked in an order nobody chooses.
 */
export const ROW_LOCK = { mode: 'for_no_key_update' } as const;

/** Whether a write failed on this unique, exclusion, check or foreign key constraint. */
export function violates(error: unknown, constraint: string): boolean {
  return constraintOf(error) === constraint;
}

function constraintOf(error: unknown): string {
  if (!(error instanceof QueryFailedError)) return '';
  const cause: unknown = error.driverError;
  return typeof cause === 'object' && cause !== null && 'constraint' in cause ? String(cause.constraint) : '';
}

/** Whether a write failed because the same key was written before, or at the same moment. */
export const violatesUnique = (error: unknown): boolean => failedWith(error, '23505');
/** Whether a row could not be deleted because another refers to it, or written because what it refers to is not there. */
export const violatesReference = (error: unknown): boolean => failedWith(error, '23503');
/** Whether a row names a territory that is not there: each such key is `…_territory_fk`, which a test of the schema holds. */
export const violatesTerritory = (error: unknown): boolean =>
  violatesReference(error) && /_territory_fk$/.test(constraintOf(error));

function failedWith(error: unknown, code: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === code;
}

/**
 * SQL: a column holds one of the ids that a parameter lists. Read so, a list counts for ten to the planner whatever its
 * length, and one plan serves all; a parameter alone counts for its length, and short lists are planned again and again.
 */
export const amongIds = (column: string, parameter: string): string =>
  `${column} = ANY(ARRAY(SELECT unnest(${parameter}::uuid[])))`;

/** Check constraint: a text column holds one of these words. */
export const oneOf = (column: string, words: readonly string[]): string =>
  `${column} IN (${words.map((word) => `'${word}'`).join(', ')})`;

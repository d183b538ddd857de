import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { Trace } from './trace/trace';

export interface Transaction {
  /** The database it is of. */
  of: object;
  manager: EntityManager;
  /** What is written before it commits. */
  last: (() => Promise<void>)[];
}

/** What a piece of work publishes to people waits until then, and can be withdrawn together meanwhile. */
export interface Hold {
  actId: string;
  dueAt: Date;
}

/** What holds for a piece of work and all that it awaits. */
interface Context {
  hold?: Hold;
  transaction?: Transaction;
  trace?: Trace;
}

/** One for the process: each there is adds to the price of every promise, also after it is of use. */
const storage = new AsyncLocalStorage<Context>();

export const currentTransaction = (): Transaction | undefined => storage.getStore()?.transaction;
export const currentTrace = (): Trace | undefined => storage.getStore()?.trace;

/** `work` inside the transaction, and in the trace it is called in. */
export const inTransaction = <T>(transaction: Transaction, work: () => T): T =>
  storage.run({ ...storage.getStore(), transaction }, work);
export const currentHold = (): Hold | undefined => storage.getStore()?.hold;
/** `work`, whose facts for people are held. */
export const holding = <T>(hold: Hold, work: () => T): T =>
  storage.run({ ...storage.getStore(), hold }, work);
/** `work` as part of a trace; outside any transaction, for what belongs to another trace is no part of it. */
export const inTrace = <T>(trace: Trace, work: () => T): T => storage.run({ trace }, work);

import { RETENTION } from '@alize/contracts';
import type { DurationLike } from 'luxon';

/** How long the rows of a table are kept, declared beside its entity; the worker deletes what is over. */
export interface Retention {
  table: string;
  /** The column that says how old a row is; an index on it finds those to delete. */
  since: string;
  keptFor: DurationLike;
  /** SQL condition: rows that it is not true of wait still, and are kept however old they are. */
  only?: string;
}

/** Of what only moves things along. */
export const MOVED_ALONG = RETENTION.movedAlong;
/**
 * Of what was said and written: as long as peers keep their files. The facts and rounds that write mails and reminders look
 * back far less, so nothing is written a second time because its row is gone.
 */
export const SAID_AND_WRITTEN = RETENTION.correspondence;

const declared = new Map<string, Retention>();

/** A table whose rows refer to those of another is declared after it. */
export function defineRetention(retention: Retention): void {
  if (declared.has(retention.table)) throw new Error(`the retention of ${retention.table} is defined twice`);
  declared.set(retention.table, retention);
}

/** Those that refer to others first. */
export const declaredRetentions = (): Retention[] => [...declared.values()].reverse();

/** SQL: deletes at most `$2` rows that are older than `$1`, a transaction of milliseconds however much is over, and selects their ids. */
export const deleteOver = ({ table, since, only = 'true' }: Retention): string => `
  WITH gone AS (DELETE FROM ${table} WHERE id = ANY(ARRAY(
    SELECT id FROM ${table} WHERE ${since} < $1 AND ${only} ORDER BY ${since} LIMIT $2)) RETURNING id) SELECT id FROM gone`;

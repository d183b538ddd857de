/** Tables of which two rows can become one. */
export type MergeTarget = 'person' | 'organisation';

/** A column that names a row of the target: what becomes of it when that row goes into another. */
export interface Reference {
  table: string;
  column: string;
  /**
   * Columns under which the table has one row of the target at most: where the kept one has its own, the other's is set aside
   * until the merge can no longer be undone. `among` is an SQL condition on the rows that count.
   */
  oneBy?: readonly string[];
  among?: string;
  /** A column with the id somewhere in its text. */
  inText?: string;
  /** The rows end with the row they name, and do not come back: what somebody is signed in by. */
  ends?: boolean;
}
type Rules = Pick<Reference, 'oneBy' | 'among' | 'inText' | 'ends'>;

const declared: Record<MergeTarget, Map<string, Reference>> = { person: new Map(), organisation: new Map() };

/**
 * Declared beside the entity that has the columns, `table.column` each: `{}` where the rows simply move. A foreign key of the
 * database that nobody declares is red (test/merges-cover-all.db-spec.ts).
 */
export function defineReferences(target: MergeTarget, columns: Record<`${string}.${string}`, Rules>): void {
  for (const [name, rules] of Object.entries(columns)) {
    const [table = '', column = ''] = name.split('.');
    if (declared[target].has(name)) throw new Error(`the reference ${name} to ${target} is defined twice`);
    declared[target].set(name, { table, column, ...rules });
  }
}

/** Rows are locked in one order everywhere: those it names come first, in this order. */
const LOCKED_FIRST = ['mission', 'match', 'need', 'offer'];
const rank = ({ table }: Reference): number =>
  LOCKED_FIRST.includes(table) ? LOCKED_FIRST.indexOf(table) : LOCKED_FIRST.length;

export const declaredReferences = (target: MergeTarget): Reference[] =>
  [...declared[target].values()].sort((one, other) => rank(one) - rank(other));
export const isLockedFirst = ({ table }: Reference): boolean => LOCKED_FIRST.includes(table);

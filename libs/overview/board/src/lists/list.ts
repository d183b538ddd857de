import type { ListColumn } from '@alize/contracts';
import { foldedSql } from '@alize/directory';

/** Of a column in SQL: how it is ordered, and what stands for nothing there. */
type Kind = 'text' | 'number' | 'day';
/** Days that are not there come last, in either order. */
const EMPTY = (kind: Kind, direction: 'asc' | 'desc'): string =>
  ({ text: `''`, number: '-1', day: direction === 'asc' ? `'infinity'` : `'-infinity'` })[kind];
const CAST: Record<Kind, string> = { text: 'text', number: 'float8', day: 'date' };

/**
 * A list in SQL. `$1`: the territory, `$2`: today, `$3`: the language. `base` names its rows with all that is cheap to know
 * of each; `details` is a LATERAL over a row `b` of it, read for the lines of the page alone, unless it orders or filters them.
 */
export interface ListSql {
  base: string;
  details: string;
  /**
   * As `details`, of the columns that order or filter alone, and read for all rows `b` at once: sets joined instead of a look
   * for each row (bench line « list missions sort=newsOn »). Left out where one look a row is little.
   */
  together?: string;
  /** Column → its kind; those of `details` are named beside. */
  columns: Record<string, Kind>;
  detailed: readonly string[];
  /** What the words of a search are looked for in: columns of `base`. */
  searched: readonly string[];
  /** SQL condition on a row `b`, where a word, an SQL expression, may be found beside. */
  alsoIn?(word: string): string;
  /** Those among them in which a slip of the finger is forgiven, where nothing holds the words as they were typed. */
  spelt: readonly string[];
  /** Stages that are under way, where nobody asks for others. */
  live: readonly string[];
  /** Stage → the `status` its rows have, which an index finds. */
  statuses: Readonly<Record<string, readonly string[]>>;
  /** Stages that `details` alone tell from each other; `base.state` tells the others. */
  undetermined: readonly string[];
  sort: { column: string; direction: 'asc' | 'desc' };
  summed: readonly string[];
}

export interface Asked {
  shown: readonly ListColumn[];
  words: readonly string[];
  /** The words may hold slips of the finger. */
  misspelt: boolean;
  stages: readonly string[] | null;
  mineOf: string | null;
  /** The last day, `YYYY-MM-DD`, the next date of a line may have. */
  dueBy: string | null;
  /** Only these lines. */
  ids: readonly string[] | null;
  sort: { column: string; direction: 'asc' | 'desc' };
  after: { value: string; id: string } | null;
  limit: number;
}

/** The lines of a page, one more than its limit, each with the `sorted` value its cursor holds. */
export function selectLines(list: ListSql, asked: Asked): { sql: string; parameters: unknown[] } {
  const { parameters, where, staged } = filtersOf(list, asked);
  const { column, direction } = asked.sort;
  const kind = list.columns[column] ?? 'text';
  // Folded, letters are compared as they are: the rules of a language have nothing left to say, and take their time.
  const value =
    kind === 'text'
      ? `(COALESCE(${foldedSql(`"${column}"`)}, '') COLLATE "C")`
      : `COALESCE("${column}", ${EMPTY(kind, direction)}::${CAST[kind]})`;
  const order = `ORDER BY ${value} ${direction}, id ${direction}`;
  const add = (each: unknown) => `$${parameters.push(each)}`;
  const beyond = asked.after
    ? `(${value}, id) ${direction === 'asc' ? '>' : '<'} (${add(asked.after.value)}::${CAST[kind]}, ${add(asked.after.id)}::uuid)`
    : 'true';
  const limit = add(asked.limit + 1);
  const base = `SELECT * FROM (${list.base}) b WHERE ${where}`;
  const rows =
    list.detailed.includes(column) || staged !== null
      ? `SELECT * FROM (${base}) b ${list.together ?? list.details}`
      : base;
  // The page is found with no more than its order asks for: joins that nothing is read of fall away. Then its lines are read whole.
  const page = `SELECT id, ${value} AS sorted FROM (${rows}) line WHERE ${staged ?? 'true'} AND ${beyond} ${order} LIMIT ${limit}`;
  const shown = asked.shown
    .map(({ id, type }) => `"${id}"${type === 'day' ? '::text' : ''} AS "${id}"`)
    .join(', ');
  return {
    sql: `SELECT line.id, ${shown}, line.sorted::text AS sorted FROM (
        SELECT page.sorted, line.* FROM (${page}) page CROSS JOIN LATERAL (
          SELECT * FROM (SELECT * FROM (${list.base}) whole WHERE whole.id = page.id) b ${list.details}) line) line
      ORDER BY line.sorted ${direction}, line.id ${direction}`,
    parameters,
  };
}

/** How many lines the whole view has, and their sums. */
export function selectTotals(list: ListSql, asked: Asked): { sql: string; parameters: unknown[] } {
  const { parameters, where, staged } = filtersOf(list, asked);
  const base = `SELECT * FROM (${list.base}) b WHERE ${where}`;
  const needsDetails = staged !== null || list.summed.some((column) => list.detailed.includes(column));
  const sums = list.summed.map((column) => `, COALESCE(sum("${column}"), 0)::float8 AS "${column}"`).join('');
  const rows = needsDetails ? `SELECT * FROM (${base}) b ${list.together ?? list.details}` : base;
  return {
    sql: `SELECT count(*)::int AS total${sums} FROM (${rows}) line WHERE ${staged ?? 'true'}`,
    parameters,
  };
}

/** « rochex » is like « Rochaix » (0.57), as in the search over everything. */
const LIKE_ENOUGH = 0.5;

/** `staged`: what only the details tell, stages that differ by them and the next date. */
function filtersOf(list: ListSql, { words, misspelt, stages, mineOf, dueBy, ids }: Asked) {
  const { searched, spelt, statuses, undetermined } = list;
  const parameters: unknown[] = [];
  const add = (each: unknown) => `$${parameters.push(each) + 3}`;
  const where = ['$1::uuid IS NOT NULL', '$2::date IS NOT NULL', '$3::text IS NOT NULL'];
  const text = foldedSql(`concat_ws(' ', ${searched.map((column) => `b."${column}"`).join(', ')})`);
  const names = foldedSql(`concat_ws(' ', ${spelt.map((column) => `b."${column}"`).join(', ')})`);
  for (const each of words) {
    const word = `${add(each)}::text`;
    const beside = list.alsoIn ? ` OR ${list.alsoIn(word)}` : '';
    where.push(
      misspelt
        ? `word_similarity(${word}, ${names}) >= ${LIKE_ENOUGH}`
        : `(position(${word} IN ${text}) > 0${beside})`,
    );
  }
  if (mineOf !== null) where.push(`b."ownerId" = ${add(mineOf)}::uuid`);
  if (ids !== null) where.push(`b.id = ANY(${add([...ids])}::uuid[])`);
  const detailed: string[] = [];
  if (dueBy !== null) detailed.push(`"nextOn" <= ${add(dueBy)}::date`);
  if (stages !== null) {
    where.push(
      `b.status = ANY(${add([...new Set(stages.flatMap((stage) => statuses[stage] ?? []))])}::text[])`,
    );
    const asked = add([...stages]);
    if (stages.some((stage) => undetermined.includes(stage))) detailed.push(`stage = ANY(${asked}::text[])`);
    else where.push(`b.state = ANY(${asked}::text[])`);
  }
  const staged = detailed.length > 0 ? detailed.join(' AND ') : null;
  return { parameters: offset(parameters), where: where.join(' AND '), staged };
}

/** The first three are the caller's. */
const offset = (parameters: unknown[]): unknown[] => [undefined, undefined, undefined, ...parameters];

import type { SearchKind } from '@alize/contracts';
import { foldedSql } from '@alize/directory';
import { reachesOffer } from '@alize/offers';
import { IN_TERRITORY, NAME, type Place, PLACES, RUNS } from './search-places.sql';

/** Every parameter has its type whichever kinds are looked for: PostgreSQL refuses one it cannot tell. */
export const PARAMETERS =
  'parameters AS (SELECT $1::uuid[] AS territories, $2::uuid[] AS organisations, $3::uuid AS asker, $4::uuid AS territory)';
export const FIRST_WORD = 5;
/**
 * Of each index, the likest: three letters may be like half of all people, and each would be looked up in every table.
 * Whoever looks for one of more than these types another letter.
 */
const MOST_HITS = 500;
/** People and firms are those of the whole country, of whom few are within reach. */
const MOST_NAMES = 2_000;

/**
 * SQL for so many words, `$5` and on, that may be misspelt: rows that an index of trigrams knows one of the words of, kept
 * where all words fit.
 */
export function selectSlips(kinds: readonly SearchKind[], words: number, limit: number): string {
  const each = Array.from({ length: words }, (_, index) => `$${FIRST_WORD + index}`);
  const hits = (table: string, text: string, limit: number, visible = 'true') =>
    `SELECT t.id FROM ${table} t
     WHERE (${each.map((word) => `${foldedSql(text)} %> ${word}`).join(' OR ')}) AND ${visible}
     ORDER BY ${each.map((word) => `word_similarity(${word}, ${foldedSql(text)})`).join(' + ')} DESC, t.id DESC LIMIT ${limit}`;
  const find = ({ kind, id, title, detail, status, tables, whole, reached, visible }: Place) => `
    SELECT '${kind}' AS kind, ${id} AS id, ${title} AS title, ${detail} AS detail, ${status}::text AS status,
      ${each.map((word) => `word_similarity(${word}, ${foldedSql(whole)})`).join(' + ')}
        + ${each.map((word) => `word_similarity(${word}, ${foldedSql(title)})`).join(' + ')} AS likeness
    FROM ${tables}
    WHERE ${id} IN (${reached}) AND ${visible} AND ${each.map((word) => `${foldedSql(whole)} %> ${word}`).join(' AND ')}`;
  return `
    WITH ${PARAMETERS}, people AS MATERIALIZED (${hits('person', NAME('t'), MOST_NAMES)}),
      firms AS MATERIALIZED (${hits('organisation', 't.name', MOST_NAMES)}),
      needs AS MATERIALIZED (${hits('need', 't.title', MOST_HITS, `(t.contact_id = $3 OR ${RUNS('t')}) AND ${IN_TERRITORY('t')}`)}),
      offers AS MATERIALIZED (${hits('offer', 't.title', MOST_HITS, `${reachesOffer('t')} AND ${IN_TERRITORY('t')}`)})
    SELECT kind, id, title, detail, status FROM (
      ${PLACES.filter(({ kind }) => kinds.includes(kind))
        .map(find)
        .join(' UNION ALL ')}) found
    ORDER BY likeness DESC, id DESC LIMIT ${limit}`;
}

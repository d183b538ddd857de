import type { SearchKind } from '@alize/contracts';
import { foldedSql } from '@alize/directory';
import { IN_TERRITORY, PLACES, RUNS } from './search-places.sql';

/** Of each index, the newest; whoever looks for one of more types another word. */
const MOST_READ = 60;
/** Nothing is greater in UTF-8: what lies between a beginning and it begins so, in any plan. */
const LAST = String.fromCodePoint(0x10ffff);

/** SQL condition over an index of `text_pattern_ops`: the value begins with the parameter, which may be null. */
const begins = (value: string, parameter: string): string =>
  `${value} ~>=~ ${parameter}::text AND ${value} ~<~ (${parameter}::text || '${LAST}')`;
/** Of a note `a`: what is private is its author's, and what was removed nobody's. */
const NOTE_IN_SIGHT = 'a.removed_at IS NULL AND (NOT a.is_private OR a.author_id = $3)';
/** The text of a need, an offer or a note as its index holds it. */
export const WORDS = (text: string): string => `to_tsvector('simple'::regconfig, ${foldedSql(text)})`;

/**
 * SQL: what a number, an address, a SIRET, a commune or the words of a text or a note lead to: people and firms, and what they
 * asked for or offered. `$1` to `$4` as for every search; `$5`: beginning of a telephone, `$6`: its end turned round, `$7`: of an address,
 * `$8`: of a SIRET, `$9`: words of a text, `$10`: codes of communes,
 * `$11` and `$12`: series and ordinal of a file's number.
 */
export function selectByDetails(kinds: readonly SearchKind[], limit: number): string {
  const newest = (rows: string) =>
    `AS MATERIALIZED (SELECT id FROM (${rows}) rows ORDER BY id DESC LIMIT ${MOST_READ})`;
  const inTexts = (table: string, alias: string, visible: string) => `
    (SELECT ${alias}.id FROM ${table} ${alias} WHERE ${WORDS(`${alias}.text`)} @@ to_tsquery('simple', $9)
      AND ${visible} AND ${IN_TERRITORY(alias)} ORDER BY ${alias}.id DESC LIMIT ${MOST_READ})
    UNION (SELECT ${alias}.id FROM ${table} ${alias} WHERE ${alias}.commune_code = ANY($10::text[])
      AND ${visible} AND ${IN_TERRITORY(alias)} ORDER BY ${alias}.id DESC LIMIT ${MOST_READ})`;
  const noted = (column: string) => `SELECT notes.${column} FROM notes WHERE notes.${column} IS NOT NULL`;
  const found: Record<SearchKind, string> = {
    person: `SELECT id FROM people UNION ${noted('person_id')}`,
    organisation: `SELECT id FROM firms UNION ${noted('organisation_id')}`,
    need: `SELECT id FROM needs UNION ${noted('need_id')}`,
    offer: `SELECT id FROM offers UNION ${noted('offer_id')}`,
    match: `SELECT m.id FROM needs JOIN match m ON m.need_id = needs.id UNION SELECT m.id FROM people
      JOIN offer o ON o.person_id = people.id JOIN match m ON m.offer_id = o.id
      UNION ${noted('match_id')} UNION ${noted('mission_id')}`,
  };
  return `
    WITH parameters AS (SELECT $1::uuid[], $2::uuid[], $3::uuid, $4::uuid),
      people ${newest(`SELECT p.id FROM person p WHERE ${begins('p.phone', '$5')}
        UNION SELECT p.id FROM person p WHERE ${begins('reverse(p.phone)', '$6')}
        UNION SELECT p.id FROM person p WHERE ${begins('p.email', '$7')}`)},
      firms ${newest(`SELECT g.id FROM organisation g WHERE ${begins('g.siret', '$8')}
        UNION (SELECT g.id FROM organisation g WHERE g.commune_code = ANY($10::text[]) ORDER BY g.id DESC LIMIT ${MOST_READ})`)},
      needs ${newest(`SELECT n.id FROM people JOIN need n ON n.contact_id = people.id
        UNION SELECT n.id FROM organisation g JOIN project pr ON pr.organisation_id = g.id JOIN need n ON n.project_id = pr.id
          WHERE ${begins('g.siret', '$8')}
        UNION SELECT n.id FROM need n WHERE n.file_series = $11::text AND n.file_ordinal = $12::int AND ${RUNS('n')}
        UNION ${inTexts('need', 'n', `n.confirmed_at IS NOT NULL AND ${RUNS('n')}`)}`)},
      notes AS MATERIALIZED (SELECT a.person_id, a.organisation_id, a.need_id, a.offer_id, a.match_id, a.mission_id FROM activity a
        WHERE ${WORDS('a.text')} @@ to_tsquery('simple', $9) AND ${NOTE_IN_SIGHT} AND ${RUNS('a')} AND ${IN_TERRITORY('a')}
        ORDER BY a.id DESC LIMIT ${MOST_READ}),
      offers ${newest(`SELECT o.id FROM people JOIN offer o ON o.person_id = people.id
        UNION ${inTexts('offer', 'o', RUNS('o'))}`)}
    SELECT * FROM (${PLACES.filter(({ kind }) => kinds.includes(kind))
      .map(
        ({ kind, id, title, detail, status, tables, visible }) => `
      SELECT '${kind}' AS kind, ${id} AS id, ${title} AS title, ${detail} AS detail, ${status}::text AS status
      FROM ${tables} WHERE ${id} IN (${found[kind]}) AND ${visible}`,
      )
      .join(
        ' UNION ALL ',
      )}) found ORDER BY array_position(ARRAY['person', 'organisation', 'need', 'match', 'offer'], kind), id DESC
    LIMIT ${limit}`;
}

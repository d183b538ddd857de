import type { SearchKind } from '@alize/contracts';
import { foldedSql, reachesPerson } from '@alize/directory';
import { selectOffersReached } from '@alize/offers';
import { IN_TERRITORY, NAME, PLACES, VISIBLE_ORGANISATION } from './search-places.sql';
import { FIRST_WORD, PARAMETERS } from './search-slips.sql';

/** Of each kind, those whose likeness is compared; the newest of more. Whoever looks for one of these types another letter. */
export const MOST_COMPARED = 200;
/** A word that begins with what was typed, among the letters and digits around it. */
export const beginning = (word: string): string =>
  `\\m${word.replace(/[^\p{L}\p{N}]/gu, (letter) => `\\${letter}`)}`;

/** Told so, PostgreSQL knows that an id comes once, and joins what follows by hashing. */
const once = (rows: string): string => `AS MATERIALIZED (SELECT DISTINCT ON (id) * FROM (${rows}) rows)`;

/** What lies in reach, each read once from an index that holds all that is looked at. The same reach as each kind's own list. */
const IN_REACH = `
  offers ${once(`SELECT * FROM (${selectOffersReached(`o.id, o.title, o.person_id, o.organisation_id, o.territory_id, ${foldedSql('o.title')} AS folded`)}) o
    WHERE ${IN_TERRITORY('o')}`)},
  needs ${once(`SELECT n.id, n.title, n.contact_id, n.project_id, ${foldedSql('n.title')} AS folded FROM need n
      WHERE n.territory_id = ANY($1) AND n.confirmed_at IS NOT NULL AND ${IN_TERRITORY('n')}
    UNION ALL SELECT n.id, n.title, n.contact_id, n.project_id, ${foldedSql('n.title')} AS folded FROM need n
      WHERE n.contact_id = $3 AND ${IN_TERRITORY('n')}`)},
  projects ${once(`SELECT id, organisation_id FROM project WHERE territory_id = ANY($1)
    UNION ALL SELECT p.id, p.organisation_id FROM need n JOIN project p ON p.id = n.project_id WHERE n.contact_id = $3`)},
  matches AS MATERIALIZED (SELECT m.id, m.need_id, m.offer_id FROM match m
    WHERE m.territory_id = ANY($1) AND ${IN_TERRITORY('m')})`;
/** For administrators, who reach all: of whole tables PostgreSQL knows the sizes. */
const IN_COUNTRY = `
  offers AS MATERIALIZED (SELECT o.id, o.title, o.person_id, o.organisation_id, ${foldedSql('o.title')} AS folded FROM offer o WHERE ${IN_TERRITORY('o')}),
  needs AS MATERIALIZED (SELECT n.id, n.title, n.contact_id, n.project_id, ${foldedSql('n.title')} AS folded FROM need n
    WHERE (n.contact_id = $3 OR n.confirmed_at IS NOT NULL) AND ${IN_TERRITORY('n')}),
  projects AS (SELECT id, organisation_id FROM project),
  matches AS (SELECT m.id, m.need_id, m.offer_id FROM match m WHERE ${IN_TERRITORY('m')})`;

/** A word may stand at the beginning of a word, or be misspelt: like enough to one by its trigrams. */
export type Spelling = 'beginning' | 'misspelt';

/** In SQL, for so many words: `$5` and on, then the `beginning` of each. */
interface Typed {
  /** Which of the words are found in the text, as bits. */
  found(folded: string): string;
  /** The bits of all. */
  all: number;
  /** How like the words are to the text, all together. */
  likeness(text: string): string;
}

function typed(words: number, spelling: Spelling): Typed {
  const each = Array.from({ length: words }, (_, index) => index);
  const is = (index: number) =>
    spelling === 'beginning' ? `~ $${FIRST_WORD + words + index}` : `%> $${FIRST_WORD + index}`;
  return {
    found: (folded) =>
      `(${each.map((index) => `CASE WHEN ${folded} ${is(index)} THEN ${2 ** index} ELSE 0 END`).join(' + ')})`,
    all: 2 ** words - 1,
    likeness: (text) =>
      each.map((index) => `word_similarity($${FIRST_WORD + index}, ${foldedSql(text)})`).join(' + '),
  };
}

const bits = (...tables: string[]): string =>
  `(${tables.map((table) => `COALESCE(${table}.bits, 0)`).join(' | ')})`;

/**
 * In SQL: names with what is found in each, then what these name. Asked for in their order, names are read from the index
 * that keeps them folded: folding each anew takes longer than all the rest.
 */
const namesOf = ({ found }: Typed): string => `
  people AS MATERIALIZED (SELECT * FROM (SELECT p.id, p.name, ${found('p.folded')} AS bits FROM (
      SELECT p.id, ${NAME('p')} AS name, ${foldedSql(`p.last_name || ' ' || p.first_name`)} AS folded FROM person p
      WHERE ${reachesPerson('p')} OR p.id IN (SELECT person_id FROM offers UNION ALL SELECT contact_id FROM needs)
      ORDER BY folded, p.id OFFSET 0) p) p WHERE bits > 0),
  firms AS MATERIALIZED (SELECT * FROM (SELECT g.*, ${found('g.folded')} AS bits FROM (
      SELECT g.id, g.name, g.commune_code, g.verified_at, ${foldedSql('g.name')} AS folded FROM organisation g
      ORDER BY folded, g.id OFFSET 0) g) g WHERE bits > 0),
  titles AS MATERIALIZED (SELECT n.id, n.title, n.contact_id, pr.organisation_id, ${found('n.folded')} AS bits
    FROM needs n JOIN projects pr ON pr.id = n.project_id),
  asked AS MATERIALIZED (SELECT n.id, n.title, n.bits AS titled, ${bits('n', 'firm', 'r')} AS bits,
      concat_ws(' ', n.title, firm.name, r.name) AS whole
    FROM titles n LEFT JOIN firms firm ON firm.id = n.organisation_id LEFT JOIN people r ON r.id = n.contact_id),
  lent AS MATERIALIZED (SELECT o.id, o.title, o.bits AS titled, ${bits('o', 'v', 'lender')} AS bits,
      COALESCE(v.bits, 0) AS named, v.name, concat_ws(' ', o.title, v.name, lender.name) AS whole
    FROM (SELECT t.*, ${found('t.folded')} AS bits FROM offers t) o
    LEFT JOIN people v ON v.id = o.person_id LEFT JOIN firms lender ON lender.id = o.organisation_id)`;

/** In SQL: of each kind the rows in which all words are found, with what was found in the title, and all that names it. */
function hitsOf({ found, all }: Typed): Record<SearchKind, string> {
  /** Its place is asked for only where it can be what is missing. */
  const withPlace = (somewhere: string, code: string) =>
    `(${somewhere} = ${all} OR (${all} > 1 AND ${somewhere} > 0
      AND ${somewhere} | (SELECT ${found(foldedSql('c.name'))} FROM commune c WHERE c.code = ${code}) = ${all}))`;
  return {
    need: `SELECT n.id, n.title, n.titled, n.whole FROM asked n
      WHERE ${withPlace('n.bits', '(SELECT x.commune_code FROM need x WHERE x.id = n.id)')}`,
    match: `SELECT m.id, n.title, n.titled, concat_ws(' ', n.whole, o.name) AS whole
      FROM matches m JOIN asked n ON n.id = m.need_id JOIN lent o ON o.id = m.offer_id WHERE n.bits | o.named = ${all}`,
    offer: `SELECT o.id, o.title, o.titled, o.whole FROM lent o WHERE o.bits = ${all}`,
    person: `SELECT p.id, p.name AS title, p.bits AS titled, p.name AS whole FROM people p
      WHERE p.bits = ${all} AND ${reachesPerson('p')}`,
    organisation: `SELECT g.id, g.name AS title, g.bits AS titled, g.name AS whole FROM firms g
      WHERE ${VISIBLE_ORGANISATION} AND ${withPlace('g.bits', 'g.commune_code')}`,
  };
}

/**
 * SQL for so many words: `$5` and on, and after them the `beginning` of each. All must be found in what names a row.
 *
 * @param options.everywhere for who reaches all there is: `$1` is null
 */
export function selectNamed(
  kinds: readonly SearchKind[],
  words: number,
  { limit, spelling, everywhere }: { limit: number; spelling: Spelling; everywhere: boolean },
): string {
  const each = typed(words, spelling);
  const hits = hitsOf(each);
  return `
    WITH ${PARAMETERS}, patterns AS (SELECT ${Array.from({ length: words }, (_, index) => `$${FIRST_WORD + words + index}::text`).join(' || ')}),
      ${everywhere ? IN_COUNTRY : IN_REACH}, ${namesOf(each)},
      hits AS (${kinds
        .map(
          (kind) => `(SELECT '${kind}' AS kind, id, title, whole FROM (${hits[kind]}) hit
            ORDER BY bit_count(titled::bit(8)) DESC, id DESC LIMIT ${MOST_COMPARED})`,
        )
        .join(' UNION ALL ')}),
      found AS MATERIALIZED (SELECT kind, id, ${each.likeness('whole')} + ${each.likeness('title')} AS likeness FROM hits
        ORDER BY likeness DESC, id DESC LIMIT ${limit})
    ${showFound(kinds)}`;
}

/** SQL: of what is `found` (kind, id, likeness), what is shown of it. */
export const showFound = (kinds: readonly SearchKind[]): string => `
    SELECT kind, id, title, detail, status FROM (
      ${PLACES.filter(({ kind }) => kinds.includes(kind))
        .map(
          ({ kind, id, title, detail, status, tables }) => `
        SELECT found.kind, ${id} AS id, ${title} AS title, ${detail} AS detail, ${status}::text AS status, found.likeness
        FROM ${tables} JOIN found ON found.id = ${id} AND found.kind = '${kind}'`,
        )
        .join(' UNION ALL ')}) shown
    ORDER BY likeness DESC, id DESC`;

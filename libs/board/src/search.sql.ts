import type { SearchKind } from '@alize/contracts';
import { foldedSql, reachesOffer, reachesPerson } from '@alize/directory';

/** In SQL. Where a kind of thing is found, and what is shown of it. */
interface Place {
  kind: SearchKind;
  id: string;
  title: string;
  detail: string;
  status: string;
  tables: string;
  /** What one may type of it: every word must be like one of these. */
  whole: string;
  /** Reached through a hit of an index. */
  reached: string;
  visible: string;
}

const NAME = (p: string) => `${p}.first_name || ' ' || ${p}.last_name`;
const FIRM = 'JOIN project pr ON pr.id = n.project_id JOIN organisation firm ON firm.id = pr.organisation_id';
const IN_TERRITORY = (row: string) => `($4::uuid IS NULL OR ${row}.territory_id = $4)`;
const RUNS = (row: string) => `($1::uuid[] IS NULL OR ${row}.territory_id = ANY($1))`;

/** The same reach as each kind's own list. `$1`: territories run, null for all; `$2`: organisations spoken for; `$3`: the asker. */
const PLACES: Place[] = [
  {
    kind: 'need',
    id: 'n.id',
    title: 'n.title',
    detail: `firm.name || ' · ' || c.name`,
    status: 'n.status',
    tables: `need n ${FIRM} JOIN person r ON r.id = n.contact_id JOIN commune c ON c.code = n.commune_code`,
    whole: `n.title || ' ' || firm.name || ' ' || ${NAME('r')} || ' ' || c.name`,
    reached: `n.id IN (SELECT id FROM needs) OR n.contact_id IN (SELECT id FROM people)
      OR n.project_id IN (SELECT p.id FROM project p JOIN firms f ON f.id = p.organisation_id)`,
    visible: `(n.contact_id = $3 OR (n.confirmed_at IS NOT NULL AND ${RUNS('n')})) AND ${IN_TERRITORY('n')}`,
  },
  {
    kind: 'match',
    id: 'm.id',
    title: 'n.title',
    detail: `${NAME('v')} || ' · ' || firm.name`,
    status: 'm.status',
    tables: `match m JOIN need n ON n.id = m.need_id ${FIRM} JOIN person r ON r.id = n.contact_id
      JOIN offer o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id`,
    whole: `n.title || ' ' || firm.name || ' ' || ${NAME('r')} || ' ' || ${NAME('v')}`,
    reached: `m.need_id IN (SELECT id FROM needs)
      OR m.offer_id IN (SELECT o2.id FROM offer o2 JOIN people p2 ON p2.id = o2.person_id)
      OR m.need_id IN (SELECT n2.id FROM need n2 JOIN project p ON p.id = n2.project_id JOIN firms f ON f.id = p.organisation_id)`,
    // Before they are introduced, only who runs the programme knows both.
    visible: `${RUNS('m')} AND ${IN_TERRITORY('m')}`,
  },
  {
    kind: 'offer',
    id: 'o.id',
    title: 'o.title',
    detail: `${NAME('v')} || ' · ' || lender.name`,
    status: 'o.status',
    tables:
      'offer o JOIN person v ON v.id = o.person_id JOIN organisation lender ON lender.id = o.organisation_id',
    whole: `o.title || ' ' || ${NAME('v')} || ' ' || lender.name`,
    reached: `o.id IN (SELECT id FROM offers) OR o.person_id IN (SELECT id FROM people)
      OR o.organisation_id IN (SELECT id FROM firms)`,
    visible: `${reachesOffer('o')} AND ${IN_TERRITORY('o')}`,
  },
  {
    kind: 'person',
    id: 'p.id',
    title: NAME('p'),
    detail: `COALESCE(p.job_title || ' · ', '') || p.email`,
    status: 'NULL',
    tables: 'person p',
    whole: `${NAME('p')} || ' ' || p.email`,
    reached: 'p.id IN (SELECT id FROM people)',
    visible: reachesPerson('p'),
  },
  {
    kind: 'organisation',
    id: 'g.id',
    title: 'g.name',
    detail: 'c.name',
    status: 'NULL',
    tables: 'organisation g JOIN commune c ON c.code = g.commune_code',
    whole: `g.name || ' ' || c.name`,
    reached: 'g.id IN (SELECT id FROM firms)',
    visible: `($1::uuid[] IS NULL OR g.verified_at IS NOT NULL OR EXISTS (SELECT FROM territory_commune tc
      WHERE tc.commune_code = g.commune_code AND tc.territory_id = ANY($1)))`,
  },
];

/** Every parameter has its type whichever kinds are looked for: PostgreSQL refuses one it cannot tell. */
const PARAMETERS =
  'parameters AS (SELECT $1::uuid[] AS territories, $2::uuid[] AS organisations, $3::uuid AS asker, $4::uuid AS territory)';
const FIRST_WORD = 5;

/** SQL for so many words, `$5` and on: rows that an index knows one of the words of, kept where all words fit. */
export function selectFinds(kinds: readonly SearchKind[], words: number, limit: number): string {
  const each = Array.from({ length: words }, (_, index) => `$${FIRST_WORD + index}`);
  const hits = (table: string, text: string) =>
    `SELECT t.id FROM ${table} t WHERE ${each.map((word) => `${foldedSql(text)} %> ${word}`).join(' OR ')}`;
  const find = ({ kind, id, title, detail, status, tables, whole, reached, visible }: Place) => `
    SELECT '${kind}' AS kind, ${id} AS id, ${title} AS title, ${detail} AS detail, ${status}::text AS status,
      ${each.map((word) => `word_similarity(${word}, ${foldedSql(whole)})`).join(' + ')}
        + ${each.map((word) => `word_similarity(${word}, ${foldedSql(title)})`).join(' + ')} AS likeness
    FROM ${tables}
    WHERE (${reached}) AND ${visible} AND ${each.map((word) => `${foldedSql(whole)} %> ${word}`).join(' AND ')}`;
  return `
    WITH ${PARAMETERS}, people AS MATERIALIZED (${hits('person', NAME('t'))}),
      firms AS MATERIALIZED (${hits('organisation', 't.name')}),
      needs AS MATERIALIZED (${hits('need', 't.title')}),
      offers AS MATERIALIZED (${hits('offer', 't.title')})
    SELECT kind, id, title, detail, status FROM (
      ${PLACES.filter(({ kind }) => kinds.includes(kind))
        .map(find)
        .join(' UNION ALL ')}) found
    ORDER BY likeness DESC, id DESC LIMIT ${limit}`;
}

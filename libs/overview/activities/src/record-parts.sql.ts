import type { RecordType } from '@alize/contracts';

// In all SQL of this file `$1` are the territories run, null for all, `$2` the asker, and `$3` the record.

/** SQL condition: the row lies in a territory that the asker runs. */
export const RUN = (row: string): string => `($1::uuid[] IS NULL OR ${row}.territory_id = ANY($1))`;

const NONE = 'SELECT NULL::uuid AS id WHERE false';
const ITSELF = 'SELECT $3::uuid AS id';
const needsWhere = (condition: string) =>
  `SELECT n.id FROM need n WHERE ${condition} AND n.confirmed_at IS NOT NULL AND ${RUN('n')}`;
const offersWhere = (condition: string) => `SELECT o.id FROM offer o WHERE ${condition} AND ${RUN('o')}`;

const NEEDS: Record<RecordType, string> = {
  organisation: needsWhere('n.project_id IN (SELECT p.id FROM project p WHERE p.organisation_id = $3)'),
  person: needsWhere('n.contact_id = $3'),
  need: ITSELF,
  match: NONE,
  mission: NONE,
  offer: NONE,
};
const OFFERS: Record<RecordType, string> = {
  organisation: offersWhere('o.organisation_id = $3'),
  person: offersWhere('o.person_id = $3'),
  need: NONE,
  match: NONE,
  mission: NONE,
  offer: ITSELF,
};
/** One below the other: by the index of each, and each match once. */
const MATCHES = `SELECT m.id FROM needs JOIN match m ON m.need_id = needs.id WHERE ${RUN('m')}
  UNION SELECT m.id FROM offers JOIN match m ON m.offer_id = offers.id WHERE ${RUN('m')}`;

/** Records that went into this one, however often: what happened to them happened to it. */
const mergedInto = (type: RecordType): string => `SELECT '${type}', gone.id FROM (
    WITH RECURSIVE gone AS (SELECT m.other_id AS id FROM record_merge m
        WHERE m.target = '${type}' AND m.kept_id = $3 AND m.undone_at IS NULL
      UNION SELECT m.other_id FROM record_merge m JOIN gone ON m.kept_id = gone.id
        WHERE m.target = '${type}' AND m.undone_at IS NULL)
    SELECT id FROM gone) gone`;

/**
 * SQL: the common tables `needs`, `offers` and `matches` of what belongs to a record, and `records`, which holds it and all
 * of these as `type` and `id`. A mission is there under both of its names.
 */
export function partsOf(type: RecordType): string {
  const isMatch = type === 'match' || type === 'mission';
  const own =
    type === 'organisation' || type === 'person'
      ? [`SELECT '${type}' AS type, $3::uuid AS id`, mergedInto(type)]
      : [];
  return `needs AS MATERIALIZED (${NEEDS[type]}), offers AS MATERIALIZED (${OFFERS[type]}),
    matches AS MATERIALIZED (${isMatch ? ITSELF : MATCHES}),
    records AS MATERIALIZED (${[
      ...own,
      `SELECT 'need' AS type, id FROM needs`,
      `SELECT 'offer', id FROM offers`,
      `SELECT 'match', id FROM matches`,
      `SELECT 'mission', id FROM matches`,
    ].join(' UNION ALL ')})`;
}

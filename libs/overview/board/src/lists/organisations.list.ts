import { HOURS_A_WORKING_DAY } from '@alize/contracts';
import { seatedIn } from '@alize/directory';
import type { ListSql } from './list';
import { OPEN_ACTIVITIES, TASKS } from './missions.list';

/** Seated in the territory, or tied to it by a project, an offer or a pledge; of the latter only what somebody has verified. */
const TIED = `g.verified_at IS NOT NULL AND g.id IN (
  SELECT organisation_id FROM project WHERE territory_id = $1 UNION SELECT organisation_id FROM offer WHERE territory_id = $1
  UNION SELECT pl.organisation_id FROM pledge pl JOIN convention c ON c.id = pl.convention_id WHERE c.territory_id = $1)`;

/** Firms and partners of the territory, with what they asked for and what they gave. */
export const ORGANISATIONS: ListSql = {
  base: `
    SELECT g.id, g.kind AS status, g.kind AS state, g.kind AS stage, g.name AS organisation, place.name AS place, g.siret,
      g.naf_section AS sector, g.headcount_band AS headcount, NULL::uuid AS "ownerId",
      CASE WHEN g.verified_at IS NULL THEN 'unverified' ELSE 'verified' END AS verified
    FROM organisation g LEFT JOIN commune place ON place.code = g.commune_code
    WHERE g.name <> '' AND (${seatedIn('g', 'ARRAY[$1::uuid]')} OR ${TIED})`,
  details: `
    LEFT JOIN LATERAL (SELECT count(*)::int AS needs, (count(*) FILTER (WHERE n.status IN ('submitted', 'open', 'matched')))::int AS open,
        max(n.created_at) AS "askedAt"
      FROM project pr JOIN need n ON n.project_id = pr.id WHERE pr.organisation_id = b.id AND pr.territory_id = $1
        AND n.confirmed_at IS NOT NULL) asking ON true
    LEFT JOIN LATERAL (SELECT sum(pr.jobs_planned)::int AS jobs FROM project pr
      WHERE pr.organisation_id = b.id AND pr.territory_id = $1) planning ON true
    LEFT JOIN LATERAL (SELECT count(*)::int AS offers FROM offer o
      WHERE o.organisation_id = b.id AND o.territory_id = $1 AND o.status <> 'withdrawn') lending ON true
    LEFT JOIN LATERAL (SELECT COALESCE(sum(m.hours_given), 0) / ${HOURS_A_WORKING_DAY}.0 AS noted
      FROM offer o JOIN match m ON m.offer_id = o.id WHERE o.organisation_id = b.id AND o.territory_id = $1) given ON true
    LEFT JOIN LATERAL (SELECT max(created_at) AS "notedAt" FROM activity
      WHERE organisation_id = b.id AND territory_id = $1 AND ${OPEN_ACTIVITIES}) talked ON true
    CROSS JOIN LATERAL (SELECT (asking."askedAt" AT TIME ZONE 'Europe/Paris')::date AS "askedOn",
      (talked."notedAt" AT TIME ZONE 'Europe/Paris')::date AS "calledOn",
      (SELECT min(due_on) FROM activity WHERE organisation_id = b.id AND territory_id = $1 AND ${TASKS}) AS "nextOn") days`,
  columns: {
    ...{
      organisation: 'text',
      stage: 'text',
      place: 'text',
      siret: 'text',
      sector: 'text',
      headcount: 'text',
    },
    ...{ needs: 'number', open: 'number', jobs: 'number', offers: 'number', noted: 'number' },
    ...{ askedOn: 'day', calledOn: 'day', nextOn: 'day', verified: 'text' },
  },
  detailed: ['needs', 'open', 'jobs', 'offers', 'noted', 'askedOn', 'calledOn', 'nextOn'],
  searched: ['organisation', 'place', 'siret'],
  spelt: ['organisation', 'place'],
  live: ['company', 'group', 'school', 'federation', 'authority', 'operator'],
  statuses: {
    ...{ company: ['company'], group: ['group'], school: ['school'], federation: ['federation'] },
    ...{ authority: ['authority'], operator: ['operator'] },
  },
  undetermined: [],
  sort: { column: 'organisation', direction: 'asc' },
  summed: [],
};

import { HOURS_A_WORKING_DAY } from '@alize/contracts';
import { groupHead } from '@alize/directory';
import { reachesOffer } from '@alize/offers';

/** SQL: the calendar year of an instant where the programme runs. */
const yearOf = (instant: string) => `extract(year FROM ${instant} AT TIME ZONE 'Europe/Paris')::int`;
/** $1: the territory, $2: the year asked for. It and the year before are read at once. */
const inYears = (year: string) => `${year} IN ($2, $2 - 1)`;

/** SQL: missions, with both organisations, when they began and when they ended. Written past ones did so at once. */
const missionsWhere = (condition: string) => `
  SELECT ms.id, ms.status, m.territory_id, o.person_id, ms.introduced_at, n.id AS need_id, n.hours, n.confirmed_at, pr.id AS project_id, pr.jobs_planned,
    pr.organisation_id AS firm, o.organisation_id AS helper, m.status AS match_status, m.hours_given,
    CASE WHEN moved.written THEN ms.introduced_at ELSE moved.began END AS began,
    CASE WHEN moved.written THEN ms.introduced_at ELSE moved.finished END AS finished
  FROM match m JOIN mission ms ON ms.id = m.id JOIN need n ON n.id = m.need_id JOIN project pr ON pr.id = n.project_id
    JOIN offer o ON o.id = m.offer_id
    LEFT JOIN LATERAL (SELECT min(h.at) FILTER (WHERE h.to_status IN ('started', 'done')) AS began,
        max(h.at) FILTER (WHERE h.to_status IN ('done', 'dropped')) AS finished,
        bool_or(h.from_status IS NULL AND h.to_status IN ('done', 'dropped')) AS written
      FROM history h WHERE h.subject = 'mission' AND h.subject_id = ms.id) moved ON true
  WHERE ${condition}`;
const MISSIONS = missionsWhere('m.territory_id = $1');

/** A firm met, by a need whose contact confirmed it, and a firm refused. */
export const FIRMS = `
  SELECT DISTINCT ${yearOf('n.confirmed_at')} AS year, 'met' AS what, pr.organisation_id AS firm
  FROM need n JOIN project pr ON pr.id = n.project_id
  WHERE n.territory_id = $1 AND n.confirmed_at IS NOT NULL AND ${inYears(yearOf('n.confirmed_at'))}
  UNION ALL
  SELECT DISTINCT ${yearOf('last.at')}, 'refused', pr.organisation_id
  FROM need n JOIN project pr ON pr.id = n.project_id
    CROSS JOIN LATERAL (SELECT max(h.at) AS at FROM history h
      WHERE h.subject = 'need' AND h.subject_id = n.id AND h.to_status = 'rejected') last
  WHERE n.territory_id = $1 AND n.status = 'rejected' AND ${inYears(yearOf('last.at'))}`;

/** `waitDays`: of the first introduction of a need; null for later ones, and where it came before the need was confirmed. */
export const INTRODUCTIONS = `
  WITH missions AS (${MISSIONS}),
  introduced AS (SELECT *, row_number() OVER (PARTITION BY need_id ORDER BY introduced_at, id) AS nth FROM missions)
  SELECT ${yearOf('introduced_at')} AS year, firm, helper, project_id AS "projectId", jobs_planned AS "jobsPlanned",
    CASE WHEN nth = 1 AND introduced_at >= confirmed_at
      THEN extract(epoch FROM introduced_at - confirmed_at)::float8 / 86400 END AS "waitDays",
    CASE WHEN match_status = 'introduced' THEN GREATEST(hours - COALESCE(hours_given, 0), 0) ELSE 0 END
      / ${HOURS_A_WORKING_DAY}.0 AS "daysReserved"
  FROM introduced WHERE ${inYears(yearOf('introduced_at'))}`;

export const MOVES = `
  WITH missions AS (${MISSIONS})
  SELECT ${yearOf('began')} AS year, 'begun' AS what FROM missions WHERE ${inYears(yearOf('began'))} AND (status <> 'dropped' OR finished > began)
  UNION ALL
  SELECT ${yearOf('finished')}, 'ended' FROM missions WHERE status = 'done' AND ${inYears(yearOf('finished'))}`;

/** By the day noted; what was told at the end beyond the days noted, on the day it ended. */
const NOTED = `
    SELECT extract(year FROM d.day)::int AS year, ms.firm, ms.helper, ms.person_id, ms.territory_id, d.hours
    FROM missions ms JOIN mission_day d ON d.mission_id = ms.id AND d.removed_at IS NULL
    UNION ALL
    SELECT ${yearOf('COALESCE(ms.finished, ms.introduced_at)')}, ms.firm, ms.helper, ms.person_id, ms.territory_id,
      ms.hours_given - COALESCE((SELECT sum(d.hours) FROM mission_day d WHERE d.mission_id = ms.id AND d.removed_at IS NULL), 0)
    FROM missions ms WHERE ms.hours_given IS NOT NULL`;
export const DAYS = `
  WITH missions AS (${MISSIONS}), noted AS (${NOTED})
  SELECT year, firm, helper, sum(hours)::float8 / ${HOURS_A_WORKING_DAY} AS days
  FROM noted WHERE hours > 0 AND ${inYears('year')} GROUP BY year, firm, helper`;

const daysOf = (condition: string, year: string) => `
  WITH missions AS (${missionsWhere(condition)}), noted AS (${NOTED})
  SELECT p.id AS "personId", p.first_name AS "firstName", p.last_name AS "lastName", f.id AS "firmId", f.name AS firm,
    t.id AS "territoryId", t.name AS territory, sum(noted.hours)::float8 / ${HOURS_A_WORKING_DAY} AS days
  FROM noted JOIN person p ON p.id = noted.person_id JOIN organisation f ON f.id = noted.firm
    JOIN territory t ON t.id = noted.territory_id
  WHERE noted.hours > 0 AND noted.year = ${year} GROUP BY p.id, f.id, t.id
  ORDER BY p.last_name, p.first_name, p.id, f.name, f.id, t.name`;
/** $1 to $3: who asks, $4: the organisation whose people noted them, $5: the year. */
export const DAYS_OF_ORGANISATION = daysOf(`o.organisation_id = $4 AND ${reachesOffer('o')}`, '$5');
/** $1: who noted them, $2: the year. */
export const DAYS_OF_PERSON = daysOf('o.person_id = $1', '$2');

/** $1: territories. One person each who runs it, the longest in the role. */
export const ANIMATORS = `
  SELECT DISTINCT ON (t.id) p.first_name AS "firstName", p.last_name AS "lastName", t.name AS territory, t.profile->'operator'->>'legalName' AS operator
  FROM territory t JOIN role r ON r.territory_id = t.id AND r.role = 'animator' AND r.revoked_at IS NULL
    JOIN person p ON p.id = r.person_id
  WHERE t.id = ANY($1) ORDER BY t.id, r.id`;

export const RATINGS = `
  SELECT ${yearOf('f.at')} AS year, f.side, f.rating, count(*)::int AS count
  FROM mission_feedback f JOIN match m ON m.id = f.mission_id
  WHERE m.territory_id = $1 AND ${inYears(yearOf('f.at'))} GROUP BY 1, 2, 3`;

/** $3: today. Of a year with two conventions, the later one that has begun. */
export const PLEDGES = `
  SELECT chosen.year, pl.organisation_id AS organisation, pl.days_per_year AS days
  FROM (SELECT year, (SELECT cv.id FROM convention cv
      WHERE cv.territory_id = $1 AND cv.ends_on >= make_date(year, 1, 1) AND cv.starts_on <= LEAST(make_date(year, 12, 31), $3::date)
      ORDER BY cv.starts_on DESC LIMIT 1) AS id FROM unnest(ARRAY[$2::int, $2::int - 1]) year) chosen
  JOIN pledge pl ON pl.convention_id = chosen.id AND pl.agreed_at IS NOT NULL AND pl.days_per_year > 0`;

/** $1: the organisations the facts name. */
export const ORGANISATIONS = `
  SELECT org.id, org.name, org.naf_section AS sector, org.headcount_band AS size, c.epci_code AS epci,
    org.id AS "organisationId", org.parent_id AS "parentId", ${groupHead('org')} AS "headId"
  FROM organisation org JOIN commune c ON c.code = org.commune_code WHERE org.id = ANY($1)`;

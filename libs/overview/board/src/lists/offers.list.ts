import { HOURS_A_WORKING_DAY } from '@alize/contracts';
import { foldedSql } from '@alize/directory';
import type { ListSql } from './list';

/** Offers with how much their volunteers were called on. */
export const OFFERS: ListSql = {
  base: `
    SELECT o.id, o.status, o.status AS state, o.status AS stage, o.title AS offer, trim(v.first_name || ' ' || v.last_name) AS volunteer,
      lender.name AS lender, place.name AS place, GREATEST(o.capacity - o.taken, 0) AS free, o.hours_per_month AS hours,
      v.phone, NULL::uuid AS "ownerId", o.text
    FROM offer o LEFT JOIN person v ON v.id = o.person_id LEFT JOIN organisation lender ON lender.id = o.organisation_id
      LEFT JOIN commune place ON place.code = o.commune_code
    WHERE o.territory_id = $1`,
  details: `
    LEFT JOIN LATERAL (SELECT string_agg(CASE $3 WHEN 'en' THEN s.label_en ELSE s.label_fr END, ', ' ORDER BY s.code) AS skills
      FROM offer_skill os JOIN skill s ON s.id = os.skill_id WHERE os.offer_id = b.id) known ON true
    LEFT JOIN LATERAL (SELECT (max(m.approved_at) AT TIME ZONE 'Europe/Paris')::date AS "askedOn",
        (count(*) FILTER (WHERE m.status IN ('introduced', 'completed')))::int AS missions,
        COALESCE(sum(m.hours_given), 0) / ${HOURS_A_WORKING_DAY}.0 AS noted
      FROM match m WHERE m.offer_id = b.id) past ON true
    LEFT JOIN LATERAL (SELECT min(a.starts_on) AS "awayOn" FROM offer_absence a
      WHERE a.offer_id = b.id AND a.ends_on >= $2::date) away ON true`,
  columns: {
    ...{ offer: 'text', volunteer: 'text', lender: 'text', place: 'text', stage: 'text', free: 'number' },
    ...{
      hours: 'number',
      skills: 'text',
      askedOn: 'day',
      missions: 'number',
      noted: 'number',
      phone: 'text',
    },
    awayOn: 'day',
  },
  detailed: ['skills', 'askedOn', 'missions', 'noted', 'awayOn'],
  searched: ['offer', 'volunteer', 'lender', 'place', 'phone', 'text'],
  spelt: ['offer', 'volunteer', 'lender', 'place'],
  alsoIn: (word) => `b.id IN (SELECT os.offer_id FROM offer_skill os JOIN skill s ON s.id = os.skill_id
    WHERE position(${word} IN ${foldedSql("s.label_fr || ' ' || s.label_en")}) > 0)`,
  live: ['draft', 'active', 'paused'],
  statuses: { draft: ['draft'], active: ['active'], paused: ['paused'], withdrawn: ['withdrawn'] },
  undetermined: [],
  sort: { column: 'volunteer', direction: 'asc' },
  summed: [],
};

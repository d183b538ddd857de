import { HOURS_A_WORKING_DAY } from '@alize/contracts';
import { actingIn } from '@alize/directory';
import type { ListSql } from './list';
import { OPEN_ACTIVITIES, TASKS } from './missions.list';

/** The role that says most of somebody, first. */
const ROLES = `ARRAY['animator', 'partner_contact', 'volunteer', 'requester', 'committee_member', 'steering_member', 'administrator']`;

/** Whoever acts in the territory, with what they do there and when they were last heard of. */
export const PEOPLE: ListSql = {
  get base() {
    return `
    SELECT p.id, COALESCE(held.role, 'other') AS status, COALESCE(held.role, 'other') AS state, COALESCE(held.role, 'other') AS stage,
      trim(p.last_name || ' ' || p.first_name) AS person, held.organisation, p.job_title AS job, p.email, p.phone,
      NULL::uuid AS "ownerId", CASE WHEN p.mail_refused_at IS NOT NULL THEN 'refused' END AS mail
    FROM person p LEFT JOIN LATERAL (SELECT r.role, g.name AS organisation FROM role r LEFT JOIN organisation g ON g.id = r.organisation_id
      WHERE r.person_id = p.id AND r.revoked_at IS NULL ORDER BY array_position(${ROLES}, r.role), r.id LIMIT 1) held ON true
    WHERE p.id IN (SELECT acting.person_id FROM (${actingIn('ARRAY[$1::uuid]')}) acting)`;
  },
  details: `
    LEFT JOIN LATERAL (SELECT count(*)::int AS offers FROM offer o WHERE o.person_id = b.id AND o.status <> 'withdrawn') offering ON true
    LEFT JOIN LATERAL (SELECT count(*)::int AS needs FROM need n WHERE n.contact_id = b.id) asking ON true
    LEFT JOIN LATERAL (SELECT (count(*) FILTER (WHERE m.status IN ('introduced', 'completed')))::int AS missions,
        COALESCE(sum(m.hours_given), 0) / ${HOURS_A_WORKING_DAY}.0 AS noted, max(m.approved_at) AS "askedAt"
      FROM offer o JOIN match m ON m.offer_id = o.id WHERE o.person_id = b.id) past ON true
    LEFT JOIN LATERAL (SELECT max(created_at) AS "notedAt" FROM activity WHERE person_id = b.id AND ${OPEN_ACTIVITIES}) talked ON true
    CROSS JOIN LATERAL (SELECT (past."askedAt" AT TIME ZONE 'Europe/Paris')::date AS "askedOn",
      (talked."notedAt" AT TIME ZONE 'Europe/Paris')::date AS "calledOn",
      (SELECT min(due_on) FROM activity WHERE person_id = b.id AND ${TASKS}) AS "nextOn") days`,
  columns: {
    ...{ person: 'text', stage: 'text', organisation: 'text', job: 'text', email: 'text', phone: 'text' },
    ...{ offers: 'number', needs: 'number', missions: 'number', noted: 'number' },
    ...{ askedOn: 'day', calledOn: 'day', nextOn: 'day', mail: 'text' },
  },
  detailed: ['offers', 'needs', 'missions', 'noted', 'askedOn', 'calledOn', 'nextOn'],
  searched: ['person', 'organisation', 'job', 'email', 'phone'],
  spelt: ['person', 'organisation', 'job'],
  live: [
    'volunteer',
    'partner_contact',
    'requester',
    'animator',
    'committee_member',
    'steering_member',
    'other',
  ],
  statuses: {
    ...{ volunteer: ['volunteer'], partner_contact: ['partner_contact'], requester: ['requester'] },
    ...{ animator: ['animator', 'administrator'], committee_member: ['committee_member'] },
    ...{ steering_member: ['steering_member'], other: ['other'] },
  },
  undetermined: [],
  sort: { column: 'person', direction: 'asc' },
  summed: [],
};

import { HOURS_A_WORKING_DAY } from '@alize/contracts';
import { silentBefore } from '../silence.sql';
import type { ListSql } from './list';

/** Reminders about a match, whose next day is a date to come. */
const REMINDERS = `('match-request', 'employer-approval', 'first-contact', 'mission-feedback')`;
const NAME = (p: string) => `trim(${p}.first_name || ' ' || ${p}.last_name)`;
const DAYS = (hours: string) => `(${hours}) / ${HOURS_A_WORKING_DAY}.0`;
const RESERVED = `CASE WHEN m.status IN ('approved', 'asked', 'accepted', 'introduced') THEN n.hours ELSE 0 END`;

/** SQL: the latest of what happened on a file, each source read by an index of its own. */
export const newsOf = (...sources: [kind: string, at: string, rows: string][]): string =>
  `(SELECT happened.kind AS news, (happened.at AT TIME ZONE 'Europe/Paris')::date AS "newsOn" FROM (${sources
    .map(([kind, at, rows]) => `SELECT '${kind}' AS kind, max(${at}) AS at FROM ${rows}`)
    .join(' UNION ALL ')}) happened WHERE happened.at IS NOT NULL ORDER BY happened.at DESC LIMIT 1)`;

/** What others wrote down about a record; a private note is its author's alone. */
export const OPEN_ACTIVITIES = `removed_at IS NULL AND NOT is_private AND kind <> 'task'`;
export const TASKS = `kind = 'task' AND done_at IS NULL AND removed_at IS NULL AND NOT is_private`;

/** SQL: a row for each record that something happened on, or that has a date to come; of what is asked the latest, or the first. */
export const gathered = (
  name: string,
  of: 'max' | 'min',
  ...sources: [id: string, value: string, rows: string][]
): string =>
  `LEFT JOIN (SELECT id AS "${name}Of", ${of}(value) AS ${name} FROM (${sources
    .map(([id, value, rows]) => `SELECT ${id} AS id, ${value} AS value FROM ${rows}`)
    .join(' UNION ALL ')}) each GROUP BY id) ${name} ON "${name}Of" = b.id`;
const HERE = '(SELECT id FROM match WHERE territory_id = $1)';
const STAGE = (newsOn: string) =>
  `CASE WHEN b.state IN ('introduced', 'running') AND ${newsOn} < ${silentBefore('b.mission')} THEN 'silent' ELSE b.state END`;

/** Matches and their missions as one: who was asked, who works, who is silent. */
export const MISSIONS: ListSql = {
  base: `
    SELECT m.id, m.status, ms.status AS mission, CASE m.status WHEN 'approved' THEN 'asked' WHEN 'completed' THEN 'done'
        WHEN 'introduced' THEN CASE ms.status WHEN 'started' THEN 'running' WHEN 'paused' THEN 'paused' ELSE 'introduced' END
        WHEN 'cancelled' THEN CASE ms.status WHEN 'dropped' THEN 'dropped' ELSE 'cancelled' END ELSE m.status END AS state,
      firm.name AS firm, n.title AS need, ${NAME('v')} AS volunteer, lender.name AS lender, place.name AS place,
      ${DAYS('COALESCE(m.hours_given, 0)')} AS noted, ${DAYS(RESERVED)} AS reserved,
      ${DAYS(`GREATEST(${RESERVED} - COALESCE(m.hours_given, 0), 0)`)} AS left,
      m.approved_by AS "ownerId", ${NAME('owner')} AS owner, (m.approved_at AT TIME ZONE 'Europe/Paris')::date AS "askedOn",
      (ms.first_call_at AT TIME ZONE 'Europe/Paris')::date AS "callOn", m.ask_again_on AS "askAgainOn"
    FROM match m LEFT JOIN need n ON n.id = m.need_id LEFT JOIN project pr ON pr.id = n.project_id
      LEFT JOIN organisation firm ON firm.id = pr.organisation_id LEFT JOIN commune place ON place.code = n.commune_code
      LEFT JOIN offer o ON o.id = m.offer_id LEFT JOIN person v ON v.id = o.person_id LEFT JOIN organisation lender ON lender.id = o.organisation_id
      LEFT JOIN person owner ON owner.id = m.approved_by LEFT JOIN mission ms ON ms.id = m.id
    WHERE m.territory_id = $1`,
  details: `
    LEFT JOIN LATERAL ${newsOf(
      ['status', 'at', `history WHERE subject = 'match' AND subject_id = b.id`],
      ['status', 'at', `history WHERE subject = 'mission' AND subject_id = b.id`],
      ['contact', 'at', 'mission_contact WHERE mission_id = b.id'],
      ['day', 'logged_at', 'mission_day WHERE mission_id = b.id AND removed_at IS NULL'],
      ['feedback', 'at', 'mission_feedback WHERE mission_id = b.id'],
      ['reply', 'received_at', 'reply WHERE match_id = b.id'],
      ['activity', 'created_at', `activity WHERE match_id = b.id AND ${OPEN_ACTIVITIES}`],
      ['activity', 'created_at', `activity WHERE mission_id = b.id AND ${OPEN_ACTIVITIES}`],
    )} news ON true
    CROSS JOIN LATERAL (SELECT LEAST(
        CASE WHEN b."callOn" >= $2::date THEN b."callOn" END, b."askAgainOn",
        (SELECT min(due_on) FROM reminder WHERE kind IN ${REMINDERS} AND subject_id = b.id AND state = 'due'),
        (SELECT min(due_on) FROM activity WHERE match_id = b.id AND ${TASKS}),
        (SELECT min(due_on) FROM activity WHERE mission_id = b.id AND ${TASKS})) AS "nextOn",
      ${STAGE('news."newsOn"')} AS stage) ahead`,
  together: `
    ${gathered(
      'happened',
      'max',
      ['subject_id', 'at', `history WHERE subject IN ('match', 'mission') AND subject_id IN ${HERE}`],
      ['mission_id', 'at', `mission_contact WHERE mission_id IN ${HERE}`],
      ['mission_id', 'logged_at', `mission_day WHERE removed_at IS NULL AND mission_id IN ${HERE}`],
      ['mission_id', 'at', `mission_feedback WHERE mission_id IN ${HERE}`],
      ['match_id', 'received_at', `reply WHERE match_id IN ${HERE}`],
      [
        'match_id',
        'created_at',
        `activity WHERE territory_id = $1 AND match_id IS NOT NULL AND ${OPEN_ACTIVITIES}`,
      ],
      [
        'mission_id',
        'created_at',
        `activity WHERE territory_id = $1 AND mission_id IS NOT NULL AND ${OPEN_ACTIVITIES}`,
      ],
    )}
    ${gathered(
      'coming',
      'min',
      [
        'subject_id',
        'due_on',
        `reminder WHERE kind IN ${REMINDERS} AND state = 'due' AND subject_id IN ${HERE}`,
      ],
      ['match_id', 'due_on', `activity WHERE territory_id = $1 AND match_id IS NOT NULL AND ${TASKS}`],
      ['mission_id', 'due_on', `activity WHERE territory_id = $1 AND mission_id IS NOT NULL AND ${TASKS}`],
    )}
    CROSS JOIN LATERAL (SELECT (happened AT TIME ZONE 'Europe/Paris')::date AS "newsOn") news
    CROSS JOIN LATERAL (SELECT LEAST(CASE WHEN b."callOn" >= $2::date THEN b."callOn" END, b."askAgainOn", coming) AS "nextOn",
      ${STAGE('news."newsOn"')} AS stage) ahead`,
  columns: {
    ...{ firm: 'text', need: 'text', volunteer: 'text', lender: 'text', stage: 'text', newsOn: 'day' },
    ...{ nextOn: 'day', noted: 'number', reserved: 'number', left: 'number', owner: 'text', place: 'text' },
    askedOn: 'day',
  },
  detailed: ['news', 'newsOn', 'nextOn', 'stage'],
  searched: ['firm', 'need', 'volunteer', 'lender', 'place', 'owner'],
  spelt: ['firm', 'need', 'volunteer', 'lender', 'place'],
  live: ['asked', 'accepted', 'introduced', 'running', 'silent', 'paused'],
  statuses: {
    ...{ asked: ['approved', 'asked'], accepted: ['accepted'], introduced: ['introduced'] },
    ...{ running: ['introduced'], silent: ['introduced'], paused: ['introduced'], done: ['completed'] },
    ...{ dropped: ['cancelled'], declined: ['declined'], expired: ['expired'], cancelled: ['cancelled'] },
  },
  undetermined: ['introduced', 'running', 'silent'],
  sort: { column: 'newsOn', direction: 'asc' },
  summed: ['noted', 'reserved', 'left'],
};

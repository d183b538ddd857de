import { HOURS_A_WORKING_DAY } from '@alize/contracts';
import { FILE_NUMBER } from '@alize/needs';
import type { ListSql } from './list';
import { gathered, newsOf, OPEN_ACTIVITIES, TASKS } from './missions.list';

const REMINDERS = `('need-to-qualify')`;

const HERE = '(SELECT id FROM need WHERE territory_id = $1)';

/** Needs with what came of those asked for them. */
export const NEEDS: ListSql = {
  base: `
    SELECT n.id, n.status, n.status AS state, n.title AS need, place.name AS place,
      CASE WHEN firm.verified_at IS NULL THEN COALESCE(n.form_organisation->>'name', firm.name) ELSE firm.name END AS firm,
      pr.jobs_planned AS jobs, n.hours / ${HOURS_A_WORKING_DAY}.0 AS wanted, n.wanted_by AS "wantedBy",
      (n.created_at AT TIME ZONE 'Europe/Paris')::date AS "receivedOn", trim(c.first_name || ' ' || c.last_name) AS contact,
      COALESCE(c.phone, n.form_contact->>'phone') AS phone, n.sent_by AS source, n.entered_by AS "ownerId", n.text,
      ${FILE_NUMBER('n')} AS number, array_to_string(n.labels, ', ') AS labels
    FROM need n LEFT JOIN project pr ON pr.id = n.project_id LEFT JOIN organisation firm ON firm.id = pr.organisation_id
      LEFT JOIN person c ON c.id = n.contact_id LEFT JOIN commune place ON place.code = n.commune_code
    WHERE n.territory_id = $1 AND n.confirmed_at IS NOT NULL`,
  details: `
    LEFT JOIN LATERAL (SELECT m.id AS match, trim(v.first_name || ' ' || v.last_name) AS helper,
        CASE m.status WHEN 'approved' THEN 'asked' WHEN 'introduced'
          THEN CASE WHEN ms.status IN ('started', 'paused') THEN 'running' ELSE 'introduced' END ELSE m.status END AS "helpStage"
      FROM match m JOIN offer o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id LEFT JOIN mission ms ON ms.id = m.id
      WHERE m.need_id = b.id AND m.status IN ('approved', 'asked', 'accepted', 'introduced')
      ORDER BY array_position(ARRAY['introduced', 'accepted', 'asked', 'approved'], m.status), m.id LIMIT 1) help ON true
    LEFT JOIN LATERAL (SELECT string_agg(CASE $3 WHEN 'en' THEN s.label_en ELSE s.label_fr END, ', ' ORDER BY s.code) AS skills
      FROM need_skill ns JOIN skill s ON s.id = ns.skill_id WHERE ns.need_id = b.id AND ns.confirmed) known ON true
    LEFT JOIN LATERAL ${newsOf(
      ['status', 'at', `history WHERE subject = 'need' AND subject_id = b.id`],
      ['status', 'at', `history WHERE subject = 'match' AND subject_id = help.match`],
      ['reply', 'received_at', 'reply WHERE need_id = b.id'],
      ['activity', 'created_at', `activity WHERE need_id = b.id AND ${OPEN_ACTIVITIES}`],
    )} news ON true
    CROSS JOIN LATERAL (SELECT CASE b.status WHEN 'matched' THEN COALESCE(help."helpStage", 'running') ELSE b.status END AS stage, LEAST(
        (SELECT min(due_on) FROM reminder WHERE kind IN ${REMINDERS} AND subject_id = b.id AND state = 'due'),
        (SELECT min(due_on) FROM activity WHERE need_id = b.id AND ${TASKS})) AS "nextOn") ahead`,
  together: `
    LEFT JOIN (SELECT DISTINCT ON (m.need_id) m.need_id, m.id AS match, trim(v.first_name || ' ' || v.last_name) AS helper,
        CASE m.status WHEN 'approved' THEN 'asked' WHEN 'introduced'
          THEN CASE WHEN ms.status IN ('started', 'paused') THEN 'running' ELSE 'introduced' END ELSE m.status END AS "helpStage"
      FROM match m JOIN offer o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id LEFT JOIN mission ms ON ms.id = m.id
      WHERE m.territory_id = $1 AND m.status IN ('approved', 'asked', 'accepted', 'introduced')
      ORDER BY m.need_id, array_position(ARRAY['introduced', 'accepted', 'asked', 'approved'], m.status), m.id) help
      ON help.need_id = b.id
    LEFT JOIN LATERAL (SELECT string_agg(CASE $3 WHEN 'en' THEN s.label_en ELSE s.label_fr END, ', ' ORDER BY s.code) AS skills
      FROM need_skill ns JOIN skill s ON s.id = ns.skill_id WHERE ns.need_id = b.id AND ns.confirmed) known ON true
    ${gathered(
      'happened',
      'max',
      ['subject_id', 'at', `history WHERE subject = 'need' AND subject_id IN ${HERE}`],
      ['need_id', 'received_at', `reply WHERE need_id IN ${HERE}`],
      [
        'need_id',
        'created_at',
        `activity WHERE territory_id = $1 AND need_id IS NOT NULL AND ${OPEN_ACTIVITIES}`,
      ],
    )}
    LEFT JOIN LATERAL (SELECT max(at) AS at FROM history WHERE subject = 'match' AND subject_id = help.match) helping ON true
    ${gathered(
      'coming',
      'min',
      [
        'subject_id',
        'due_on',
        `reminder WHERE kind IN ${REMINDERS} AND state = 'due' AND subject_id IN ${HERE}`,
      ],
      ['need_id', 'due_on', `activity WHERE territory_id = $1 AND need_id IS NOT NULL AND ${TASKS}`],
    )}
    CROSS JOIN LATERAL (SELECT (GREATEST(happened, helping.at) AT TIME ZONE 'Europe/Paris')::date AS "newsOn",
      coming AS "nextOn", CASE b.status WHEN 'matched' THEN COALESCE(help."helpStage", 'running') ELSE b.status END AS stage) ahead`,
  columns: {
    ...{ need: 'text', firm: 'text', place: 'text', stage: 'text', helper: 'text', skills: 'text' },
    ...{ jobs: 'number', wanted: 'number', receivedOn: 'day', newsOn: 'day', nextOn: 'day', wantedBy: 'day' },
    ...{ contact: 'text', phone: 'text', source: 'text', number: 'text', labels: 'text' },
  },
  detailed: ['helper', 'skills', 'news', 'newsOn', 'nextOn', 'stage'],
  searched: ['need', 'firm', 'place', 'contact', 'phone', 'source', 'text', 'number', 'labels'],
  spelt: ['need', 'firm', 'place', 'contact'],
  live: ['submitted', 'open', 'asked', 'accepted', 'introduced', 'running'],
  statuses: {
    ...{ submitted: ['submitted'], open: ['open'], asked: ['matched'], accepted: ['matched'] },
    ...{ introduced: ['matched'], running: ['matched'], fulfilled: ['fulfilled'], withdrawn: ['withdrawn'] },
    ...{ rejected: ['rejected'], expired: ['expired'] },
  },
  undetermined: ['asked', 'accepted', 'introduced', 'running'],
  sort: { column: 'receivedOn', direction: 'desc' },
  summed: ['jobs', 'wanted'],
};

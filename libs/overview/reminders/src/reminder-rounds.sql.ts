import { AWAY } from '@alize/offers';
import { STILL_WAITS } from './reminder.kinds';

const AWAKE = 'json_to_recordset($1::json) AS a(territory_id uuid, day date, grace date)';
const DUE = `reminder r JOIN ${AWAKE} ON a.territory_id = r.territory_id AND r.state = 'due' AND r.due_on <= a.day`;

/**
 * Those with something due, who are here and were not written to yet: today, or within the week if that is what they
 * chose. Each person's row is locked: a digest is one worker's.
 */
export const SELECT_PEOPLE = `
  WITH somebody AS (SELECT r.person_id, max(a.day) AS day FROM ${DUE} GROUP BY r.person_id)
  SELECT p.id FROM person p JOIN somebody s ON s.person_id = p.id
  LEFT JOIN mail_rhythm w ON w.person_id = p.id
  WHERE ($3::uuid IS NULL OR p.id > $3)
    AND EXISTS (SELECT FROM role g WHERE g.person_id = p.id AND g.role = 'animator' AND g.revoked_at IS NULL) = $2
    AND NOT ${AWAY('p.id', 's.day')}
    AND NOT EXISTS (SELECT FROM digest d WHERE d.person_id = p.id
      AND d.day > s.day - CASE WHEN w.frequency = 'weekly' THEN 7 ELSE 1 END)
  ORDER BY p.id LIMIT $4 FOR NO KEY UPDATE OF p SKIP LOCKED`;

/** What nobody waits for any more. */
export const SETTLE = `
  UPDATE reminder r SET state = 'settled' FROM ${AWAKE}
  WHERE a.territory_id = r.territory_id AND r.state = 'due' AND r.due_on <= a.day AND r.person_id = ANY($2)
    AND NOT ${STILL_WAITS}`;

/**
 * Of each ladder the latest step is taken; those missed before it are superseded. While a step that reminds is still to
 * be sent, closing waits: nobody comes back from an absence to a closed door. Who wants no reminders gets none, and
 * their ladder goes on.
 */
export const TAKE = `
  WITH due AS (
    SELECT r.*, a.day, a.grace, (r.effect = 'close' AND NOT r.for_animator) AS closing,
      bool_or(r.effect <> 'close' OR r.for_animator) OVER ladder AS reminds,
      row_number() OVER (PARTITION BY r.kind, r.subject_id, r.person_id
        ORDER BY (r.effect = 'close' AND NOT r.for_animator), r.step DESC) = 1 AS latest
    FROM ${DUE} WHERE r.person_id = ANY($2)
    WINDOW ladder AS (PARTITION BY r.kind, r.subject_id, r.person_id)),
  judged AS (
    SELECT due.*, f.person_id IS NOT NULL AS refused, NOT closing AND latest AND f.person_id IS NULL AS told
    FROM due LEFT JOIN mail_refusal f ON f.person_id = due.person_id AND f.category = 'reminders'),
  fresh AS (
    SELECT DISTINCT ON (j.person_id) j.person_id, j.territory_id, j.day FROM judged j WHERE j.told
    ORDER BY j.person_id, j.due_on, j.id),
  numbered AS (SELECT fresh.*, row_number() OVER () AS n FROM fresh),
  opened AS (
    INSERT INTO digest (id, person_id, territory_id, day, created_at)
    SELECT ($3::uuid[])[n], person_id, territory_id, day, $4 FROM numbered
    ON CONFLICT ON CONSTRAINT digest_once_a_day DO NOTHING RETURNING id, person_id),
  postponed AS (
    UPDATE reminder r SET due_on = j.grace FROM judged j
    WHERE j.id = r.id AND j.closing AND j.reminds AND NOT j.refused),
  moved AS (
    UPDATE reminder r
    SET state = CASE WHEN j.told OR j.closing THEN 'sent' ELSE 'superseded' END, digest_id = CASE WHEN j.told THEN d.id END
    FROM judged j LEFT JOIN opened d ON d.person_id = j.person_id
    WHERE j.id = r.id AND NOT (j.closing AND j.reminds AND NOT j.refused) AND (d.id IS NOT NULL OR NOT j.told)
    RETURNING r.id, r.kind, r.subject_id AS "subjectId", r.digest_id AS "digestId", j.closing)
  SELECT * FROM moved`;

/** The animators to hear, the same day, of who keeps silent and of what was closed. */
export const SELECT_TO_TELL = `
  SELECT r.kind, r.subject_id, g.person_id, r.territory_id, r.step, r.effect, r.due_on::text
  FROM reminder r JOIN role g ON g.territory_id = r.territory_id AND g.role = 'animator' AND g.revoked_at IS NULL
  WHERE r.id = ANY($1) AND r.effect <> 'remind' AND NOT r.for_animator`;
export const TELL_ANIMATORS = `
  INSERT INTO reminder SELECT * FROM jsonb_populate_recordset(NULL::reminder, $1)
  ON CONFLICT ON CONSTRAINT reminder_once DO NOTHING`;

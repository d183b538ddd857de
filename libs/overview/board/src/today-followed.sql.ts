import { RECORD_ID, RECORD_TYPE, recordTitle } from '@alize/activities';
import { silentBefore } from './silence.sql';
import { type Line, VOLUNTEER } from './today-line';

/** Due or late, and readable by who asks. */
const TO_DO = `activity a LEFT JOIN person owner ON owner.id = a.owner_id
  WHERE a.territory_id = $1 AND a.kind = 'task' AND a.done_at IS NULL AND a.removed_at IS NULL AND a.due_on <= $2::date
    AND (NOT a.is_private OR a.author_id = $4::uuid)`;
const TASK = {
  about: { sql: RECORD_TYPE },
  id: RECORD_ID,
  title: 'a.text',
  who: recordTitle(RECORD_TYPE, RECORD_ID),
  to: 'a.due_on',
  detail: `trim(owner.first_name || ' ' || owner.last_name)`,
  task: { id: 'a.id', version: 'a.version' },
};
/** When something was last heard of the mission `ms`, whoever noted it. */
const LAST_NEWS = `SELECT max(news.at) AS at FROM (
    SELECT ms.introduced_at AS at
    UNION ALL SELECT h.at FROM history h WHERE h.subject = 'mission' AND h.subject_id = ms.id
    UNION ALL SELECT d.logged_at FROM mission_day d WHERE d.mission_id = ms.id AND d.removed_at IS NULL
    UNION ALL SELECT c.at FROM mission_contact c WHERE c.mission_id = ms.id
    UNION ALL SELECT r.received_at FROM reply r WHERE r.match_id = ms.id AND r.kind <> 'automatic'
    UNION ALL SELECT a.created_at FROM activity a WHERE a.match_id = ms.id AND a.removed_at IS NULL AND NOT a.is_private
    UNION ALL SELECT a.created_at FROM activity a WHERE a.mission_id = ms.id AND a.removed_at IS NULL AND NOT a.is_private) news`;

/** What an animator set herself to do, and what nobody has said anything of. */
export const FOLLOWED: Line[] = [
  {
    section: 'tasks',
    kind: 'task',
    ...TASK,
    tables: `${TO_DO} AND COALESCE(a.owner_id, $4::uuid) = $4::uuid`,
  },
  {
    section: 'colleague_tasks',
    kind: 'colleague_task',
    ...TASK,
    tables: `${TO_DO} AND a.owner_id <> $4::uuid`,
  },
  {
    section: 'mentions',
    kind: 'mention',
    about: { sql: RECORD_TYPE },
    id: RECORD_ID,
    title: recordTitle(RECORD_TYPE, RECORD_ID),
    who: `COALESCE(trim(author.first_name || ' ' || author.last_name), '')`,
    since: 'a.created_at',
    detail: `CASE WHEN length(a.text) > 120 THEN left(a.text, 120) || '…' ELSE a.text END`,
    mentionId: 'a.id',
    tables: `activity_mention am JOIN activity a ON a.id = am.activity_id LEFT JOIN person author ON author.id = a.author_id
      WHERE am.person_id = $4::uuid AND am.seen_at IS NULL AND a.territory_id = $1 AND a.removed_at IS NULL AND NOT a.is_private`,
  },
  {
    section: 'replies',
    kind: 'reply',
    about: {
      sql: `CASE WHEN r.match_id IS NOT NULL THEN 'match' WHEN r.need_id IS NOT NULL THEN 'need' ELSE 'person' END`,
    },
    id: 'COALESCE(r.match_id, r.need_id, r.person_id)',
    title: `COALESCE(n.title, r.subject)`,
    who: `COALESCE(trim(p.first_name || ' ' || p.last_name), r.from_address)`,
    since: 'r.received_at',
    detail: `CASE WHEN length(r.text) > 120 THEN left(r.text, 120) || '…' ELSE r.text END`,
    replyId: 'r.id',
    tables: `reply r LEFT JOIN person p ON p.id = r.person_id LEFT JOIN match m ON m.id = r.match_id
      LEFT JOIN need n ON n.id = COALESCE(m.need_id, r.need_id)
      WHERE r.territory_id = $1 AND r.kind = 'answer' AND COALESCE(r.match_id, r.need_id, r.person_id) IS NOT NULL
        AND NOT EXISTS (SELECT FROM handled_reply done WHERE done.reply_id = r.id)
        AND NOT EXISTS (SELECT FROM reply_answer a WHERE a.reply_id = r.id)`,
  },
  {
    section: 'to_welcome',
    kind: 'offer_to_admit',
    about: 'offer_submission',
    id: 's.id',
    title: 's.title',
    who: `COALESCE(NULLIF(trim(p.first_name || ' ' || p.last_name), ''), concat_ws(' ', s.form_contact->>'firstName', s.form_contact->>'lastName'))`,
    since: 's.confirmed_at',
    tables: `offer_submission s JOIN person p ON p.id = s.person_id
      WHERE s.territory_id = $1 AND s.status = 'waiting' AND s.confirmed_at IS NOT NULL`,
  },
  {
    section: 'committee',
    kind: 'dossier_to_read',
    about: 'application',
    id: 'a.id',
    title: 'pr.title',
    who: 'firm.name',
    since: 'a.submitted_at',
    tables: `application a JOIN project pr ON pr.id = a.project_id JOIN organisation firm ON firm.id = pr.organisation_id
      WHERE a.territory_id = $1 AND a.status = 'submitted'`,
  },
  {
    section: 'committee',
    kind: 'letter_to_send',
    about: 'application',
    id: 'a.id',
    title: 'pr.title',
    who: 'firm.name',
    since: 'd.taken_at',
    tables: `decision d JOIN application a ON a.id = d.application_id JOIN project pr ON pr.id = a.project_id
      JOIN organisation firm ON firm.id = pr.organisation_id JOIN agenda_item i ON i.id = d.item_id
      JOIN committee_session s ON s.id = i.session_id AND s.status = 'closed'
      WHERE d.territory_id = $1 AND d.notified_at IS NULL`,
  },
  {
    section: 'committee',
    kind: 'advance_late',
    about: 'advance',
    id: 'v.id',
    title: 'pr.title',
    who: 'firm.name',
    since: 'late.since::timestamptz',
    // What came settles the oldest first: the first instalment that the sum of them does not reach.
    tables: `advance v JOIN organisation firm ON firm.id = v.organisation_id JOIN decision d ON d.id = v.decision_id
      JOIN application a ON a.id = d.application_id JOIN project pr ON pr.id = a.project_id CROSS JOIN LATERAL (
        SELECT min(owed.payable_on) AS since FROM (
          SELECT i.payable_on, sum(i.amount_cents) OVER (ORDER BY i.position) AS by_then FROM advance_instalment i WHERE i.advance_id = v.id) owed
        WHERE owed.payable_on < $2::date AND owed.by_then > COALESCE((SELECT sum(r.amount_cents) FROM advance_receipt r
          WHERE r.advance_id = v.id AND r.reversed_at IS NULL), 0)) late
      WHERE v.territory_id = $1 AND v.status = 'disbursed' AND late.since IS NOT NULL`,
  },
  {
    section: 'without_news',
    kind: { sql: `CASE ms.status WHEN 'introduced' THEN 'no_first_contact' ELSE 'no_news' END` },
    about: 'match',
    id: 'ms.id',
    title: 'n.title',
    who: 'firm.name',
    since: 'news.at',
    detail: VOLUNTEER,
    tables: `match m JOIN mission ms ON ms.id = m.id AND ms.status IN ('introduced', 'contacted', 'started', 'paused')
      JOIN needs n ON n.id = m.need_id JOIN projects pr ON pr.id = n.project_id JOIN organisation firm ON firm.id = pr.organisation_id
      JOIN offers o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id CROSS JOIN LATERAL (${LAST_NEWS}) news
      WHERE m.territory_id = $1 AND m.status = 'introduced'
        AND news.at < ${silentBefore('ms.status')}`,
  },
];

import { EMPLOYER_CONTACT, isActive } from '@alize/matches';
import { MatchStatus, type TodaySection } from '@alize/contracts';
import { oneOf } from '@alize/platform';
import { FOLLOWED } from './today-followed.sql';
import { type Line, VOLUNTEER } from './today-line';

const ACTIVE = oneOf('m.status', MatchStatus.options.filter(isActive));
/** Days ahead in which somebody's absence matters, a need's date comes near, and a convention has to be renewed. */
const ABSENCE_DAYS = 7;
const NEED_DAYS = 14;
const CONVENTION_DAYS = 90;

/** A need lies where its project does, a match where its need and its offer do: each is read once from an index of the territory. */
const IN_TERRITORY = `projects AS MATERIALIZED (SELECT id, organisation_id FROM project WHERE territory_id = $1),
  needs AS MATERIALIZED (SELECT id, project_id, title FROM need WHERE territory_id = $1),
  offers AS MATERIALIZED (SELECT id, person_id FROM offer WHERE territory_id = $1)`;
const NEEDS = `need n JOIN projects pr ON pr.id = n.project_id JOIN organisation firm ON firm.id = pr.organisation_id`;
/** Waiting for a person: fewer are asked or at work than it wants. */
const WANTS_SOMEBODY = `n.territory_id = $1 AND n.status IN ('open', 'matched')
  AND (SELECT count(*) FROM match m WHERE m.need_id = n.id AND ${ACTIVE}) < n.volunteers_wanted`;
const NOT_PAST = `(n.wanted_by IS NULL OR n.wanted_by >= $2::date)`;

/** Who answered « not now » to the need `n`, whose day has come, and whom nobody asked since: the first of them. */
const SAID_NOT_NOW = `SELECT ${VOLUNTEER} AS who FROM match m JOIN offer o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id
        WHERE m.need_id = n.id AND m.ask_again_on <= $2::date AND o.status = 'active'
          AND NOT EXISTS (SELECT FROM match again JOIN offer ao ON ao.id = again.offer_id
            WHERE again.need_id = n.id AND ao.person_id = o.person_id AND again.id > m.id)
        ORDER BY m.ask_again_on, m.id LIMIT 1`;

/** Days before the first reminder is planned: a worker plans it a moment after the question left. */
const SILENT_DAYS = 3;
/** The first reminder of the match `m` is due: until then there is nothing for her to do. */
const LADDER_BEGAN = (kind: 'match-request' | 'employer-approval', since: string) => `COALESCE(
        (SELECT min(rm.due_on) FROM reminder rm WHERE rm.kind = '${kind}' AND rm.subject_id = m.id AND NOT rm.for_animator),
        ${since}::date + ${SILENT_DAYS}) <= $2::date`;

/** Every line a board can have: a new one is an entry here, and its words on the screen. */
const LINES: Line[] = [
  ...FOLLOWED,
  {
    section: 'to_qualify',
    kind: 'qualify_need',
    about: 'need',
    id: 'n.id',
    title: 'n.title',
    who: 'firm.name',
    since: 'n.confirmed_at',
    tables: `${NEEDS} WHERE n.territory_id = $1 AND n.status = 'submitted' AND n.confirmed_at IS NOT NULL`,
  },
  {
    section: 'to_decide',
    kind: {
      sql: `CASE WHEN later.who IS NOT NULL THEN 'ask_again' WHEN refused.who IS NOT NULL THEN 'next_candidate' ELSE 'find_someone' END`,
    },
    about: 'need',
    id: 'n.id',
    title: 'n.title',
    who: 'firm.name',
    since: 'COALESCE(opened.at, n.confirmed_at)',
    detail: 'COALESCE(later.who, refused.who)',
    tables: `${NEEDS}
      LEFT JOIN LATERAL (SELECT max(h.at) AS at FROM history h
        WHERE h.subject = 'need' AND h.subject_id = n.id AND h.to_status = 'open') opened ON true
      LEFT JOIN LATERAL (SELECT ${VOLUNTEER} AS who FROM match m JOIN offer o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id
        WHERE m.need_id = n.id AND m.status IN ('declined', 'expired') ORDER BY m.id DESC LIMIT 1) refused ON true
      LEFT JOIN LATERAL (${SAID_NOT_NOW}) later ON true
      WHERE ${WANTS_SOMEBODY} AND ${NOT_PAST}`,
  },
  {
    section: 'to_decide',
    kind: 'colleague_named',
    about: 'match',
    id: 'm.id',
    title: 'n.title',
    who: 'sc.name',
    since: 'sc.created_at',
    detail: VOLUNTEER,
    tables: `suggested_colleague sc JOIN match m ON m.id = sc.match_id JOIN need n ON n.id = m.need_id
      JOIN offers o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id
      WHERE m.territory_id = $1 AND sc.settled_at IS NULL AND ${WANTS_SOMEBODY}`,
  },
  {
    section: 'no_answer',
    kind: 'employer_silent',
    about: 'match',
    id: 'm.id',
    title: 'n.title',
    who: 'lender.name',
    since: 'accepted.at',
    detail: VOLUNTEER,
    tables: `match m JOIN needs n ON n.id = m.need_id JOIN offer o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id
      JOIN organisation lender ON lender.id = o.organisation_id
      LEFT JOIN LATERAL (SELECT max(h.at) AS at FROM history h
        WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'accepted') accepted ON true
      WHERE m.territory_id = $1 AND m.status = 'accepted' AND (${LADDER_BEGAN('employer-approval', 'accepted.at')}
        OR NOT EXISTS (SELECT FROM role r WHERE ${EMPLOYER_CONTACT}))`,
  },
  {
    section: 'no_answer',
    kind: 'asked_silent',
    about: 'match',
    id: 'm.id',
    title: 'n.title',
    who: VOLUNTEER,
    since: 'm.approved_at',
    detail: 'firm.name',
    tables: `match m JOIN offers o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id
      JOIN needs n ON n.id = m.need_id JOIN projects pr ON pr.id = n.project_id JOIN organisation firm ON firm.id = pr.organisation_id
      WHERE m.territory_id = $1 AND m.status = 'asked' AND ${LADDER_BEGAN('match-request', 'm.approved_at')}`,
  },
  {
    section: 'to_close',
    kind: 'need_past_date',
    about: 'need',
    id: 'n.id',
    title: 'n.title',
    who: 'firm.name',
    since: `n.wanted_by::timestamptz`,
    to: 'n.wanted_by',
    tables: `${NEEDS} WHERE n.territory_id = $1 AND n.status IN ('open', 'matched') AND n.wanted_by < $2::date`,
  },
  {
    section: 'mail_problems',
    kind: 'mail_failed',
    about: 'mail',
    id: 'ml.id',
    title: 'ml.purpose',
    who: `trim(p.first_name || ' ' || p.last_name)`,
    since: 'COALESCE(ml.claimed_at, ml.created_at)',
    detail: 'ml.last_error',
    tables: `mail ml JOIN person p ON p.id = ml.recipient_id WHERE ml.territory_id = $1 AND ml.status = 'failed'`,
  },
  {
    section: 'absences',
    kind: 'absence',
    about: 'offer',
    id: 'o.id',
    title: 'o.title',
    who: VOLUNTEER,
    from: 'a.starts_on',
    to: 'a.ends_on',
    tables: `offer_absence a JOIN offer o ON o.id = a.offer_id JOIN person v ON v.id = o.person_id
      WHERE o.territory_id = $1 AND o.status = 'active' AND a.starts_on <= $2::date + ${ABSENCE_DAYS} AND a.ends_on >= $2::date`,
  },
  {
    section: 'next_dates',
    kind: 'need_date',
    about: 'need',
    id: 'n.id',
    title: 'n.title',
    who: 'firm.name',
    to: 'n.wanted_by',
    // One that waits for a decision is a line there.
    tables: `${NEEDS} WHERE n.territory_id = $1 AND n.status IN ('open', 'matched')
      AND n.wanted_by BETWEEN $2::date AND $2::date + ${NEED_DAYS} AND NOT (${WANTS_SOMEBODY})`,
  },
  {
    section: 'next_dates',
    kind: 'convention_ends',
    about: 'convention',
    id: 'cv.id',
    title: 'cv.name',
    who: `''`,
    to: 'cv.ends_on',
    tables: `convention cv WHERE cv.territory_id = $1 AND cv.ends_on BETWEEN $2::date AND $2::date + ${CONVENTION_DAYS}`,
  },
];

const selectLine = ({ section, kind, about, id, title, who, tables, ...more }: Line): string =>
  `SELECT '${section}' AS section, ${typeof kind === 'string' ? `'${kind}'` : kind.sql} AS kind, ${typeof about === 'string' ? `'${about}'` : about.sql} AS about,
    ${id} AS id, ${title} AS title, ${who} AS who, ${more.since ?? 'NULL'}::timestamptz AS since,
    ${more.from ?? 'NULL'}::date AS from_day, ${more.to ?? 'NULL'}::date AS to_day, ${more.detail ?? 'NULL'}::text AS detail,
    ${more.task?.id ?? 'NULL'}::uuid AS task_id, ${more.task?.version ?? 'NULL'}::int AS task_version, ${more.replyId ?? 'NULL'}::uuid AS reply_id, ${more.mentionId ?? 'NULL'}::uuid AS mention_id
  FROM ${tables}`;

/** All lines in one statement, longest wait first, each part counted whole and cut at `$3`; or one part alone. */
export const selectToday = (section: TodaySection | undefined): string => `
  WITH ${IN_TERRITORY}
  SELECT section, kind, about, id, title, who, since, from_day::text AS "from", to_day::text AS "to", detail, count,
    CASE WHEN task_id IS NOT NULL THEN json_build_object('id', task_id, 'version', task_version) END AS task, reply_id AS "replyId", mention_id AS "mentionId" FROM (
    SELECT l.*, (count(*) OVER (PARTITION BY section))::int AS count,
      row_number() OVER (PARTITION BY section ORDER BY since, to_day, id) AS place
    FROM (${LINES.filter((line) => section === undefined || line.section === section)
      .map(selectLine)
      .join(' UNION ALL ')}) l) counted
  WHERE place <= $3 AND $2::date IS NOT NULL AND $4::uuid IS NOT NULL ORDER BY section, place`;

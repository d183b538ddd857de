/** Somebody from whom something is awaited, as a row of `waits`. */
export interface Awaited {
  subjectId: string;
  personId: string;
  territoryId: string;
  since: Date;
}
interface Kind {
  /** The last step of the ladder ends it. */
  closes: boolean;
  /** Steps of the ladder that serve; all of them where it is not said. */
  most?: number;
  /** Working days after which it is said, whatever the territory's ladder: somebody is told, nobody is reminded. */
  steps?: readonly number[];
  /** SQL: what else must hold on the day of a reminder `r` of this kind, whose `waits` row is `w`. */
  dueWhen?: string;
  /**
   * SQL: of whom what is awaited at this moment, and since when. It plans the reminders, and settles them once its row is
   * gone; so no way of answering can be forgotten.
   */
  waits: string;
}

const MATCH = 'FROM match m JOIN offer o ON o.id = m.offer_id';
const NEED = 'SELECT n.id AS subject_id, n.contact_id AS person_id, n.territory_id';
const since = (subject: string, id: string, status: string) =>
  `(SELECT max(h.at) FROM history h WHERE h.subject = '${subject}' AND h.subject_id = ${id} AND h.to_status = '${status}')`;
/** The two people of a mission, and the side each is on. */
const SIDES = `FROM mission ms JOIN match m ON m.id = ms.id JOIN offer o ON o.id = m.offer_id JOIN need n ON n.id = m.need_id
  CROSS JOIN LATERAL (VALUES ('requester', n.contact_id), ('volunteer', o.person_id)) AS who (side, person_id)`;

export const REMINDER_KINDS = [
  'match-request',
  'employer-approval',
  'need-unconfirmed',
  'need-to-qualify',
  'first-contact',
  'mission-feedback',
  'need-news',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Every two weeks of work for a year: nobody waits longer than that without a word. */
const NEWS_EACH = 10;
const NEWS_STEPS = Array.from({ length: 26 }, (_, index) => (index + 1) * NEWS_EACH);
/** A search that begins again was told of by the mail that ended the last one. */
const NEWS_AFTER_DAYS = 7;

export const KINDS: Record<ReminderKind, Kind> = {
  'match-request': {
    closes: true,
    waits: `SELECT m.id AS subject_id, o.person_id, m.territory_id, m.approved_at AS since ${MATCH} WHERE m.status = 'asked'`,
  },
  'employer-approval': {
    closes: true,
    waits: `SELECT DISTINCT m.id AS subject_id, g.person_id, m.territory_id, ${since('match', 'm.id', 'accepted')} AS since
      ${MATCH} JOIN role g ON g.role = 'partner_contact' AND g.organisation_id = o.organisation_id AND g.revoked_at IS NULL
        AND (g.territory_id IS NULL OR g.territory_id = m.territory_id) AND g.person_id <> o.person_id
      WHERE m.status = 'accepted'`,
  },
  // Its link serves for a week.
  'need-unconfirmed': {
    closes: false,
    most: 1,
    waits: `${NEED}, n.created_at AS since FROM need n WHERE n.status = 'submitted' AND n.confirmed_at IS NULL`,
  },
  'need-to-qualify': {
    closes: false,
    waits: `SELECT DISTINCT n.id AS subject_id, g.person_id, n.territory_id, n.confirmed_at AS since
      FROM need n JOIN role g ON g.role = 'animator' AND g.territory_id = n.territory_id AND g.revoked_at IS NULL
      WHERE n.status = 'submitted' AND n.confirmed_at IS NOT NULL`,
  },
  'first-contact': {
    closes: false,
    most: 2,
    waits: `SELECT m.id AS subject_id, who.person_id, m.territory_id, ms.contact_asked_at AS since ${SIDES}
      WHERE ms.status = 'introduced' AND ms.contact_asked_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM mission_contact c WHERE c.mission_id = ms.id AND c.side = who.side)`,
  },
  // The firm has news of its own once somebody is introduced, and when the need ends.
  'need-news': {
    closes: false,
    steps: NEWS_STEPS,
    waits: `SELECT n.id AS subject_id, n.contact_id AS person_id, n.territory_id, opened.first AS since, opened.last
      FROM need n CROSS JOIN LATERAL (SELECT min(h.at) AS first, max(h.at) FILTER (WHERE h.from_status IS DISTINCT FROM 'open') AS last
        FROM history h WHERE h.subject = 'need' AND h.subject_id = n.id AND h.to_status = 'open') opened
      WHERE n.status IN ('open', 'matched') AND opened.first IS NOT NULL
        AND NOT EXISTS (SELECT FROM match m WHERE m.need_id = n.id AND m.status IN ('introduced', 'completed'))`,
    dueWhen: `w.last < r.due_on::timestamptz - interval '${NEWS_AFTER_DAYS} days'`,
  },
  'mission-feedback': {
    closes: false,
    most: 2,
    waits: `SELECT m.id AS subject_id, who.person_id, m.territory_id, ${since('mission', 'm.id', 'done')} AS since ${SIDES}
      WHERE ms.status = 'done'
        AND NOT EXISTS (SELECT FROM mission_feedback f WHERE f.mission_id = ms.id AND f.side = who.side)`,
  },
};

/**
 * SQL: a reminder `r` still has its reason. An animator who is told of somebody's silence is told as long as it lasts; and
 * of what was closed for want of an answer, whatever came of it.
 */
export const STILL_WAITS = `(r.for_animator AND r.effect = 'close' OR CASE r.kind ${REMINDER_KINDS.map(
  (kind) =>
    `WHEN '${kind}' THEN EXISTS (SELECT FROM (${KINDS[kind].waits}) w
       WHERE w.subject_id = r.subject_id AND (r.for_animator OR w.person_id = r.person_id)
         AND ${KINDS[kind].dueWhen ?? 'true'})`,
).join(' ')} END)`;

import { type Database, newId } from '@alize/platform';
import type { MailLink } from './mail-link.entity';
import { EXPIRED, type LinkPurpose } from './mail-link.rules';

export interface LinkWanted {
  purpose: LinkPurpose;
  subjectId: string;
  personId: string;
  /** How long it may be used. */
  days: number;
}
export type OpenLink = Pick<MailLink, 'id' | 'purpose' | 'subjectId' | 'personId' | 'expiresAt'>;

const DAY = 86_400_000;
const SHOWN = `l.id, l.purpose, l.subject_id AS "subjectId", l.person_id AS "personId", l.expires_at AS "expiresAt"`;
/** What is open already is left unlocked: whoever answers by it may be settling others of its subject. */
const ISSUE = `
  INSERT INTO mail_link AS l (purpose, subject_id, person_id, id, expires_at, created_at)
  SELECT wanted.*, $6 FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[]) AS wanted
  ON CONFLICT (purpose, subject_id, person_id) WHERE used_at IS NULL DO NOTHING RETURNING ${SHOWN}`;
const FIND = `
  SELECT ${SHOWN} FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS wanted (purpose, subject_id, person_id)
  JOIN mail_link l USING (purpose, subject_id, person_id) WHERE l.used_at IS NULL`;
const LEAVE_ASIDE = `UPDATE mail_link SET used_at = $2, outcome = '${EXPIRED}' WHERE id = ANY($1) AND used_at IS NULL`;

export const keyOf = ({ purpose, subjectId, personId }: Omit<LinkWanted, 'days'>): string =>
  `${purpose} ${subjectId} ${personId}`;

/** The link open for each purpose, subject and person, or a new one, by `keyOf`. Those that expired are left aside. */
export async function issueLinks(
  db: Database,
  wanted: LinkWanted[],
  now: Date,
): Promise<Map<string, OpenLink>> {
  // Each once, and always in one order: two batches cannot wait for each other.
  const each = new Map(wanted.map((link) => [keyOf(link), link]));
  const sorted = [...each].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
  const triples = [
    sorted.map(({ purpose }) => purpose),
    sorted.map(({ subjectId }) => subjectId),
    sorted.map(({ personId }) => personId),
  ];
  const ids = sorted.map(() => newId());
  const ends = sorted.map(({ days }) => new Date(now.getTime() + days * DAY));
  const rows = await db.query<OpenLink>(ISSUE, [...triples, ids, ends, now]);
  if (rows.length < sorted.length) rows.push(...(await db.query<OpenLink>(FIND, triples)));
  const lapsed = rows.filter(({ expiresAt }) => expiresAt <= now).map(({ id }) => id);
  if (lapsed.length > 0) await db.query(LEAVE_ASIDE, [lapsed, now]);
  const links = new Map(rows.filter(({ expiresAt }) => expiresAt > now).map((row) => [keyOf(row), row]));
  // Expired, or used while it was looked for.
  const again = sorted.filter((link) => !links.has(keyOf(link)));
  return again.length > 0 ? new Map([...links, ...(await issueLinks(db, again, now))]) : links;
}

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
/** What is open already is found by being written again: two that ask at the same moment get one link. */
const ISSUE = `
  INSERT INTO mail_link (id, purpose, subject_id, person_id, created_at, expires_at)
  SELECT id, purpose, subject_id, person_id, $6, expires_at
  FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::timestamptz[])
    AS wanted (id, purpose, subject_id, person_id, expires_at)
  ON CONFLICT (purpose, subject_id, person_id) WHERE used_at IS NULL DO UPDATE SET purpose = excluded.purpose
  RETURNING id, purpose, subject_id AS "subjectId", person_id AS "personId", expires_at AS "expiresAt"`;
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
  const rows = await db.query<OpenLink>(ISSUE, [
    sorted.map(() => newId()),
    sorted.map(({ purpose }) => purpose),
    sorted.map(({ subjectId }) => subjectId),
    sorted.map(({ personId }) => personId),
    sorted.map(({ days }) => new Date(now.getTime() + days * DAY)),
    now,
  ]);
  const links = new Map(rows.map((row) => [keyOf(row), row]));
  const lapsed = rows.filter(({ expiresAt }) => expiresAt <= now);
  if (lapsed.length === 0) return links;
  await db.query(LEAVE_ASIDE, [lapsed.map(({ id }) => id), now]);
  const again = lapsed.flatMap((row) => each.get(keyOf(row)) ?? []);
  return new Map([...links, ...(await issueLinks(db, again, now))]);
}

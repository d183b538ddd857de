import { type Actor, territoriesRun } from '@alize/directory';
import { Clock, Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** What had happened to a request when somebody is asked about it. */
export interface RequestHistory {
  confirmedAt: Date | null;
  openedAt: Date | null;
  approvedAt: Date;
  /** The volunteer's yes, for who is asked after them. */
  acceptedAt: Date | null;
  /** When the same person said « not now » to this need before. */
  saidNotNowAt: Date | null;
}
const HISTORY = `
  SELECT n.confirmed_at AS "confirmedAt", m.approved_at AS "approvedAt",
    (SELECT min(h.at) FROM history h WHERE h.subject = 'need' AND h.subject_id = n.id AND h.to_status = 'open') AS "openedAt",
    (SELECT max(h.at) FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'accepted') AS "acceptedAt",
    (SELECT max(h.at) FROM match earlier JOIN offer eo ON eo.id = earlier.offer_id
       JOIN history h ON h.subject = 'match' AND h.subject_id = earlier.id AND h.to_status = 'declined'
     WHERE earlier.need_id = n.id AND eo.person_id = o.person_id AND earlier.decline_reason = 'not_now') AS "saidNotNowAt"
  FROM match m JOIN need n ON n.id = m.need_id JOIN offer o ON o.id = m.offer_id WHERE m.id = $1`;

interface AboutMatch {
  matchId: string;
  need: { id: string; title: string };
  organisation: string;
  offerId: string;
  volunteer: string;
}
export interface ToAskAgain extends AboutMatch {
  /** `YYYY-MM-DD`: the day has come. */
  askAgainOn: string;
  details: string | null;
}
export interface ColleagueToRead extends AboutMatch {
  name: string;
  email: string | null;
  words: string | null;
  since: Date;
}
export interface WaitingForEmployer extends AboutMatch {
  employer: string;
  since: Date;
  /** False: the organisation has no contact to ask, the animator answers in its name. */
  askedSomebody: boolean;
}

const ABOUT = `m.id AS "matchId", json_build_object('id', n.id, 'title', n.title) AS need, firm.name AS organisation,
  o.id AS "offerId", trim(v.first_name || ' ' || v.last_name) AS volunteer`;
const FROM = `
  FROM match m JOIN need n ON n.id = m.need_id JOIN project p ON p.id = n.project_id JOIN organisation firm ON firm.id = p.organisation_id
  JOIN offer o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id`;
/** `$1`: the territories one runs, null for all. */
const RUN = '($1::uuid[] IS NULL OR m.territory_id = ANY($1))';
const AT_MOST = 'LIMIT 200';

/**
 * SQL: a contact (role alias `r`) of the organisation of an offer `o`, who may be asked about its volunteer's mission under
 * the match `m`.
 */
export const EMPLOYER_CONTACT = `r.role = 'partner_contact' AND r.organisation_id = o.organisation_id
  AND (r.territory_id IS NULL OR r.territory_id = m.territory_id) AND r.revoked_at IS NULL AND r.person_id <> o.person_id`;

/** What came of answers, for those who are asked and for the animator's day. Longest wait first. */
@Injectable()
export class AnswersQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async historyOf(matchId: string): Promise<RequestHistory> {
    const [row] = await this.db.query<RequestHistory>(HISTORY, [matchId]);
    if (!row) throw notFound('match');
    return row;
  }

  /** Who said « not now », and whose day has come while the need is still open and nobody asked them since. */
  toAskAgain(actor: Actor): Promise<ToAskAgain[]> {
    return this.db.query<ToAskAgain>(
      `SELECT ${ABOUT}, m.ask_again_on::text AS "askAgainOn", m.decline_details AS details ${FROM}
       WHERE ${RUN} AND m.ask_again_on <= $2::date AND n.status = 'open' AND o.status = 'active'
         AND NOT EXISTS (SELECT FROM match later JOIN offer lo ON lo.id = later.offer_id
           WHERE later.need_id = m.need_id AND lo.person_id = o.person_id AND later.id > m.id)
       ORDER BY m.ask_again_on, m.id ${AT_MOST}`,
      [territoriesRun(actor), this.clock.today()],
    );
  }

  /** Colleagues somebody suggested, until the animator has done with them. */
  colleagues(actor: Actor): Promise<ColleagueToRead[]> {
    return this.db.query<ColleagueToRead>(
      `SELECT ${ABOUT}, sc.name, sc.email, sc.words, sc.created_at AS since
       ${FROM} JOIN suggested_colleague sc ON sc.match_id = m.id
       WHERE ${RUN} AND sc.settled_at IS NULL ORDER BY sc.created_at, m.id ${AT_MOST}`,
      [territoriesRun(actor)],
    );
  }

  /** Accepted, and waiting for the volunteer's employer to approve. */
  waitingForEmployer(actor: Actor): Promise<WaitingForEmployer[]> {
    return this.db.query<WaitingForEmployer>(
      `SELECT ${ABOUT}, lender.name AS employer, accepted.at AS since,
         EXISTS (SELECT FROM role r WHERE ${EMPLOYER_CONTACT}) AS "askedSomebody"
       ${FROM} JOIN organisation lender ON lender.id = o.organisation_id
       JOIN LATERAL (SELECT max(h.at) AS at FROM history h
         WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'accepted') accepted ON true
       WHERE ${RUN} AND m.status = 'accepted' ORDER BY accepted.at, m.id ${AT_MOST}`,
      [territoriesRun(actor)],
    );
  }

  /** Who may approve the volunteer's mission; nobody where the organisation has no contact but the volunteer. */
  async employerContacts(matchId: string): Promise<string[]> {
    const rows = await this.db.query<{ personId: string }>(
      `SELECT DISTINCT r.person_id AS "personId" FROM match m JOIN offer o ON o.id = m.offer_id
       JOIN role r ON ${EMPLOYER_CONTACT} WHERE m.id = $1 ORDER BY 1`,
      [matchId],
    );
    return rows.map(({ personId }) => personId);
  }
}

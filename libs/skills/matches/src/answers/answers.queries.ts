import { TerritoriesService } from '@alize/directory';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** What had happened to a request when somebody is asked about it. */
export interface RequestHistory {
  confirmedAt: Date | null;
  openedAt: Date | null;
  approvedAt: Date;
  /** The volunteer's yes, for who is asked after them. */
  acceptedAt: Date | null;
  /** Whether the volunteer was asked at all: some choose to be introduced directly. */
  asked: boolean;
  /** When the same person said « not now » to this need before. */
  saidNotNowAt: Date | null;
}
const HISTORY = `
  SELECT n.confirmed_at AS "confirmedAt", m.approved_at AS "approvedAt",
    (SELECT min(h.at) FROM history h WHERE h.subject = 'need' AND h.subject_id = n.id AND h.to_status = 'open') AS "openedAt",
    (SELECT max(h.at) FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'accepted') AS "acceptedAt",
    EXISTS (SELECT FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'asked') AS asked,
    (SELECT max(h.at) FROM match earlier JOIN offer eo ON eo.id = earlier.offer_id
       JOIN history h ON h.subject = 'match' AND h.subject_id = earlier.id AND h.to_status = 'declined'
     WHERE earlier.need_id = n.id AND eo.person_id = o.person_id AND earlier.decline_reason = 'not_now') AS "saidNotNowAt"
  FROM match m JOIN need n ON n.id = m.need_id JOIN offer o ON o.id = m.offer_id WHERE m.id = $1`;

/**
 * SQL: a contact (role alias `r`) of the organisation of an offer `o`, who may be asked about its volunteer's mission under
 * the match `m`.
 */
export const EMPLOYER_CONTACT = `r.role = 'partner_contact' AND r.organisation_id = o.organisation_id
  AND (r.territory_id IS NULL OR r.territory_id = m.territory_id) AND r.revoked_at IS NULL AND r.person_id <> o.person_id`;

/** Who agrees before anybody is introduced: the volunteer's employer, and the people asked in its name. */
export interface EmployerFirst {
  organisationName: string;
  /** Nobody where the organisation has no contact here: an animator asks it. */
  contactNames: string[];
}

/** What came of answers, for those who are asked. */
@Injectable()
export class AnswersQueries {
  constructor(
    private readonly db: Database,
    private readonly territories: TerritoriesService,
  ) {}

  async historyOf(matchId: string): Promise<RequestHistory> {
    const [row] = await this.db.query<RequestHistory>(HISTORY, [matchId]);
    if (!row) throw notFound('match');
    return row;
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

  /** Null where the territory lets the volunteer's yes be enough. */
  async employerFirst(matchId: string): Promise<EmployerFirst | null> {
    const [match] = await this.db.query<EmployerFirst & { territoryId: string }>(
      `SELECT m.territory_id AS "territoryId", lender.name AS "organisationName", ARRAY(
         SELECT DISTINCT trim(p.first_name || ' ' || p.last_name) FROM role r JOIN person p ON p.id = r.person_id
         WHERE ${EMPLOYER_CONTACT} ORDER BY 1) AS "contactNames"
       FROM match m JOIN offer o ON o.id = m.offer_id JOIN organisation lender ON lender.id = o.organisation_id WHERE m.id = $1`,
      [matchId],
    );
    if (!match) throw notFound('match');
    const { employerApproval } = await this.territories.policyOf(match.territoryId);
    const { organisationName, contactNames } = match;
    return employerApproval ? { organisationName, contactNames } : null;
  }
}

import type {
  Decline,
  DropReason,
  Locale,
  MailPurpose,
  MatchStatus,
  MissionSide,
  MissionStatus,
  NeedStatus,
  RoleName,
  WorkMode,
} from '@alize/contracts';
import type { Score } from '@alize/matches';
import { Need } from '@alize/needs';
import { Offer, OfferSubmission } from '@alize/offers';
import { CONFIG, type Config, Database, notFound } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ContactFacts, PersonFacts } from './mail-content';
import { Mail } from './mail.entity';

/** Who a match is between, and how far it is. */
export interface MatchParties {
  id: string;
  status: MatchStatus;
  territoryId: string;
  needId: string;
  volunteerId: string;
  requesterId: string;
  /** Null before the introduction. */
  missionStatus: MissionStatus | null;
}

export interface MatchFacts extends MatchParties {
  needStatus: NeedStatus;
  needTitle: string;
  needText: string;
  projectTitle: string;
  projectDescription: string;
  hours: number;
  commune: string;
  mode: WorkMode;
  wantedBy: string | null;
  /** Whether the volunteer was asked; otherwise they had chosen to be introduced directly. */
  asked: boolean;
  approvedAt: Date;
  /** The volunteer's yes, or the approval of who had chosen to be introduced directly; null before it. */
  acceptedAt: Date | null;
  explanation: Score;
  /** The animator's sentence to the volunteer. */
  whyYou: string | null;
  /** Her paragraph to both people, and who she is; the name is null where no person approved the match. */
  animatorWords: string | null;
  approverName: string | null;
  /** When the volunteer said they could take a first call. */
  callTimes: Date[] | null;
  firmName: string;
  requester: PersonFacts;
  volunteer: PersonFacts;
  decline: Decline;
  /** In somebody's words; null when none were given, or when a mission that was dropped is the reason. */
  cancelReason: string | null;
  /** What the match was when it was called off; null where it was not. */
  cancelledFrom: MatchStatus | null;
  introducedAt: Date | null;
  firstCallAt: Date | null;
  /** Whether the mission had begun before whatever happened to it since. */
  begun: boolean;
  dropReason: DropReason | null;
  dropWords: string | null;
  /** Logged; null: none. */
  hoursGiven: number | null;
}

const PERSON = (person: string, organisation: string) =>
  `json_build_object('firstName', ${person}.first_name, 'lastName', ${person}.last_name, 'jobTitle', ${person}.job_title,
    'organisationName', ${organisation}.name, 'email', ${person}.email, 'phone', ${person}.phone)`;
const PARTIES = `m.id, m.status, m.territory_id AS "territoryId", m.need_id AS "needId", o.person_id AS "volunteerId",
  n.contact_id AS "requesterId", ms.status AS "missionStatus"`;
const FROM_MATCH = `
  FROM match m LEFT JOIN mission ms ON ms.id = m.id JOIN need n ON n.id = m.need_id JOIN offer o ON o.id = m.offer_id`;
const SELECT_PARTIES = `SELECT ${PARTIES} ${FROM_MATCH}`;
/** Each side is planned by itself (`OFFSET 0`): over eight tables at once the planner takes far longer than the reading. */
const SELECT_MATCH = `
  SELECT ${PARTIES}, n.status AS "needStatus",
    n.title AS "needTitle", n.hours, n.text AS "needText", c.name AS commune, n.mode, n.wanted_by::text AS "wantedBy",
    EXISTS (SELECT FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'asked') AS asked,
    (SELECT max(h.at) FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'accepted') AS "acceptedAt",
    (SELECT h.from_status FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'cancelled'
      ORDER BY h.at DESC LIMIT 1) AS "cancelledFrom",
    m.approved_at AS "approvedAt", m.explanation, m.why_you AS "whyYou", m.animator_words AS "animatorWords",
    (SELECT trim(a.first_name || ' ' || a.last_name) FROM person a WHERE a.id = m.approved_by) AS "approverName", m.call_times AS "callTimes", firm.*, lender.*,
    json_build_object('reason', m.decline_reason, 'details', m.decline_details, 'askAgainOn', m.ask_again_on,
      'colleague', (SELECT json_build_object('name', sc.name, 'email', sc.email, 'words', sc.words)
        FROM suggested_colleague sc WHERE sc.match_id = m.id)) AS decline,
    CASE WHEN COALESCE(ms.drop_reason, 'match_cancelled') = 'match_cancelled' THEN (SELECT NULLIF(h.reason, 'need-closed') FROM history h
      WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'cancelled' ORDER BY h.id DESC LIMIT 1) END AS "cancelReason",
    ms.introduced_at AS "introducedAt", ms.first_call_at AS "firstCallAt",
    EXISTS (SELECT FROM history h WHERE h.subject = 'mission' AND h.subject_id = m.id AND h.to_status = 'started') AS begun,
    ms.drop_reason AS "dropReason", ms.drop_words AS "dropWords", m.hours_given AS "hoursGiven"
  ${FROM_MATCH} JOIN commune c ON c.code = n.commune_code
  CROSS JOIN LATERAL (SELECT p.title AS "projectTitle", p.description AS "projectDescription", org.name AS "firmName", ${PERSON('r', 'org')} AS requester
    FROM project p JOIN organisation org ON org.id = p.organisation_id JOIN person r ON r.id = n.contact_id
    WHERE p.id = n.project_id OFFSET 0) firm
  CROSS JOIN LATERAL (SELECT ${PERSON('v', 'org')} AS volunteer FROM organisation org JOIN person v ON v.id = o.person_id
    WHERE org.id = o.organisation_id OFFSET 0) lender`;

interface TerritoryRow {
  id: string;
  senderName: string;
  email: string;
  territoryName: string;
  animator: string | null;
  phone: string | null;
}
const SELECT_TERRITORY = `
  SELECT t.id, t.sender_name AS "senderName", t.reply_to AS email, t.name AS "territoryName",
    trim(a.first_name || ' ' || a.last_name) AS animator, a.phone
  FROM territory t LEFT JOIN LATERAL (SELECT p.first_name, p.last_name, p.phone FROM role r JOIN person p ON p.id = r.person_id
    WHERE r.territory_id = t.id AND r.role = 'animator' AND r.revoked_at IS NULL ORDER BY p.id LIMIT 1) a ON true`;

/** Mails by which somebody learns of a match that concerns them. */
const TOLD: MailPurpose[] = [
  'match-request',
  'employer-approval',
  'introduction-to-requester',
  'introduction-to-volunteer',
];

/** The statuses that only a reopening leads out of. */
const ENDS = {
  match: ['completed', 'cancelled'],
  mission: ['done', 'dropped'],
  need: ['fulfilled', 'withdrawn', 'rejected', 'expired'],
};

/** Everything mails speak of, reloaded by id at the moment of sending. */
@Injectable()
export class MailFacts {
  private readonly match: (id: string) => Promise<MatchFacts | undefined>;
  private readonly parties: (id: string) => Promise<MatchParties | undefined>;
  private readonly territory: (id: string) => Promise<TerritoryRow | undefined>;

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.match = db.rowById(SELECT_MATCH, 'm.id');
    this.parties = db.rowById(SELECT_PARTIES, 'm.id');
    this.territory = db.rowById(SELECT_TERRITORY, 't.id');
  }

  async needRow(id: string): Promise<Need> {
    const need = await this.db.repo(Need).findOne({
      where: { id },
      relations: { project: { organisation: true }, contact: true, commune: true },
    });
    if (!need) throw notFound('need');
    return need;
  }

  async offerRow(id: string): Promise<Offer> {
    const offer = await this.db
      .repo(Offer)
      .findOne({ where: { id }, relations: { person: true, organisation: true } });
    if (!offer) throw notFound('offer');
    return offer;
  }

  async submissionRow(id: string): Promise<OfferSubmission> {
    const submission = await this.db.repo(OfferSubmission).findOne({
      where: { id },
      relations: { person: true, organisation: true, commune: true, enteredBy: true },
    });
    if (!submission) throw notFound('offer-submission');
    return submission;
  }

  async matchRow(id: string): Promise<MatchFacts> {
    const row = await this.match(id);
    if (!row) throw notFound('match');
    return row;
  }

  async partiesOf(matchId: string): Promise<MatchParties> {
    const row = await this.parties(matchId);
    if (!row) throw notFound('match');
    return row;
  }

  /** Who was written to about a match and could read it, but for who called it off. */
  async whoKnowsOf(matchId: string): Promise<string[]> {
    const rows = await this.db.query<{ personId: string }>(
      `SELECT DISTINCT recipient_id AS "personId" FROM mail
       WHERE match_id = $1 AND status <> 'failed' AND purpose IN (${TOLD.map((purpose) => `'${purpose}'`).join(', ')})
         AND recipient_id IS DISTINCT FROM (SELECT h.by_person FROM history h WHERE h.subject = 'match' AND h.subject_id = $1
           AND h.to_status = 'cancelled' ORDER BY h.id DESC LIMIT 1) ORDER BY 1`,
      [matchId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** How often something that had ended was reopened. */
  /** What somebody was recorded as that matters most, and the territory it holds in; null once they hold no role. */
  async roleInvited(
    personId: string,
  ): Promise<{ role: RoleName; territoryId: string | null; organisationName: string | null } | null> {
    const [row] = await this.db.query<{
      role: RoleName;
      territoryId: string | null;
      organisationName: string | null;
    }>(
      `SELECT r.role, o.name AS "organisationName", COALESCE(r.territory_id, (SELECT tc.territory_id FROM territory_commune tc
         WHERE tc.commune_code = o.commune_code)) AS "territoryId"
       FROM role r LEFT JOIN organisation o ON o.id = r.organisation_id WHERE r.person_id = $1 AND r.revoked_at IS NULL
       ORDER BY r.role = 'animator' DESC, r.role = 'partner_contact' DESC, r.id LIMIT 1`,
      [personId],
    );
    return row ?? null;
  }

  async roundOf(subject: 'match' | 'mission' | 'need', id: string): Promise<number> {
    const [row] = await this.db.query<{ round: number }>(
      `SELECT count(*)::int AS round FROM history WHERE subject = $1 AND subject_id = $2
         AND from_status = ANY($3) AND to_status <> ALL($3)`,
      [subject, id, ENDS[subject]],
    );
    return row?.round ?? 0;
  }

  /** The last of the two who said so; whoever helps, where nobody is found any more. */
  async whoIsNotInTouch(missionId: string): Promise<MissionSide> {
    const [row] = await this.db.query<{ side: MissionSide }>(
      'SELECT side FROM mission_contact WHERE mission_id = $1 AND NOT in_touch ORDER BY at DESC LIMIT 1',
      [missionId],
    );
    return row?.side ?? 'volunteer';
  }

  /** Whose answer an expired match did not get. */
  async whoKeptSilent(matchId: string): Promise<'volunteer' | 'employer'> {
    const [row] = await this.db.query<{ from: string | null }>(
      `SELECT from_status AS from FROM history WHERE subject = 'match' AND subject_id = $1 AND to_status = 'expired'`,
      [matchId],
    );
    return row?.from === 'accepted' ? 'employer' : 'volunteer';
  }

  /** The two people of a mission, or the one, who said how it went. */
  async whoGaveFeedback(missionId: string): Promise<string[]> {
    const rows = await this.db.query<{ personId: string }>(
      `SELECT CASE f.side WHEN 'volunteer' THEN o.person_id ELSE n.contact_id END AS "personId" FROM mission_feedback f
       JOIN match m ON m.id = f.mission_id JOIN offer o ON o.id = m.offer_id JOIN need n ON n.id = m.need_id WHERE m.id = $1`,
      [missionId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Null for anything else than a match. */
  async territoryOfMatch(id: string): Promise<string | null> {
    const [row] = await this.db.query<{ territoryId: string }>(
      'SELECT territory_id AS "territoryId" FROM match WHERE id = $1',
      [id],
    );
    return row?.territoryId ?? null;
  }

  async mailRow(id: string): Promise<Mail> {
    // One statement; `findOne` with a relation makes two of it.
    const mail = await this.db
      .repo(Mail)
      .createQueryBuilder('mail')
      .innerJoinAndSelect('mail.recipient', 'recipient')
      .where('mail.id = :id', { id })
      .getOne();
    if (!mail) throw notFound('mail');
    return mail;
  }

  /** Chosen ones first; those that only a machine read are for who will check them. */
  async needSkills(needId: string, locale: Locale, which: 'all' | 'confirmed' = 'all'): Promise<string[]> {
    const rows = await this.db.query<{ label: string }>(
      `SELECT CASE WHEN $2 = 'fr' THEN s.label_fr ELSE s.label_en END AS label
       FROM need_skill ns JOIN skill s ON s.id = ns.skill_id WHERE ns.need_id = $1 AND (ns.confirmed OR $3 = 'all') ORDER BY ns.confirmed DESC, s.code`,
      [needId, locale, which],
    );
    return rows.map(({ label }) => label);
  }

  /** Who answers questions about mails of this territory: its first animator, at the territory's own address. */
  async contactOf(territoryId: string | null): Promise<{ contact: ContactFacts; senderName: string }> {
    if (!territoryId) return { contact: { name: 'Alizé', email: this.config.mailFrom }, senderName: 'Alizé' };
    const row = await this.territory(territoryId);
    if (!row) throw notFound('territory');
    const { senderName, email, territoryName, animator, phone } = row;
    return { contact: { name: animator ?? senderName, email, phone, territoryName }, senderName };
  }
}

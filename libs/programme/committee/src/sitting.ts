import type {
  College,
  CommitteePolicy,
  ConflictGround,
  Office,
  PresenceMode,
  TerritoryPolicy,
} from '@alize/contracts';
import { type Actor, runs, TerritoriesService } from '@alize/directory';
import { Database, notFound, ROW_LOCK } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type LiveProxy, type Quorum, quorumOf, type Seated, type VotingPolicy } from './quorum.rules';
import { AgendaItem, CommitteeProxy, CommitteeSession } from './session.entities';

export interface InOffice {
  id: string;
  personId: string;
  name: string;
  organisation: string | null;
  organisationId: string | null;
  college: College;
  office: Office;
  voting: boolean;
}
export interface Aside {
  conflictId: string;
  applicationId: string;
  memberId: string;
  ground: ConflictGround;
  words: string;
}

/** A session with everything that decides who may do what in it, as it is now. */
export interface Sitting {
  session: CommitteeSession;
  /** In office on its day. */
  members: InOffice[];
  present: Seated[];
  proxies: LiveProxy[];
  aside: Aside[];
  policy: TerritoryPolicy;
  /** The reader's own seat. */
  seat: InOffice | null;
  runs: boolean;
  /** The reader holds the chair of it. */
  presides: boolean;
}

const MEMBERS = `
  SELECT m.id, m.person_id AS "personId", trim(p.first_name || ' ' || p.last_name) AS name, o.name AS organisation,
    m.organisation_id AS "organisationId", m.college, m.office, m.voting
  FROM committee_member m JOIN person p ON p.id = m.person_id LEFT JOIN organisation o ON o.id = m.organisation_id
  WHERE m.territory_id = $1 AND m.starts_on <= $2::date AND (m.ends_on IS NULL OR m.ends_on >= $2::date)
  ORDER BY array_position(ARRAY['chair', 'vice_chair', 'member'], m.office), p.last_name, m.id`;

/** Loads sittings for whoever may know of them: who runs the territory, and its members once it was convened. */
@Injectable()
export class Sittings {
  constructor(
    private readonly db: Database,
    private readonly territories: TerritoriesService,
  ) {}

  /** @param locked for who is about to change it: until the end of the transaction */
  async of(actor: Actor, sessionId: string, { locked = false } = {}): Promise<Sitting> {
    const session = await this.db
      .repo(CommitteeSession)
      .findOne({ where: { id: sessionId }, ...(locked && { lock: ROW_LOCK }) });
    if (!session) throw notFound('committee-session');
    const { territoryId } = session;
    const calendar = await this.territories.calendarOf(territoryId);
    const members = await this.db.query<InOffice>(MEMBERS, [territoryId, calendar.dayOf(session.startsAt)]);
    const seat = members.find(({ personId }) => personId === actor.personId) ?? null;
    const reader = { runs: runs(actor, territoryId), seat };
    const knows = reader.runs || (seat && session.convenedAt !== null);
    if (!knows) throw notFound('committee-session');
    const present = await this.db.query<Seated & { mode: PresenceMode }>(
      `SELECT member_id AS "memberId", mode FROM committee_presence WHERE session_id = $1 AND until IS NULL`,
      [sessionId],
    );
    const given = await this.db.repo(CommitteeProxy).find({ where: { sessionId }, order: { id: 'ASC' } });
    const aside = await this.db.query<Aside>(
      `SELECT c.id AS "conflictId", c.application_id AS "applicationId", c.member_id AS "memberId", c.ground, c.words
       FROM committee_conflict c JOIN agenda_item i ON i.application_id = c.application_id
       WHERE i.session_id = $1 AND c.stands_aside ORDER BY c.id`,
      [sessionId],
    );
    const presides = seat !== null && (session.chairId ?? chairOf(members)?.id) === seat.id;
    const proxies = given.filter(({ endedAt }) => endedAt === null);
    const policy = await this.territories.policyOf(territoryId);
    return { session, members, present, proxies, aside, policy, presides, ...reader };
  }

  /** By an item on its agenda; who stands aside from it does not know it. */
  async ofItem(
    actor: Actor,
    itemId: string,
    { locked = false } = {},
  ): Promise<{ sitting: Sitting; item: AgendaItem }> {
    const item = await this.db.repo(AgendaItem).findOneBy({ id: itemId });
    if (!item) throw notFound('agenda-item');
    const sitting = await this.of(actor, item.sessionId, { locked });
    const { seat, runs } = sitting;
    if (!runs && seat && asideFrom(sitting, item.applicationId).includes(seat.id))
      throw notFound('agenda-item');
    // Read again behind the lock of its session.
    const latest = locked ? await this.db.repo(AgendaItem).findOneByOrFail({ id: itemId }) : item;
    return { sitting, item: latest };
  }
}

export const chairOf = (members: readonly InOffice[]): InOffice | undefined =>
  members.find(({ office }) => office === 'chair');

export const asideFrom = ({ aside }: Sitting, applicationId: string | null): string[] =>
  aside.filter((one) => one.applicationId === applicationId).map(({ memberId }) => memberId);

export const votingIn = ({ members }: Sitting): string[] =>
  members.filter(({ voting }) => voting).map(({ id }) => id);

export const votingPolicy = ({ policy }: Sitting): VotingPolicy & CommitteePolicy => ({
  ...policy.committee,
  quorum: policy.quorum,
});

/** Of the whole session, or of one item. */
export const quorumIn = (sitting: Sitting, applicationId: string | null): Quorum =>
  quorumOf(
    { inOffice: votingIn(sitting), present: sitting.present, aside: asideFrom(sitting, applicationId) },
    votingPolicy(sitting),
  );

import { MailLinks } from '@alize/accounts';
import type { DropReason, FinishOutcome, MissionSide, MissionStatus } from '@alize/contracts';
import { type Actor, History, runs, TAKEN_BACK } from '@alize/directory';
import { Database, notFound, Outbox, ROW_LOCK, unreachable } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Mission } from './mission.entities';
import { missionDone, missionDropped } from './mission.messages';
import { canMoveMission, canReopenMission, hasEnded, type Reader } from './mission.rules';

/** A mission with the people it is about, locked until the end of the transaction. */
export interface LockedMission extends Mission {
  territoryId: string;
  needId: string;
  offerId: string;
  requesterId: string;
  volunteerId: string;
  lenderId: string;
}
export interface Stop {
  reason: DropReason;
  words: string | null;
}

/** How it ended, for the columns of `Mission`. */
export interface End {
  outcome: FinishOutcome;
  toldBy: MissionSide;
  hoursTold: number | null;
}

/** What no mission has that goes on. */
const UNENDED = { dropReason: null, dropWords: null, outcome: null, toldBy: null, hoursTold: null };

/** Every change of a mission's status passes here. Rows are locked in one order: mission, match, need, offer. */
@Injectable()
export class MissionMoves {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly links: MailLinks,
  ) {}

  async lock(id: string): Promise<LockedMission> {
    const mission = await this.db.repo(Mission).findOne({ where: { id }, lock: ROW_LOCK });
    const [people] = await this.db.query<Omit<LockedMission, keyof Mission>>(
      `SELECT m.territory_id AS "territoryId", m.need_id AS "needId", m.offer_id AS "offerId", n.contact_id AS "requesterId",
         o.person_id AS "volunteerId", o.organisation_id AS "lenderId"
       FROM match m JOIN need n ON n.id = m.need_id JOIN offer o ON o.id = m.offer_id WHERE m.id = $1`,
      [id],
    );
    if (!mission || !people) throw notFound('mission');
    return { ...mission, ...people };
  }

  /** Locked, and the actor may act on it: one of the two, or who runs the territory. Others do not know it exists. */
  async lockFor(actor: Actor, id: string): Promise<{ mission: LockedMission; reader: Reader }> {
    const mission = await this.lock(id);
    const reader = readerOf(actor, mission);
    if (!reader.runs && !reader.side) throw notFound('mission');
    return { mission, reader };
  }

  async move(
    actor: Actor,
    mission: Pick<Mission, 'id' | 'status'>,
    to: MissionStatus,
    { reason, stop, end }: { reason?: string; stop?: Stop; end?: End } = {},
  ): Promise<void> {
    if (!canMoveMission(mission.status, to)) throw unreachable('mission', mission.status, to);
    const from = mission.status;
    mission.status = to;
    await this.db
      .repo(Mission)
      .update(
        { id: mission.id },
        { status: to, ...end, ...(stop && { dropReason: stop.reason, dropWords: stop.words }) },
      );
    await this.history.record('mission', mission.id, { from, to, reason: stop?.reason ?? reason }, actor);
    if (to === 'done') await this.outbox.publish(missionDone, { missionId: mission.id });
    if (stop && stop.reason !== 'match_cancelled')
      await this.outbox.publish(missionDropped, { missionId: mission.id });
    if (hasEnded(to)) await this.links.settle('first-contact', mission.id, `mission-${to}`);
  }

  /** Where it stood before its last end. */
  async statusBeforeEnd({ id, status }: Pick<Mission, 'id' | 'status'>): Promise<MissionStatus> {
    const [last] = await this.db.query<{ from: MissionStatus }>(
      `SELECT from_status AS from FROM history WHERE subject = 'mission' AND subject_id = $1 AND to_status = $2
       ORDER BY id DESC LIMIT 1`,
      [id, status],
    );
    return last?.from ?? 'started';
  }

  /** What was noted a moment ago is undone. */
  async putBack(actor: Actor, mission: Pick<Mission, 'id' | 'status'>, to: MissionStatus): Promise<void> {
    const from = mission.status;
    mission.status = to;
    await this.db.repo(Mission).update({ id: mission.id }, { status: to, ...UNENDED });
    await this.history.record('mission', mission.id, { from, to, reason: TAKEN_BACK }, actor);
  }

  /** It goes on; the caller has seen to its match. */
  async reopen(
    actor: Actor,
    mission: Pick<Mission, 'id' | 'status'>,
    to: MissionStatus,
    reason: string,
  ): Promise<void> {
    if (!canReopenMission(mission.status, to)) throw unreachable('mission', mission.status, to);
    const from = mission.status;
    mission.status = to;
    await this.db.repo(Mission).update({ id: mission.id }, { status: to, ...UNENDED });
    await this.history.record('mission', mission.id, { from, to, reason }, actor);
  }
}

export function readerOf(
  actor: Actor,
  mission: { territoryId: string; requesterId: string; volunteerId: string },
): Reader {
  const sides: Record<MissionSide, string> = {
    volunteer: mission.volunteerId,
    requester: mission.requesterId,
  };
  const side =
    sides.volunteer === actor.personId
      ? 'volunteer'
      : sides.requester === actor.personId
        ? 'requester'
        : null;
  return { side, runs: runs(actor, mission.territoryId) };
}

import { MailLinks } from '@alize/accounts';
import type {
  DropMission,
  FinishMission,
  Locale,
  MissionSide,
  MissionStatus,
  TellContact,
} from '@alize/contracts';
import { type Actor, mustRun, SYSTEM } from '@alize/directory';
import { MatchMoves, MatchReopening } from '@alize/matches';
import { NeedsService } from '@alize/needs';
import { badField, Clock, conflict, Database, Outbox, ROW_LOCK, unreachable } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Mission, MissionContact } from './mission.entities';
import { missionWithoutContact } from './mission.messages';
import { canMoveMission, faultOfHoursTold, hasEnded, type Reader } from './mission.rules';
import { MissionHours } from './mission-hours';
import { type LockedMission, MissionMoves } from './mission-moves';

/** Where each verb leads. */
const TO = { start: 'started', pause: 'paused', resume: 'started' } as const;
export type MissionVerb = keyof typeof TO;

@Injectable()
export class MissionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly moves: MissionMoves,
    private readonly matches: MatchMoves,
    private readonly needs: NeedsService,
    private readonly links: MailLinks,
    private readonly hours: MissionHours,
    private readonly reopening: MatchReopening,
  ) {}

  /** Whether the two are in touch, as one of them says, or an animator who was told. */
  async tellContact(actor: Actor, id: string, { inTouch, side }: TellContact): Promise<void> {
    await this.db.tx(async () => {
      const { mission, reader } = await this.moves.lockFor(actor, id);
      await this.writeContact(actor, mission, spokenFor(reader, side), inTouch);
    });
  }

  /** By the link of a mail: once, and the same again is answered alike. The mission's id. */
  async tellContactByLink(token: string, inTouch: boolean, locale: Locale): Promise<string> {
    return this.db.tx(async () => {
      const { subjectId, personId } = await this.links.about('first-contact', token);
      const actor = { personId, locale, grants: [] };
      const { mission, reader } = await this.moves.lockFor(actor, subjectId);
      const { again } = await this.links.use('first-contact', token, inTouch ? 'yes' : 'no');
      if (!again) await this.writeContact(actor, mission, spokenFor(reader), inTouch);
      return mission.id;
    });
  }

  /** Starts, pauses or takes up again. */
  async change(actor: Actor, id: string, verb: MissionVerb, reason?: string): Promise<void> {
    await this.db.tx(async () => {
      const { mission } = await this.moves.lockFor(actor, id);
      await this.moves.move(actor, mission, TO[verb], { reason });
    });
  }

  /** It took place and is over, with the hours that one of the two says were given. */
  async finish(actor: Actor, id: string, { hours, outcome, toldBy, reason }: FinishMission): Promise<void> {
    await this.db.tx(async () => {
      const { mission, reader } = await this.moves.lockFor(actor, id);
      if (!canMoveMission(mission.status, 'done')) throw unreachable('mission', mission.status, 'done');
      const side = spokenFor(reader, toldBy, 'toldBy');
      const fault = faultOfHoursTold(hours, (await this.hours.loggedFor(id)) ?? 0);
      if (fault) throw badField('hours', fault);
      const end = { outcome, toldBy: side, hoursTold: hours ?? null };
      await this.moves.move(actor, mission, 'done', { reason, end });
      await this.hours.writeTotal(id);
      await this.complete(actor, mission);
    });
  }

  /** It goes on after all: the match has its place again, where the need and the offer still have one. */
  async reopen(actor: Actor, id: string, reason: string): Promise<void> {
    await this.db.tx(async () => {
      const mission = await this.moves.lock(id);
      mustRun(actor, mission.territoryId, 'mission');
      const to = await this.moves.statusBeforeEnd(mission);
      await this.moves.reopen(actor, mission, to, reason);
      await this.hours.writeTotal(id);
      await this.reopening.reopen(actor, await this.matches.lock(id), reason);
    });
  }

  /** It stops without being done: the place is free, and the need looks for somebody again. */
  async drop(actor: Actor, id: string, { reason, words }: DropMission): Promise<void> {
    await this.db.tx(async () => {
      const { mission } = await this.moves.lockFor(actor, id);
      await this.moves.move(actor, mission, 'dropped', { stop: { reason, words: words || null } });
      const match = await this.matches.lock(id);
      await this.matches.move(actor, match, 'cancelled', reason);
    });
  }

  /** Its match was called off; nothing where the mission itself was the reason. */
  async dropWithMatch(matchId: string): Promise<void> {
    await this.db.tx(async () => {
      const mission = await this.db.repo(Mission).findOne({ where: { id: matchId }, lock: ROW_LOCK });
      if (!mission || hasEnded(mission.status)) return;
      const stop = { reason: 'match_cancelled', words: null } as const;
      await this.moves.move(SYSTEM, mission, 'dropped', { stop });
    });
  }

  /** The match ended well; the need too, once as many people as it wanted have helped. */
  private async complete(actor: Actor, mission: LockedMission): Promise<void> {
    const match = await this.matches.lock(mission.id);
    await this.matches.move(actor, match, 'completed');
    const need = await this.needs.lock(mission.needId);
    const { completed, running } = await this.matches.countOf(need.id);
    if (need.status === 'matched' && running === 0 && completed >= need.volunteersWanted)
      await this.needs.fulfil(SYSTEM, need.id);
  }

  private async writeContact(
    actor: Actor,
    mission: LockedMission,
    side: MissionSide,
    inTouch: boolean,
  ): Promise<void> {
    if (hasEnded(mission.status)) throw closed(mission.status);
    const said = { missionId: mission.id, side, inTouch, at: this.clock.now() };
    await this.db.repo(MissionContact).upsert(said, ['missionId', 'side']);
    if (!inTouch) await this.outbox.publish(missionWithoutContact, { missionId: mission.id });
    else if (mission.status === 'introduced') await this.moves.move(actor, mission, 'contacted');
  }
}

export const closed = (status: MissionStatus) => conflict('mission/closed', { status });

/** The two people speak for themselves; who writes down what they were told says whose words these are. */
export function spokenFor({ side }: Reader, said?: MissionSide, path = 'side'): MissionSide {
  if (side && said && side !== said) throw badField(path, 'mission/not-your-side');
  const whose = side ?? said;
  if (!whose) throw badField(path, 'required');
  return whose;
}

import type { LogDay } from '@alize/contracts';
import { MOST_HOURS_A_DAY } from '@alize/contracts';
import { type Actor, byWhom, TerritoriesService } from '@alize/directory';
import { badField, Clock, conflict, Database, newId, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { MissionDay } from './mission.entities';
import { faultOfLoggedDay, hasStarted, mayLog, type Reader } from './mission.rules';
import { MissionHours } from './mission-hours';
import { type LockedMission, MissionMoves } from './mission-moves';
import { closed } from './missions.service';

/** The days somebody gave, logged by the volunteer or by an animator who was told. */
@Injectable()
export class MissionDays {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly moves: MissionMoves,
    private readonly hours: MissionHours,
    private readonly territories: TerritoriesService,
  ) {}

  /** The entry's id. A mission on which a day was worked has started. */
  async log(actor: Actor, missionId: string, input: LogDay): Promise<string> {
    return this.db.tx(async () => {
      const { mission, reader } = await this.lockToLog(actor, missionId);
      const id = input.id ?? newId();
      const known = await this.db.repo(MissionDay).findOneBy({ id });
      if (known && known.missionId !== missionId) throw conflict('mission/day-exists');
      if (known) return id;
      await this.mustBePossible(mission, input.day, reader);
      if (input.corrects) await this.takeOut(actor, missionId, input.corrects);
      await this.mustHold(missionId, input);
      await this.db.repo(MissionDay).insert({
        id,
        missionId,
        day: input.day,
        hours: input.hours,
        words: input.words || null,
        correctsId: input.corrects ?? null,
        byPerson: byWhom(actor),
        loggedAt: this.clock.now(),
      });
      if (!hasStarted(mission.status)) await this.moves.move(actor, mission, 'started');
      await this.hours.writeTotal(missionId);
      return id;
    });
  }

  async remove(actor: Actor, missionId: string, dayId: string): Promise<void> {
    await this.db.tx(async () => {
      await this.lockToLog(actor, missionId);
      await this.takeOut(actor, missionId, dayId);
      await this.hours.writeTotal(missionId);
    });
  }

  private async lockToLog(
    actor: Actor,
    missionId: string,
  ): Promise<{ mission: LockedMission; reader: Reader }> {
    const { mission, reader } = await this.moves.lockFor(actor, missionId);
    if (mayLog(mission.status, reader)) return { mission, reader };
    if (reader.side === 'volunteer') throw closed(mission.status);
    throw conflict('mission/volunteer-logs');
  }

  private async takeOut(actor: Actor, missionId: string, id: string): Promise<void> {
    const gone = { removedAt: this.clock.now(), removedBy: byWhom(actor) };
    const { affected } = await this.db.repo(MissionDay).update({ id, missionId, removedAt: IsNull() }, gone);
    if (affected !== 1) throw notFound('mission-day');
  }

  private async mustBePossible(mission: LockedMission, day: string, { runs }: Reader): Promise<void> {
    const calendar = await this.territories.calendarOf(mission.territoryId);
    const introducedOn = calendar.dayOf(mission.introducedAt);
    const fault = faultOfLoggedDay(day, { introducedOn, today: calendar.dayOf(this.clock.now()), runs });
    if (fault) throw badField('day', fault);
  }

  /** A day has so many hours, however many entries tell of it. */
  private async mustHold(missionId: string, { day, hours }: LogDay): Promise<void> {
    const logged = await this.db.repo(MissionDay).sum('hours', { missionId, day, removedAt: IsNull() });
    if ((logged ?? 0) + hours > MOST_HOURS_A_DAY) throw badField('hours', 'mission/day-too-long');
  }
}

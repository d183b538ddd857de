import { MatchMoves } from '@alize/matches';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Mission, MissionDay } from './mission.entities';

/** The hours of a mission, as its days and its end tell them; in the caller's transaction, which has locked it. */
@Injectable()
export class MissionHours {
  constructor(
    private readonly db: Database,
    private readonly matches: MatchMoves,
  ) {}

  /** Null: no day is logged. */
  loggedFor(missionId: string): Promise<number | null> {
    return this.db.repo(MissionDay).sum('hours', { missionId, removedAt: IsNull() });
  }

  /** Writes the total to the match, which speaks for the volunteer: the days, or what was said at the end where that is more. */
  async writeTotal(missionId: string): Promise<void> {
    const logged = await this.loggedFor(missionId);
    const mission = await this.db.repo(Mission).findOneBy({ id: missionId });
    const told = mission?.hoursTold ?? null;
    await this.matches.tellHours(missionId, told === null ? logged : Math.max(told, logged ?? 0));
  }
}

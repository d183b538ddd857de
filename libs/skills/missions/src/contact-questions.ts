import { TerritoriesService } from '@alize/directory';
import { AWAY } from '@alize/offers';
import { Clock, Database, Outbox } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Mission } from './mission.entities';
import { missionContactDue } from './mission.messages';
import { MissionMoves } from './mission-moves';

/** Working days two people have to find each other before they are asked. */
const WORKING_DAYS = 5;
/** Nobody is written to before breakfast or in the evening, where they live. */
const FROM_MINUTE = 8 * 60;
const TO_MINUTE = 19 * 60;

/**
 * Finds who is to be asked whether they are in touch. Once a mission, when both are here: a round missed is made up by
 * the next.
 */
@Injectable()
export class ContactQuestions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly territories: TerritoriesService,
    private readonly moves: MissionMoves,
  ) {}

  /** How many missions were asked about. */
  async ask(): Promise<number> {
    const waiting = await this.db.query<{ id: string; territoryId: string; introducedAt: Date }>(
      `SELECT ms.id, m.territory_id AS "territoryId", ms.introduced_at AS "introducedAt"
       FROM mission ms JOIN match m ON m.id = ms.id
       WHERE ms.status = 'introduced' AND ms.contact_asked_at IS NULL
         AND ms.introduced_at < $1::timestamptz - interval '${WORKING_DAYS} days' ORDER BY ms.id`,
      [this.clock.now()],
    );
    let asked = 0;
    for (const { id, territoryId, introducedAt } of waiting) {
      const today = await this.dayToAsk(territoryId, introducedAt);
      if (today && (await this.askAbout(id, today))) asked += 1;
    }
    return asked;
  }

  /** Today, where they live; null: this is not the time. */
  private async dayToAsk(territoryId: string, introducedAt: Date): Promise<string | null> {
    const calendar = await this.territories.calendarOf(territoryId);
    const now = this.clock.now();
    const today = calendar.dayOf(now);
    const minute = calendar.minuteOf(now);
    const isTime =
      calendar.isWorkingDay(today) &&
      minute >= FROM_MINUTE &&
      minute < TO_MINUTE &&
      calendar.workingDaysBetween(calendar.dayOf(introducedAt), today) >= WORKING_DAYS;
    return isTime ? today : null;
  }

  private askAbout(id: string, today: string): Promise<boolean> {
    return this.db.tx(async () => {
      const { status, contactAskedAt, volunteerId, requesterId } = await this.moves.lock(id);
      if (status !== 'introduced' || contactAskedAt) return false;
      if (await this.isOneAway([volunteerId, requesterId], today)) return false;
      await this.db.repo(Mission).update({ id }, { contactAskedAt: this.clock.now() });
      await this.outbox.publish(missionContactDue, { missionId: id });
      return true;
    });
  }

  private async isOneAway(people: string[], today: string): Promise<boolean> {
    const [row] = await this.db.query<{ away: boolean }>(
      `SELECT bool_or(${AWAY('p.id', '$2::date')}) AS away FROM unnest($1::uuid[]) AS p(id)`,
      [people, today],
    );
    return row?.away ?? false;
  }
}

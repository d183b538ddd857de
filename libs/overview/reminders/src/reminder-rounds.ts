import { TerritoriesService } from '@alize/directory';
import { Clock, Database, newId, Outbox } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { mailingDay } from './hours.rules';
import { SELECT_PEOPLE, SELECT_TO_TELL, SETTLE, TAKE, TELL_ANIMATORS } from './reminder-rounds.sql';
import type { ReminderKind } from './reminder.kinds';
import { digestsDue, ladderEnded, MOST_DIGESTS } from './reminder.messages';
import { RemindersService } from './reminders.service';

/** Somebody back from a long absence has these working days to answer before what waited is closed. */
const GRACE_DAYS = 5;

/** A territory where it is a working day and an hour for mails. */
interface Awake {
  territory_id: string;
  day: string;
  /** From when what is still to be reminded may be closed. */
  grace: string;
}
interface Taken {
  id: string;
  kind: ReminderKind;
  subjectId: string;
  closing: boolean;
  digestId: string | null;
}

/**
 * Takes what is due: one digest a person a day, the latest missed step only, nobody who is away. People are locked one
 * by one (`SKIP LOCKED`), so that any number of workers may do rounds at once; a missed round is made up by the next.
 */
@Injectable()
export class ReminderRounds {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly territories: TerritoriesService,
    private readonly reminders: RemindersService,
  ) {}

  /** Digests queued and ladders ended. */
  async take(): Promise<number> {
    await this.reminders.planMissing();
    const awake = await this.awake();
    if (awake.length === 0) return 0;
    let taken = 0;
    // Animators last: what others keep waiting is in their digest of the same day.
    for (const animators of [false, true])
      for (let last: string | null = null; ;) {
        const batch: { taken: number; last: string | null } = await this.batch(awake, animators, last);
        taken += batch.taken;
        last = batch.last;
        if (last === null) break;
      }
    return taken;
  }

  private batch(
    awake: Awake[],
    animators: boolean,
    after: string | null,
  ): Promise<{ taken: number; last: string | null }> {
    return this.db.tx(async () => {
      const where = JSON.stringify(awake);
      const people = await this.db.query<{ id: string }>(SELECT_PEOPLE, [
        where,
        animators,
        after,
        MOST_DIGESTS,
      ]);
      const ids = people.map(({ id }) => id);
      const last = ids.at(-1) ?? null;
      if (last === null) return { taken: 0, last };
      await this.db.query(SETTLE, [where, ids]);
      const fresh = ids.map(() => newId());
      const rows = await this.db.query<Taken>(TAKE, [where, ids, fresh, this.clock.now()]);
      await this.tellAnimators(rows);
      const digestIds = [...new Set(rows.flatMap(({ digestId }) => (digestId ? [digestId] : [])))];
      if (digestIds.length > 0) await this.outbox.publish(digestsDue, { digestIds });
      const ended = rows.filter(({ closing }) => closing);
      await this.outbox.publishAll(
        ladderEnded,
        ended.map(({ kind, subjectId }) => ({ kind, subjectId })),
      );
      return { taken: digestIds.length + ended.length, last };
    });
  }

  private async tellAnimators(taken: Taken[]): Promise<void> {
    const rows = await this.db.query<object>(SELECT_TO_TELL, [taken.map(({ id }) => id)]);
    if (rows.length === 0) return;
    const told = { for_animator: true, state: 'due', created_at: this.clock.now() };
    await this.db.query(TELL_ANIMATORS, [
      JSON.stringify(rows.map((row) => ({ ...row, ...told, id: newId() }))),
    ]);
  }

  private async awake(): Promise<Awake[]> {
    const now = this.clock.now();
    const territories = await this.db.query<{ id: string }>(
      `SELECT t.id FROM territory t WHERE EXISTS (SELECT FROM reminder r WHERE r.territory_id = t.id AND r.state = 'due'
         AND r.due_on <= ($1::timestamptz + interval '1 day')::date) ORDER BY t.id`,
      [now],
    );
    const awake: Awake[] = [];
    for (const { id } of territories) {
      const calendar = await this.territories.calendarOf(id);
      const day = mailingDay(calendar, now);
      if (day) awake.push({ territory_id: id, day, grace: calendar.addWorkingDays(day, GRACE_DAYS) });
    }
    return awake;
  }
}

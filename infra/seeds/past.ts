import { ContactQuestions } from '@alize/missions';
import { NeedsService } from '@alize/needs';
import { Database, Relay } from '@alize/platform';
import { ReminderRounds } from '@alize/reminders';
import type { INestApplicationContext } from '@nestjs/common';

const DAY = 86_400_000;
/** In Universal Time: a morning in France, when people work and reminders leave. */
const [ACTS_AT, REMINDERS_AT] = [8, 9];
const PATIENCE_MS = 20_000;

/** The clock of the application, as long as nobody else looks at it. */
export interface PastClock {
  now(): Date;
  /** From this moment on; null: at the present. */
  setBackTo(moment: Date | null): void;
}

/** Something of the demonstration that happened so many days before the present. */
export interface Happening {
  daysAgo: number;
  act(): Promise<unknown>;
}

/** The moment itself, wherever the clock had been set. */
export function presentOf(clock: PastClock): Date {
  clock.setBackTo(null);
  return clock.now();
}

/** Without a clock to set back all of it happens now, in the order it is told. */
export async function tellAtOnce(happenings: readonly Happening[]): Promise<void> {
  for (const { act } of happenings) await act();
}

/**
 * Each on its own day, with what a worker of the same process does in between: mails leave and reminders are sent as they would
 * have been, so that histories, boards and timelines show months rather than one minute.
 */
export async function tellAsPast(
  app: INestApplicationContext,
  clock: PastClock,
  happenings: readonly Happening[],
): Promise<void> {
  const present = presentOf(clock).getTime();
  const told = [...happenings].sort((a, b) => b.daysAgo - a.daysAgo);
  const first = told[0]?.daysAgo ?? 0;
  try {
    for (let daysAgo = first; daysAgo >= 0; daysAgo -= 1) {
      const day = new Date(present - daysAgo * DAY).toISOString().slice(0, 10);
      const at = (hour: number) => clock.setBackTo(new Date(Date.parse(day) + hour * 3_600_000));
      if (daysAgo > 0) at(ACTS_AT);
      else clock.setBackTo(null);
      const today = told.filter((each) => workedOn(each.daysAgo, present) === daysAgo);
      for (const { act } of today) {
        await act();
        await settle(app);
      }
      if (daysAgo > 0) at(REMINDERS_AT);
      await app.get(ContactQuestions).ask();
      await app.get(NeedsService).expireOverdue();
      await app.get(ReminderRounds).take();
      await settle(app);
    }
  } finally {
    clock.setBackTo(null);
  }
}

/** Nobody works at the weekend: the Monday after, or today where that is still to come. */
export function workedOn(daysAgo: number, present: number): number {
  const weekday = new Date(present - daysAgo * DAY).getUTCDay();
  return Math.max(daysAgo - (weekday === 6 ? 2 : weekday === 0 ? 1 : 0), 0);
}

/** Until the worker has done all that was caused; one that is slow does the rest at the present. */
async function settle(app: INestApplicationContext): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const [left] = await app.get(Database).query<{ some: boolean }>(
      `SELECT EXISTS (SELECT FROM outbox_delivery WHERE done_at IS NULL AND failed_at IS NULL)
         OR EXISTS (SELECT FROM outbox_message WHERE relayed_at IS NULL) AS some`,
    );
    if (!left?.some) return;
    await app.get(Relay).tick();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

import type { WorkingCalendar } from '@alize/directory';
import { DateTime } from 'luxon';

/** Time enough to read the mail and to propose another moment; not so much that the two forget. */
const WORKING_DAYS_AHEAD = 3;
/** After the mails of the morning, before lunch. */
const HOUR = 11;
const MINUTES = 30;
/** Further away, a proposed date is worth nothing. */
const FURTHEST_TRIES = 20;

export interface FirstCall {
  startsAt: Date;
  endsAt: Date;
}

/** When a first call is proposed: a working day there, on which the volunteer is not away; null when none is near. */
export function firstCallAt(
  introducedAt: Date,
  calendar: WorkingCalendar,
  absences: readonly { from: string; to: string }[],
): Date | null {
  let day = calendar.addWorkingDays(calendar.dayOf(introducedAt), WORKING_DAYS_AHEAD);
  for (let tries = 0; tries < FURTHEST_TRIES; tries += 1) {
    const at = day;
    if (!absences.some(({ from, to }) => from <= at && at <= to))
      return DateTime.fromISO(day, { zone: calendar.timeZone }).set({ hour: HOUR }).toJSDate();
    day = calendar.addWorkingDays(day, 1);
  }
  return null;
}

export const firstCall = (startsAt: Date): FirstCall => ({
  startsAt,
  endsAt: DateTime.fromJSDate(startsAt).plus({ minutes: MINUTES }).toJSDate(),
});

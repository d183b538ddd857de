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

/** A call offered for sooner than this may be missed: the firm reads of it first. */
const LEAST_NOTICE_HOURS = 20;

/** What the animator said of it when she approved the match. */
export interface WantedFirstCall {
  at?: Date | null;
  withoutCall?: boolean;
}

/**
 * When a first call is proposed: the first time the volunteer offered that is not too near, else the animator's moment if it
 * is still ahead, else a working day there on which they are not away; null when none is near, or none is wanted.
 */
export function firstCallAt(
  introducedAt: Date,
  calendar: WorkingCalendar,
  absences: readonly { from: string; to: string }[],
  offered: readonly Date[] = [],
  wanted: WantedFirstCall = {},
): Date | null {
  if (wanted.withoutCall) return null;
  const [first] = callsStill(offered, introducedAt);
  if (first) return first;
  if (wanted.at && wanted.at > introducedAt) return wanted.at;
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

/** Of the times a volunteer offered, those a firm that hears of them now can still take, the first of them first. */
export const callsStill = (offered: readonly Date[], now: Date): Date[] =>
  offered
    .filter((at) => at.getTime() - now.getTime() >= LEAST_NOTICE_HOURS * 3_600_000)
    .toSorted((a, b) => a.getTime() - b.getTime());

/** Times to tick: late morning, the end of an afternoon, early morning, so that one suits most people. */
const CHOICES = [
  { day: 3, hour: 11, minute: 0 },
  { day: 4, hour: 17, minute: 30 },
  { day: 6, hour: 9, minute: 0 },
];
/** An employer who agrees first takes a week. */
const AFTER_EMPLOYER = 5;

/** Three times for a first call, on working days there, for the volunteer to tick with their yes. */
export function callChoices(
  now: Date,
  calendar: WorkingCalendar,
  { employerFirst }: { employerFirst: boolean },
): Date[] {
  const today = calendar.dayOf(now);
  return CHOICES.map(({ day, hour, minute }) =>
    DateTime.fromISO(calendar.addWorkingDays(today, day + (employerFirst ? AFTER_EMPLOYER : 0)), {
      zone: calendar.timeZone,
    })
      .set({ hour, minute })
      .toJSDate(),
  );
}

import type { WorkingCalendar } from '@alize/directory';

/** Reminders reach people at their desk: from half past eight to half past five, where they live. */
const OPENS = 8 * 60 + 30;
const CLOSES = 17 * 60 + 30;

/** The day on which reminders may leave now, or `null` when they must wait. */
export function mailingDay(calendar: WorkingCalendar, now: Date): string | null {
  const day = calendar.dayOf(now);
  const minute = calendar.minuteOf(now);
  return calendar.isWorkingDay(day) && minute >= OPENS && minute < CLOSES ? day : null;
}

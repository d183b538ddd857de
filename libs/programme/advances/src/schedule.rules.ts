import { dayAfter, type WorkingCalendar } from '@alize/directory';

/** What the day of payment becomes when the day due is not worked. */
export type DayShift = 'next' | 'previous' | 'none';

export interface ScheduleTerms {
  principalCents: number;
  instalments: number;
  periodMonths: number;
  /** `YYYY-MM-DD`. */
  firstDueOn: string;
  /** Day of the month that every instalment aims at, 1–31; that of the first when not given. */
  anchorDay?: number;
  rounding: 'cent' | 'euro';
  shift: DayShift;
}

export interface Instalment {
  /** From 1. */
  position: number;
  /** The day the contract names. */
  dueOn: string;
  /** The day from which it is late. */
  payableOn: string;
  amountCents: number;
}

export type FirstDueRule = 'same_day' | 'month_end' | { dayOfMonth: number };

/** Thrown for terms of which no schedule can be made; `code` is the problem's. */
export class ScheduleRefused extends Error {
  constructor(readonly code: 'schedule/too-many-instalments' | 'schedule/terms-invalid') {
    super(code);
  }
}

/**
 * Equal instalments, the last of which takes what rounding leaves. Each day due is counted from the first, never from the
 * one before: the 31st comes back after a February.
 *
 * @throws ScheduleRefused when an instalment would be nothing, or a figure is no safe whole number above zero.
 */
export function instalmentSchedule(
  terms: ScheduleTerms,
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): Instalment[] {
  const { principalCents, instalments, periodMonths, firstDueOn } = terms;
  const anchorDay = terms.anchorDay ?? Number(firstDueOn.slice(8));
  const figures = [principalCents, instalments, periodMonths, anchorDay];
  if (
    !figures.every((figure) => Number.isSafeInteger(figure) && figure > 0) ||
    anchorDay > 31 ||
    !isDay(firstDueOn)
  )
    throw new ScheduleRefused('schedule/terms-invalid');
  const unitCents = terms.rounding === 'euro' ? 100 : 1;
  if (instalments > principalCents / unitCents) throw new ScheduleRefused('schedule/too-many-instalments');
  const equalCents = Math.floor(principalCents / instalments / unitCents) * unitCents;
  return Array.from({ length: instalments }, (_, index) => {
    const dueOn = index ? addMonths(firstDueOn, index * periodMonths, anchorDay) : firstDueOn;
    const isLast = index === instalments - 1;
    return {
      position: index + 1,
      dueOn,
      payableOn: payableOn(dueOn, terms.shift, calendar),
      amountCents: isLast ? principalCents - equalCents * index : equalCents,
    };
  });
}

/** The first day due of an advance paid on a day, after a deferral. `anchorDay` is that of the instalments after it. */
export function firstDue(
  disbursedOn: string,
  deferralMonths: number,
  rule: FirstDueRule,
): { firstDueOn: string; anchorDay: number } {
  const day = Number(disbursedOn.slice(8));
  const anchorDay = rule === 'same_day' ? day : rule === 'month_end' ? 31 : rule.dayOfMonth;
  const endsOn = addMonths(disbursedOn, deferralMonths, day);
  const sameMonth = addMonths(endsOn, 0, anchorDay);
  return { firstDueOn: sameMonth < endsOn ? addMonths(endsOn, 1, anchorDay) : sameMonth, anchorDay };
}

/** The day aimed at, so many months later; the month's last when it has no such day. */
export function addMonths(day: string, months: number, anchorDay = Number(day.slice(8))): string {
  const months0 = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(months0 / 12);
  const month0 = months0 % 12;
  const last = new Date(Date.UTC(year, month0 + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month0, Math.min(anchorDay, last))).toISOString().slice(0, 10);
}

export function payableOn(
  dueOn: string,
  shift: DayShift,
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): string {
  if (shift === 'none') return dueOn;
  let day = dueOn;
  while (!calendar.isWorkingDay(day)) day = shift === 'next' ? dayAfter(day) : dayBefore(day);
  return day;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function isDay(day: string): boolean {
  const time = Date.parse(day);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

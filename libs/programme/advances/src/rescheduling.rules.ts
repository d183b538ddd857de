import type { WorkingCalendar } from '@alize/directory';
import type { AllocatedInstalment } from './allocation.rules';
import { addMonths, type DayShift, type Instalment, instalmentSchedule, payableOn } from './schedule.rules';

export type EarlyEffect = 'spread' | 'shorten' | 'next_dues';
type Calendar = Pick<WorkingCalendar, 'isWorkingDay'>;

/**
 * The schedule with every instalment that is not settled so many months later. What is paid stays as it was: an
 * instalment paid in part moves whole, so that the receipts still settle it first.
 */
export function pausedSchedule(
  instalments: readonly AllocatedInstalment[],
  months: number,
  anchorDay: number,
  shift: DayShift,
  calendar: Calendar,
): Instalment[] {
  return instalments.map(({ position, dueOn, amountCents, paidOn, payableOn: payable }) => {
    if (paidOn) return { position, dueOn, amountCents, payableOn: payable };
    const later = addMonths(dueOn, months, anchorDay);
    return { position, dueOn: later, amountCents, payableOn: payableOn(later, shift, calendar) };
  });
}

/**
 * What stays to be paid once a firm has given more than it owed. `spread` keeps the days and lowers each instalment,
 * `shorten` keeps the amounts and ends sooner, `next_dues` changes nothing: the receipt settles the next instalments.
 *
 * @param left instalments that are not settled, oldest first, before the early repayment.
 */
export function afterEarlyRepayment(
  left: readonly Instalment[],
  earlyCents: number,
  effect: EarlyEffect,
  calendar: Calendar,
): Instalment[] {
  const [first] = left;
  const leftCents = left.reduce((sum, { amountCents }) => sum + amountCents, 0) - earlyCents;
  if (effect === 'next_dues' || !first) return [...left];
  if (leftCents <= 0) return [];
  if (effect === 'spread') {
    const amounts = instalmentSchedule(
      {
        principalCents: leftCents,
        instalments: left.length,
        periodMonths: 1,
        firstDueOn: first.dueOn,
        rounding: 'cent',
        shift: 'none',
      },
      calendar,
    );
    return left.map((one, index) => ({ ...one, amountCents: amounts[index]?.amountCents ?? 0 }));
  }
  let restCents = leftCents;
  return left.flatMap((one) => {
    const amountCents = Math.min(restCents, one.amountCents);
    restCents -= amountCents;
    return amountCents > 0 ? [{ ...one, amountCents }] : [];
  });
}

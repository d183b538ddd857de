import type { WorkingCalendar } from '@alize/directory';
import { addMonths } from './schedule.rules';

export type LateStep = 'friendly' | 'second' | 'formal_notice';
const STEPS: readonly LateStep[] = ['friendly', 'second', 'formal_notice'];

/** The step that a late instalment has reached, and the day it did; `ladder` counts working days from the day payable. */
export function lateStep(
  payableOn: string,
  today: string,
  ladder: readonly number[],
  calendar: Pick<WorkingCalendar, 'addWorkingDays'>,
): { step: LateStep; on: string } | null {
  const reached = STEPS.flatMap((step, index) => {
    const workingDays = ladder[index];
    if (workingDays === undefined) return [];
    const on = calendar.addWorkingDays(payableOn, workingDays);
    return on <= today ? [{ step, on }] : [];
  });
  return reached.at(-1) ?? null;
}

/** Last day to declare a claim after a published insolvency. Source: Code de commerce, R.622-24. */
export function claimDueOn(publishedOn: string): string {
  return addMonths(publishedOn, 2);
}

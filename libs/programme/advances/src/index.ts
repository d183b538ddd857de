export { Advance, AdvanceInstalment, AdvanceReceipt } from './advance.entities';
export { advanceDisbursed } from './advance.messages';
export { AdvancesModule } from './advances.module';
export { AdvancesQueries } from './advances.queries';
export { Advances } from './advances.service';
export { allocate, type Allocation, arrears, type Arrears, type ReceiptToAllocate } from './allocation.rules';
export { claimDueOn, lateStep, type LateStep } from './late.rules';
export { afterEarlyRepayment, type EarlyEffect, pausedSchedule } from './rescheduling.rules';
export {
  addMonths,
  firstDue,
  type FirstDueRule,
  type Instalment,
  instalmentSchedule,
  ScheduleRefused,
  type ScheduleTerms,
} from './schedule.rules';

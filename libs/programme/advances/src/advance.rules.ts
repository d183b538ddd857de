import type { AdvanceStatus } from '@alize/contracts';

const TRANSITIONS: Record<AdvanceStatus, readonly AdvanceStatus[]> = {
  granted: ['signed', 'cancelled'],
  signed: ['disbursed', 'cancelled'],
  disbursed: ['repaid'],
  // A receipt came back.
  repaid: ['disbursed'],
  cancelled: [],
};
/** The trigger of the table has the same steps. */
export const canMoveAdvance = (from: AdvanceStatus, to: AdvanceStatus): boolean =>
  TRANSITIONS[from].includes(to);

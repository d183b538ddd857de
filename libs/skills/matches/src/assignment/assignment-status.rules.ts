import type { AssignmentStatus } from '@alize/contracts';

/** A draft is approved line by line, and closed when no line is left to decide on. A closed draft opens again when one of its lines is put back or replaced. */
const TRANSITIONS: Readonly<Record<AssignmentStatus, readonly AssignmentStatus[]>> = {
  queued: ['computing', 'cancelled'],
  computing: ['ready', 'failed', 'cancelled'],
  ready: ['approving', 'cancelled'],
  approving: ['ready', 'closed', 'cancelled'],
  closed: ['ready'],
  cancelled: [],
  failed: [],
};

export const canMoveAssignment = (from: AssignmentStatus, to: AssignmentStatus): boolean =>
  TRANSITIONS[from].includes(to);
/** Somebody waits for it, and no other is computed for the territory meanwhile. */
export const isRunning = (status: AssignmentStatus): boolean => status === 'queued' || status === 'computing';
/** There are lines to edit; while they are approved they stay as they are. */
export const isDrafted = (status: AssignmentStatus): boolean => status === 'ready' || status === 'closed';

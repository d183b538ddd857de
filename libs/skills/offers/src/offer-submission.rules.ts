import { RETENTION } from '@alize/contracts';
import type { OfferSubmissionStatus } from '@alize/contracts';

const TRANSITIONS: Readonly<Record<OfferSubmissionStatus, readonly OfferSubmissionStatus[]>> = {
  waiting: ['admitted', 'rejected'],
  admitted: [],
  rejected: [],
};

export const canMoveSubmission = (from: OfferSubmissionStatus, to: OfferSubmissionStatus): boolean =>
  TRANSITIONS[from].includes(to);

/** Days the confirmation link works; what nobody confirmed is deleted with it. */
export const CONFIRMATION_DAYS = RETENTION.unconfirmed.days;
export const offerConfirmationEnds = (createdAt: Date): Date =>
  new Date(createdAt.getTime() + CONFIRMATION_DAYS * 86_400_000);
/** Submissions one person may have waiting: more is somebody playing with the form. */
export const MAX_WAITING = 3;

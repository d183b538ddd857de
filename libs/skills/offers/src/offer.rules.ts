import type { OfferStatus } from '@alize/contracts';

/** A withdrawn offer is history: its volunteer writes a new one. */
const TRANSITIONS: Readonly<Record<OfferStatus, readonly OfferStatus[]>> = {
  draft: ['active', 'withdrawn'],
  active: ['paused', 'withdrawn'],
  paused: ['active', 'withdrawn'],
  withdrawn: [],
};

export const canMoveOffer = (from: OfferStatus, to: OfferStatus): boolean => TRANSITIONS[from].includes(to);

/**
 * What waits for what: `urgent` is waited for at a screen, `bulk` by nobody. Work of one lane never waits for that of a
 * later one: each has hands of its own, and turns at the mail server in this order.
 */
export const LANES = ['urgent', 'ordinary', 'bulk'] as const;
export type Lane = (typeof LANES)[number];

/** A value for each lane. */
export const forLanes = <T>(make: (lane: Lane) => T): Record<Lane, T> => ({
  urgent: make('urgent'),
  ordinary: make('ordinary'),
  bulk: make('bulk'),
});

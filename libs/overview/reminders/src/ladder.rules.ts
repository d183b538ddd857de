/** What a rung does: reminds who is awaited, tells the animator as well, or gives up with a kind word. */
export const EFFECTS = ['remind', 'escalate', 'close'] as const;
export type Effect = (typeof EFFECTS)[number];

export interface Rung {
  /** Working days after the beginning. */
  step: number;
  effect: Effect;
}

/**
 * The territory's ladder as rungs. The last closes; the one before it also tells the animator; those before remind. So
 * a ladder of two rungs reminds once, with the animator told, and closes; of one only closes; without rungs nobody is
 * reminded and nothing closes by itself. What has steps of its own follows them. What nothing closes (a need that waits for its animator) only reminds, at most
 * so many times.
 */
export function rungsOf(
  ladder: readonly number[],
  { closes, most, steps: own }: { closes: boolean; most?: number; steps?: readonly number[] },
): Rung[] {
  const steps = [...new Set(own ?? ladder)].sort((a, b) => a - b);
  if (!closes) return steps.slice(0, most).map((step) => ({ step, effect: 'remind' }));
  return steps.map((step, index) => ({ step, effect: effectAt(steps.length - 1 - index) }));
}

function effectAt(fromTheEnd: number): Effect {
  if (fromTheEnd === 0) return 'close';
  return fromTheEnd === 1 ? 'escalate' : 'remind';
}

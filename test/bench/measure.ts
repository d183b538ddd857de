/** Samples of both, in the order they were taken. */
export interface Sides {
  ours: number[];
  baseline: number[];
}

/** `share` 0.5 is the median, 0.95 what nineteen calls in twenty stay below. */
export function percentile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export interface Calls {
  calls: number;
  warmUp: number;
  /** What has happened when a call comes; not counted. */
  before?: () => Promise<unknown>;
}

/**
 * Calls both sides one after the other, each first every second time, so that a slow second of the machine and the
 * caches one side warms for the other weigh on both alike. The first `warmUp` pairs are not counted.
 */
export async function alternate(
  { calls, warmUp, before }: Calls,
  ours: (call: number) => Promise<unknown>,
  baseline: (call: number) => Promise<unknown>,
): Promise<Sides> {
  const sides: Sides = { ours: [], baseline: [] };
  for (let call = 0; call < warmUp + calls; call += 1) {
    const turns = [
      { samples: sides.ours, work: ours },
      { samples: sides.baseline, work: baseline },
    ];
    if (call % 2 === 1) turns.reverse();
    await before?.();
    for (const { samples, work } of turns) {
      const milliseconds = await timed(() => work(call));
      if (call >= warmUp) samples.push(milliseconds);
    }
  }
  return sides;
}

export const sum = (samples: number[]): number => samples.reduce((total, sample) => total + sample, 0);
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The same numbers between 0 and 1 at every run: two runs measure the same data. */
export function repeatableChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

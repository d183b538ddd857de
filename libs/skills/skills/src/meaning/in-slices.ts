/** Longer than this at a stretch, and people wait for their pages. */
const SLICE_MS = 15;

/** Does long work between other requests: it says with each `yield` where it may be left for a moment. */
export async function inSlices<Result>(work: Generator<void, Result>): Promise<Result> {
  let started = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() - started < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    started = performance.now();
  }
}

import { within } from '../within';

/** In a rush, what comes within this time goes together. */
const GATHER_MS = 5;
/** It is a rush when the last statement ended less than this ago: what comes alone is not kept waiting. */
const RUSH_MS = 20;
/** A statement that is not answered holds up those who come after it for so long; its answer may be lost. */
const HOLD_UP_MS = 2_000;

/**
 * Statements of many callers as few: what is asked for while one is under way, or in a rush shortly after, goes together.
 * Each caller waits for the one its item is in, gets its whole result, and hears if it failed.
 */
export function together<Item, Result = void>(
  write: (items: Item[]) => Promise<Result>,
): (item: Item) => Promise<Result> {
  let waiting: Item[] = [];
  let next: Promise<Result> | undefined;
  let last: Promise<unknown> | undefined;
  let endedAt = -Infinity;
  return (item) => {
    waiting.push(item);
    next ??= turn().then(() => {
      const items = waiting;
      waiting = [];
      next = undefined;
      const written = write(items);
      const ended = () => {
        endedAt = performance.now();
        if (last === settled) last = undefined;
      };
      const settled = written.then(ended, ended);
      last = settled;
      return written;
    });
    return next;
  };

  async function turn(): Promise<void> {
    if (last) await within(last, HOLD_UP_MS);
    if (performance.now() - endedAt > RUSH_MS) return;
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
  }
}

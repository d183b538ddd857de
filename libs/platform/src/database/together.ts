/** In a rush, what comes within this time goes together. */
const GATHER_MS = 5;
/** It is a rush when the last statement ended less than this ago: what comes alone is not kept waiting. */
const RUSH_MS = 20;

/**
 * Statements of many callers as few: what is asked for while one is under way, or in a rush shortly after, goes together.
 * Each caller waits for the one its item is in, gets its whole result, and hears if it failed.
 */
export function together<Item, Result = void>(
  write: (items: Item[]) => Promise<Result>,
): (item: Item) => Promise<Result> {
  let waiting: Item[] = [];
  let next: Promise<Result> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let endedAt = -Infinity;
  const ended = () => void (endedAt = performance.now());
  return (item) => {
    waiting.push(item);
    next ??= last.then(gather).then(() => {
      const items = waiting;
      waiting = [];
      next = undefined;
      const written = write(items);
      last = written.then(ended, ended);
      return written;
    });
    return next;
  };

  function gather(): Promise<void> | undefined {
    if (performance.now() - endedAt > RUSH_MS) return undefined;
    return new Promise((resolve) => setTimeout(resolve, GATHER_MS));
  }
}

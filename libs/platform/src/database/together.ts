/**
 * Statements of many callers as few: what is asked for while one is under way goes together with the next. Each caller
 * waits for the one its item is in, gets its whole result, and hears if it failed.
 */
export function together<Item, Result = void>(
  write: (items: Item[]) => Promise<Result>,
): (item: Item) => Promise<Result> {
  let waiting: Item[] = [];
  let next: Promise<Result> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return (item) => {
    waiting.push(item);
    next ??= last.then(() => {
      const items = waiting;
      waiting = [];
      next = undefined;
      const written = write(items);
      last = written.catch(() => undefined);
      return written;
    });
    return next;
  };
}

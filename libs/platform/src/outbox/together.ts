/**
 * Writes of many callers as few: what is asked for while a write is under way is written together with the next. Each
 * caller waits for the write its item is in, and hears if it failed.
 */
export function together<Item>(write: (items: Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let waiting: Item[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
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

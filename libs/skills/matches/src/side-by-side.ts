const AT_ONCE = 4;

/** Four at a time, begun in their order; once one fails, no other is begun. */
export async function sideBySide<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const waiting = [...items.entries()];
  const takeOneByOne = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next[1], next[0]);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, takeOneByOne));
  } finally {
    waiting.length = 0;
  }
}

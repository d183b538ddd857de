import { together } from './together';

/** Writes end when they are told to, in their order. */
function slowly() {
  const writes: { items: number[]; end: () => void; fail: () => void }[] = [];
  const write = (items: number[]) =>
    new Promise<void>((resolve, reject) =>
      writes.push({ items, end: resolve, fail: () => reject(new Error(`no ${items.join()}`)) }),
    );
  return { writes, add: together(write) };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

it('writes at once what comes alone, and together what comes meanwhile', async () => {
  const { writes, add } = slowly();
  const first = add(1);
  await soon();
  const others = [add(2), add(3)];
  await soon();
  expect(writes.map(({ items }) => items)).toEqual([[1]]);
  writes[0]?.end();
  await first;
  await soon();
  expect(writes.map(({ items }) => items)).toEqual([[1], [2, 3]]);
  writes[1]?.end();
  await Promise.all(others);
});

it('tells a failed write to those who were in it, and goes on with the next', async () => {
  const { writes, add } = slowly();
  const lost = add(1);
  await soon();
  const kept = add(2);
  writes[0]?.fail();
  await expect(lost).rejects.toThrow('no 1');
  await soon();
  writes[1]?.end();
  await expect(kept).resolves.toBeUndefined();
});

it('gives each caller the whole result', async () => {
  const doubled = together(async (items: number[]) => new Map(items.map((item) => [item, 2 * item])));
  const [first, second] = await Promise.all([doubled(1), doubled(2)]);
  expect([first.get(1), second.get(2)]).toEqual([2, 4]);
});

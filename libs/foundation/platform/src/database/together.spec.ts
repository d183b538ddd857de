import { together } from './together';

interface Write {
  items: number[];
  end: () => void;
  fail: () => void;
}

/** Writes end when they are told to. `next` waits for the one that begins next. */
function slowly() {
  const begun: Write[] = [];
  let tell: () => void = () => undefined;
  const add = together(
    (items: number[]) =>
      new Promise<void>((resolve, reject) => {
        begun.push({ items, end: resolve, fail: () => reject(new Error(`no ${items.join()}`)) });
        tell();
      }),
  );
  const next = async (): Promise<Write> => {
    if (begun.length === 0) await new Promise<void>((resolve) => (tell = resolve));
    return begun.shift()!;
  };
  return { begun, next, add };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

it('writes at once what comes alone, and together what comes meanwhile', async () => {
  const { begun, next, add } = slowly();
  const first = add(1);
  const alone = await next();
  const others = [add(2), add(3)];
  await soon();
  expect([alone.items, begun]).toEqual([[1], []]);
  alone.end();
  await first;
  const both = await next();
  expect(both.items).toEqual([2, 3]);
  both.end();
  await Promise.all(others);
});

it('gathers in a rush, when a write has just ended', async () => {
  const { next, add } = slowly();
  const first = add(1);
  (await next()).end();
  await first;
  const others = [add(2)];
  await soon();
  others.push(add(3));
  const both = await next();
  expect(both.items).toEqual([2, 3]);
  both.end();
  await Promise.all(others);
});

it('tells a failed write to those who were in it, and goes on with the next', async () => {
  const { next, add } = slowly();
  const lost = add(1);
  const failing = await next();
  const kept = add(2);
  failing.fail();
  await expect(lost).rejects.toThrow('no 1');
  (await next()).end();
  await expect(kept).resolves.toBeUndefined();
});

it('gives each caller the whole result', async () => {
  const doubled = together(async (items: number[]) => new Map(items.map((item) => [item, 2 * item])));
  const [first, second] = await Promise.all([doubled(1), doubled(2)]);
  expect([first.get(1), second.get(2)]).toEqual([2, 4]);
});

it('an answer that is lost does not hold up who comes later', async () => {
  const { next, add } = slowly();
  const lost = add(1);
  await next();
  const later = add(2);
  const second = await next();
  expect(second.items).toEqual([2]);
  second.end();
  await later;
  void lost;
});

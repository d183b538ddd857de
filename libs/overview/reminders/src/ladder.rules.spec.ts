import { rungsOf } from './ladder.rules';

const effects = (ladder: number[], kind: { closes: boolean; most?: number } = { closes: true }) =>
  rungsOf(ladder, kind).map(({ step, effect }) => `${step} ${effect}`);

test('the ladder of most territories reminds, tells the animator, then closes', () =>
  expect(effects([3, 9, 21, 45])).toEqual(['3 remind', '9 remind', '21 escalate', '45 close']));

test('short ladders', () => {
  expect(effects([])).toEqual([]);
  expect(effects([10])).toEqual(['10 close']);
  expect(effects([5, 10])).toEqual(['5 escalate', '10 close']);
});

test('what nothing closes only reminds, as often as it may', () => {
  expect(effects([3, 9], { closes: false })).toEqual(['3 remind', '9 remind']);
  expect(effects([3, 9, 21], { closes: false, most: 2 })).toEqual(['3 remind', '9 remind']);
});

test('a ladder written out of order, or with a rung twice, is put in order', () =>
  expect(effects([9, 3, 9])).toEqual(['3 escalate', '9 close']));

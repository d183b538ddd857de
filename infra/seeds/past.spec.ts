import { tellAtOnce, workedOn } from './past';

const TUESDAY = Date.parse('2026-12-01T10:00:00Z');

it.each([
  [0, 0],
  [1, 1],
  [2, 1],
  [3, 1],
  [4, 4],
])('lets what would be %s days ago on a Tuesday happen %s days ago, never at a weekend', (daysAgo, worked) =>
  expect(workedOn(daysAgo, TUESDAY)).toBe(worked),
);

it('puts nothing of a weekend that is not over into the future', () =>
  expect(workedOn(0, Date.parse('2026-12-05T10:00:00Z'))).toBe(0));

it('tells all at once in the order it is written, whatever its days', async () => {
  const told: string[] = [];
  const say = (name: string, daysAgo: number) => ({ daysAgo, act: async () => void told.push(name) });
  await tellAtOnce([say('need', 3), say('match', 9), say('note', 1)]);
  expect(told).toEqual(['need', 'match', 'note']);
});

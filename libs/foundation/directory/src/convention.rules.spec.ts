import { threeYearsFrom } from './convention.rules';

test.each([
  ['2026-01-01', '2028-12-31'],
  ['2026-04-01', '2029-03-31'],
  ['2025-03-01', '2028-02-29'],
  ['2024-02-29', '2027-02-28'],
])('a convention from %s holds until %s', (startsOn, endsOn) =>
  expect(threeYearsFrom(startsOn)).toBe(endsOn),
);

import { milestones, outcomesStartOn } from './milestones.rules';

const DAYS = { disbursedOn: '2026-05-04', decidedOn: '2026-04-14', missionEndedOn: '2026-03-02' };

it('starts when the advance is paid, else at the decision, else at the end of the support', () => {
  expect(outcomesStartOn(DAYS)).toBe('2026-05-04');
  expect(outcomesStartOn({ ...DAYS, disbursedOn: null })).toBe('2026-04-14');
  expect(outcomesStartOn({ ...DAYS, disbursedOn: null, decidedOn: null })).toBe('2026-03-02');
  expect(outcomesStartOn({ disbursedOn: null, decidedOn: null, missionEndedOn: null })).toBeNull();
});

it('asks after 6, 12, 24 and 36 months', () => {
  expect(milestones('2026-05-04')).toEqual([
    { months: 6, dueOn: '2026-11-04' },
    { months: 12, dueOn: '2027-05-04' },
    { months: 24, dueOn: '2028-05-04' },
    { months: 36, dueOn: '2029-05-04' },
  ]);
});

it('ends in the month where the day is missing from it', () => {
  expect(milestones('2026-08-31', [6])).toEqual([{ months: 6, dueOn: '2027-02-28' }]);
  expect(milestones('2024-02-29', [12, 48])).toEqual([
    { months: 12, dueOn: '2025-02-28' },
    { months: 48, dueOn: '2028-02-29' },
  ]);
});

it('asks once where a policy names a milestone twice, in order of time', () => {
  expect(milestones('2026-05-04', [24, 6, 24]).map(({ months }) => months)).toEqual([6, 24]);
});

import { doubts, isOutsideBand, prevailing } from './figures.rules';

const PLAIN = {
  headcount: 14,
  jobsCreated: 3,
  turnoverCents: 120_000_000,
  baselineTurnoverCents: 100_000_000,
};

it('lets what was verified count before what was declared and estimated, and says that they differ', () => {
  const declared = { source: 'declared' as const, value: 14 };
  const verified = { source: 'verified' as const, value: 12 };
  const estimated = { source: 'estimated' as const, value: 20 };
  expect(prevailing([estimated, declared, verified])).toEqual({ figure: verified, sourcesDiffer: true });
  expect(prevailing([estimated, declared])?.figure).toBe(declared);
  expect(prevailing([declared, { source: 'verified', value: 14 }])?.sourcesDiffer).toBe(false);
  expect(prevailing([])).toBeNull();
});

it('asks somebody to look where the headcount is outside the band of the register', () => {
  expect(isOutsideBand(14, { from: 20, to: 49 })).toBe(true);
  expect(isOutsideBand(20, { from: 20, to: 49 })).toBe(false);
  expect(isOutsideBand(49, { from: 20, to: 49 })).toBe(false);
  expect(isOutsideBand(50, { from: 20, to: 49 })).toBe(true);
  expect(isOutsideBand(12_000, { from: 10_000, to: null })).toBe(false);
});

it('doubts more jobs created than people there', () => {
  expect(doubts({ ...PLAIN, jobsCreated: 14 })).toEqual([]);
  expect(doubts({ ...PLAIN, jobsCreated: 15 })).toEqual(['jobs_above_headcount']);
});

it('doubts a turnover typed in k€ where € were asked, and the other way round', () => {
  expect(doubts({ ...PLAIN, turnoverCents: 120_000 })).toEqual(['turnover_in_thousands']);
  expect(doubts({ ...PLAIN, turnoverCents: 120_000_000_000 })).toEqual(['turnover_in_thousands']);
  expect(doubts({ ...PLAIN, turnoverCents: 10_000_000 })).toEqual([]);
});

it('doubts nothing of what is not known', () => {
  const unknown = { headcount: null, jobsCreated: 9, turnoverCents: 0, baselineTurnoverCents: null };
  expect(doubts(unknown)).toEqual([]);
});

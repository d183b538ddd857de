import { workingCalendar } from '@alize/directory';
import fc from 'fast-check';
import { firstDue, instalmentSchedule, type ScheduleTerms } from './schedule.rules';

const france = workingCalendar(['73']);
const moselle = workingCalendar(['57']);
const schedule = (terms: Partial<ScheduleTerms>, calendar = france) =>
  instalmentSchedule(
    {
      principalCents: 1_000_000,
      instalments: 8,
      periodMonths: 3,
      firstDueOn: '2027-03-31',
      rounding: 'cent',
      shift: 'next',
      ...terms,
    },
    calendar,
  );
const payable = (terms: Partial<ScheduleTerms>, calendar = france) =>
  schedule(terms, calendar).map(({ payableOn }) => payableOn);
const amounts = (terms: Partial<ScheduleTerms>) => schedule(terms).map(({ amountCents }) => amountCents);

describe('thirty-six months from a 31 January', () => {
  const terms = { principalCents: 2_200_000, instalments: 36, periodMonths: 1, firstDueOn: '2027-01-31' };

  it('leaves what rounding leaves to the last', () => {
    expect(amounts(terms)).toEqual([...Array.from({ length: 35 }, () => 61_111), 61_115]);
  });

  it('comes back to the 31st after a February', () => {
    const due = schedule(terms).map(({ dueOn }) => dueOn);
    expect(due.slice(0, 6)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
    ]);
    expect(due).toContain('2028-02-29');
    expect(due.at(-1)).toBe('2029-12-31');
  });

  it.each([
    ['2027-01-31', '2027-02-01'],
    ['2027-02-28', '2027-03-01'],
    ['2027-10-31', '2027-11-02'],
    ['2028-04-30', '2028-05-02'],
    ['2028-12-31', '2029-01-02'],
    ['2029-03-31', '2029-04-03'],
  ])('asks what is due on %s on %s, the next working day', (dueOn, payableOn) => {
    expect(schedule(terms).find((one) => one.dueOn === dueOn)?.payableOn).toBe(payableOn);
  });
});

it('spreads quarters over two years', () => {
  expect(amounts({})).toEqual(Array.from({ length: 8 }, () => 125_000));
  expect(payable({})).toEqual([
    '2027-03-31',
    '2027-06-30',
    '2027-09-30',
    '2027-12-31',
    '2028-03-31',
    '2028-06-30',
    '2028-10-02',
    '2029-01-02',
  ]);
});

it('rounds to the cent or to the euro', () => {
  const terms = { instalments: 3, periodMonths: 1, firstDueOn: '2027-05-01' };
  expect(amounts(terms)).toEqual([333_333, 333_333, 333_334]);
  expect(amounts({ ...terms, rounding: 'euro' })).toEqual([333_300, 333_300, 333_400]);
  expect(payable(terms)[0]).toBe('2027-05-03');
});

it('keeps Good Friday in Moselle alone', () => {
  const terms = { principalCents: 600_000, instalments: 4, firstDueOn: '2027-03-26' };
  expect(payable(terms)).toEqual(['2027-03-26', '2027-06-28', '2027-09-27', '2027-12-27']);
  expect(payable(terms, moselle)[0]).toBe('2027-03-30');
});

it('splits a euro and refuses to split two cents in three', () => {
  expect(amounts({ principalCents: 100, instalments: 3 })).toEqual([33, 33, 34]);
  expect(() => schedule({ principalCents: 2, instalments: 3 })).toThrow('schedule/too-many-instalments');
});

it.each([-0, 0, -1, NaN, Infinity, 1e308, 2 ** 53, 0.5])(
  'refuses %p as an amount or a number of instalments',
  (bad) => {
    expect(() => schedule({ principalCents: bad })).toThrow('schedule/terms-invalid');
    expect(() => schedule({ instalments: bad })).toThrow('schedule/terms-invalid');
  },
);

it.each(['2027-02-31', '2027-13-01', '31/01/2027', ''])('refuses %p as a first day', (firstDueOn) => {
  expect(() => schedule({ firstDueOn })).toThrow('schedule/terms-invalid');
});

it.each([
  ['same_day', '2027-06-15', '2027-07-15'],
  ['month_end', '2027-06-30', '2027-07-31'],
  [{ dayOfMonth: 30 }, '2027-06-30', '2027-07-30'],
  [{ dayOfMonth: 10 }, '2027-07-10', '2027-08-10'],
] as const)('ends a deferral of six months by the rule %j on %s', (rule, first, second) => {
  const due = firstDue('2026-12-15', 6, rule);
  expect(schedule({ ...due, instalments: 2, periodMonths: 1 }).map(({ dueOn }) => dueOn)).toEqual([
    first,
    second,
  ]);
});

it('spreads any sum over working days that only grow', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2034-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const terms = fc.record({
    principalCents: fc.integer({ min: 6_000, max: 10_000_000 }),
    instalments: fc.integer({ min: 1, max: 60 }),
    periodMonths: fc.constantFrom(1, 3),
    firstDueOn: day,
    rounding: fc.constantFrom('cent' as const, 'euro' as const),
  });
  fc.assert(
    fc.property(terms, fc.constantFrom(france, moselle), (some, calendar) => {
      const made = schedule(some, calendar);
      const cents = made.map(({ amountCents }) => amountCents);
      const unit = some.rounding === 'euro' ? 100 : 1;
      expect(cents.reduce((sum, one) => sum + one, 0)).toBe(some.principalCents);
      expect(Math.min(...cents)).toBeGreaterThan(0);
      expect(Math.max(...cents) - Math.min(...cents)).toBeLessThan(some.instalments * unit);
      const first = monthOf(some.firstDueOn);
      made.forEach(({ dueOn, payableOn }, index) => {
        expect(monthOf(dueOn)).toBe(first + index * some.periodMonths);
        expect(payableOn >= dueOn && calendar.isWorkingDay(payableOn)).toBe(true);
        expect(payableOn > (made[index - 1]?.payableOn ?? '')).toBe(true);
      });
      expect(schedule(some, calendar)).toEqual(made);
    }),
    { numRuns: 300 },
  );
});

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

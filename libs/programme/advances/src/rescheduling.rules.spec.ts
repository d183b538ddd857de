import { workingCalendar } from '@alize/directory';
import { allocate } from './allocation.rules';
import { claimDueOn, lateStep } from './late.rules';
import { afterEarlyRepayment, pausedSchedule } from './rescheduling.rules';
import { instalmentSchedule } from './schedule.rules';

const france = workingCalendar(['73']);
const YEAR = instalmentSchedule(
  {
    principalCents: 600_000,
    instalments: 12,
    periodMonths: 1,
    firstDueOn: '2027-01-15',
    rounding: 'cent',
    shift: 'next',
  },
  france,
);
const { instalments } = allocate(YEAR, [{ id: 'a', receivedOn: '2027-04-15', amountCents: 200_000 }]);
const left = instalments.slice(4);
const early = (effect: 'spread' | 'shorten' | 'next_dues') =>
  afterEarlyRepayment(left, 120_000, effect, france).map(({ amountCents }) => amountCents);

it('pauses three months what is not paid, and nothing else', () => {
  expect(YEAR[4]?.payableOn).toBe('2027-05-18');
  const paused = pausedSchedule(instalments, 3, 15, 'next', france);
  expect(paused.slice(0, 4)).toEqual(YEAR.slice(0, 4));
  expect(paused[4]).toEqual({
    position: 5,
    dueOn: '2027-08-15',
    payableOn: '2027-08-16',
    amountCents: 50_000,
  });
  expect(paused.at(-1)?.dueOn).toBe('2028-03-15');
});

it('spreads, shortens or counts ahead what is given early', () => {
  expect(early('spread')).toEqual(Array.from({ length: 8 }, () => 35_000));
  expect(early('shorten')).toEqual([50_000, 50_000, 50_000, 50_000, 50_000, 30_000]);
  expect(early('next_dues')).toEqual(Array.from({ length: 8 }, () => 50_000));
  expect(afterEarlyRepayment(left, 400_000, 'spread', france)).toEqual([]);
});

it.each([
  ['2027-03-03', null],
  ['2027-03-04', 'friendly'],
  ['2027-03-21', 'friendly'],
  ['2027-03-22', 'second'],
  ['2027-04-12', 'second'],
  ['2027-04-13', 'formal_notice'],
])('has on %s reached the step %s of what was payable on 1 March', (today, step) => {
  expect(lateStep('2027-03-01', today, [3, 15, 30], france)?.step ?? null).toBe(step);
});

it('gives a firm of Moselle Good Friday too', () => {
  const moselle = workingCalendar(['57']);
  expect(lateStep('2027-03-01', '2027-04-13', [3, 15, 30], moselle)?.step).toBe('second');
  expect(lateStep('2027-03-01', '2027-04-14', [3, 15, 30], moselle)?.on).toBe('2027-04-14');
});

it('declares a claim within two months of the notice', () => {
  expect(claimDueOn('2027-04-14')).toBe('2027-06-14');
});

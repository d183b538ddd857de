import { workingCalendar } from './working-days.rules';

const savoie = workingCalendar(['73']);

it('works neither on weekends nor on public holidays', () => {
  expect(savoie.isWorkingDay('2026-03-02')).toBe(true);
  expect(savoie.isWorkingDay('2026-03-07')).toBe(false);
  expect(savoie.isWorkingDay('2026-05-14')).toBe(false); // Ascension, a Thursday
  expect(savoie.isWorkingDay('2027-05-17')).toBe(false); // Whit Monday of another year
});

it('keeps the holidays of Alsace-Moselle and of each overseas département', () => {
  expect(savoie.isWorkingDay('2026-04-03')).toBe(true);
  expect(workingCalendar(['67']).isWorkingDay('2026-04-03')).toBe(false); // Good Friday
  expect(workingCalendar(['974']).isWorkingDay('2027-12-20')).toBe(false); // abolition of slavery, La Réunion
  expect(savoie.isWorkingDay('2027-12-20')).toBe(true);
});

it('rests in a territory of two départements when one of them rests', () => {
  expect(workingCalendar(['88', '68']).isWorkingDay('2026-04-03')).toBe(false);
});

it.each([
  ['2026-03-02', 0, '2026-03-02'],
  ['2026-03-07', 0, '2026-03-09'],
  ['2026-03-02', 3, '2026-03-05'],
  ['2026-03-02', 9, '2026-03-13'],
  ['2026-03-06', 1, '2026-03-09'],
  ['2026-04-03', 1, '2026-04-07'], // over Easter Monday
  ['2025-12-31', 1, '2026-01-02'],
])('%s and %i working days is %s', (day, count, expected) => {
  expect(savoie.addWorkingDays(day, count)).toBe(expected);
});

it('counts what it adds', () => {
  expect(savoie.workingDaysBetween('2026-04-03', savoie.addWorkingDays('2026-04-03', 21))).toBe(21);
  expect(savoie.workingDaysBetween('2026-03-02', '2026-03-02')).toBe(0);
});

it('tells the day and the minute where people live, summer and winter', () => {
  expect(savoie.dayOf(new Date('2026-03-01T23:30:00Z'))).toBe('2026-03-02');
  expect(savoie.minuteOf(new Date('2026-03-02T09:05:00Z'))).toBe(605);
  expect(savoie.minuteOf(new Date('2026-07-02T09:05:00Z'))).toBe(665);
  const reunion = workingCalendar(['974']);
  expect(reunion.dayOf(new Date('2026-03-01T20:00:00Z'))).toBe('2026-03-02');
  expect(workingCalendar(['972']).minuteOf(new Date('2026-03-02T09:05:00Z'))).toBe(305);
});

it.each([
  ['988', '2027-09-24', 'Pacific/Noumea'], // Citizenship Day
  ['986', '2027-07-29', 'Pacific/Wallis'], // Territory Day
  ['986', '2027-04-28', 'Pacific/Wallis'], // Saint Peter Chanel
  ['987', '2027-03-05', 'Pacific/Tahiti'], // arrival of the Gospel
  ['987', '2026-11-20', 'Pacific/Tahiti'], // Matari’i
  ['987', '2024-07-15', null],
  ['988', '2026-07-14', 'Pacific/Noumea'],
])('rests in %s on %s, by the clock of %s', (departement, day, timeZone) => {
  const calendar = workingCalendar([departement]);
  expect(calendar.isWorkingDay(day)).toBe(timeZone === null);
  if (timeZone) expect(calendar.timeZone).toBe(timeZone);
  expect(savoie.isWorkingDay('2027-09-24')).toBe(true);
});

import { workingCalendar } from '@alize/directory';
import { mailingDay } from './hours.rules';

const savoie = workingCalendar(['73']);

test.each([
  ['2026-03-02T09:00:00Z', '2026-03-02'],
  ['2026-03-02T07:29:00Z', null], // 08:29 in Paris
  ['2026-03-02T07:30:00Z', '2026-03-02'],
  ['2026-03-02T16:30:00Z', null], // 17:30 in Paris
  ['2026-07-02T06:30:00Z', '2026-07-02'], // summer time
  ['2026-03-07T09:00:00Z', null], // Saturday
  ['2026-05-14T09:00:00Z', null], // Ascension
])('at %s the day is %s', (now, day) => {
  expect(mailingDay(savoie, new Date(now))).toBe(day);
});

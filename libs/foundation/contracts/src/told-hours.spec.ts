import { toldHours } from './told-hours';

it.each([
  ['3', 3],
  ['3,5', 3.5],
  ['3.25', 3.25],
  ['3h30', 3.5],
  ['3 h 30', 3.5],
  ['3\u202fh\u202f30', 3.5],
  ['3:30', 3.5],
  ['3 heures', 3],
  ['2 hours', 2],
  ['45 min', 0.75],
  ['½ journée', 3.5],
  ['demi-journée', 3.5],
  ['une demi-journée', 3.5],
  ['1/2 j', 3.5],
  ['half a day', 3.5],
  ['0,5 j', 3.5],
  ['1 jour', 7],
  ['une journée', 7],
  ['1 j', 7],
  ['2 jours', 14],
  ['1 jour et demi', 10.5],
  ['a day', 7],
  ['7 h', 7],
])('reads %s as %d hours', (text, hours) => expect(toldHours(text)).toBe(hours));

it.each(['', 'demain', '10 h à 12 h', '3h75', 'environ 3 h', '3 h ou 4 h', '-2', '1e3', '3 x'])(
  'reads no hours in %j',
  (text) => expect(toldHours(text)).toBeNull(),
);

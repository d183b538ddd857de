import { amountIn, centsIn, yesIn } from './amounts.rules';
import { dateIn } from './days.rules';
import { emailIn, nameIn, phonesIn, siretIn } from './identities.rules';

it.each<[string | number | { day: string }, string, boolean]>([
  ['02/01/2025', '2025-01-02', true],
  ['24.6.16', '2016-06-24', true],
  ['3-12-2024', '2024-12-03', true],
  ['2024-02-29', '2024-02-29', true],
  [45659, '2025-01-02', true],
  [{ day: '2025-01-02' }, '2025-01-02', true],
  ['1er mars 2024', '2024-03-01', true],
  ['nov 2016', '2016-11-01', false],
  ['sept. 2026', '2026-09-01', false],
  ['août 2024', '2024-08-01', false],
  ['juil 2025', '2025-07-01', false],
  ['déc 2019', '2019-12-01', false],
  ['11/2023', '2023-11-01', false],
  ['T1 2022', '2022-01-01', false],
  ['T4 2022', '2022-10-01', false],
  ['été 2027', '2027-07-01', false],
  ['fin 2023', '2023-12-01', false],
  ['2020', '2020-01-01', false],
])('the date %j is %s', (cell, day, exact) => expect(dateIn(cell)).toEqual({ day, exact }));
it.each([null, '', '31/02/2025', '12', 28, 817_000, 'bientôt', 'RDV le 12', '13/13/2025'])(
  '%j is no date',
  (cell) => expect(dateIn(cell)).toBeNull(),
);

it.each<[string | number, number, boolean]>([
  [28, 28, true],
  ['3,5', 3.5, true],
  ['3,5 ETP', 3.5, false],
  ['12 + 2 app.', 14, false],
  ['une dizaine', 10, false],
  ['environ 40', 40, false],
  ['3 à 5', 3, false],
  ['1 j/mois', 1, false],
  ['2 jours', 2, true],
  ['1 200', 1200, true],
  ['0', 0, true],
])('the amount %j is %s', (cell, value, exact) => expect(amountIn(cell)).toEqual({ value, exact }));
it.each([null, '', '?', 'à voir', '02/01/2025', { day: '2025-01-02' }])('%j is no amount', (cell) =>
  expect(amountIn(cell)).toBeNull(),
);

it.each<[string | number, number]>([
  ['164 k€', 16_400_000],
  ['1,2 M€', 120_000_000],
  ['62000,00', 6_200_000],
  ['817\u00a0000 €', 81_700_000],
  ['1.250.000 €', 125_000_000],
  ['4 322 000,50', 432_200_050],
  [18_000, 1_800_000],
  ['0,00', 0],
])('%j is %s cents', (cell, cents) => expect(centsIn(cell)).toBe(cents));
it.each(['', '?', 'à définir', '10 à 20 k€'])('%j is no money', (cell) => expect(centsIn(cell)).toBeNull());

it.each<[string | number, object | null]>([
  ['732 829 320 00074', { siret: '73282932000074' }],
  [73_282_932_000_074, { siret: '73282932000074' }],
  ['732.829.320.00074', { siret: '73282932000074' }],
  ['732829320', { siren: '732829320' }],
  ['7,33E+13', { fault: 'import/siret-rounded' }],
  ['7.33e13', { fault: 'import/siret-rounded' }],
  [73_300_000_000_000, { fault: 'import/siret-rounded' }],
  ['732 829 320 00075', { fault: 'import/siret-wrong' }],
  ['-', null],
  ['', null],
])('the SIRET %j is %j', (cell, told) => expect(siretIn(cell)).toEqual(told));

it.each<[string, string, string]>([
  ['Ségolène de La Tour', 'Ségolène', 'de La Tour'],
  ['Marthoz Yannick', 'Yannick', 'Marthoz'],
  ['Françoise LE GALL', 'Françoise', 'LE GALL'],
  ['LE GALL Françoise', 'Françoise', 'LE GALL'],
  ['DE LA TOUR Jean-Luc', 'Jean-Luc', 'DE LA TOUR'],
  ['M. Perrin Claude', 'Claude', 'Perrin'],
  ['Mme Claire Martin', 'Claire', 'Martin'],
  ['Loïc Ben Youssef', 'Loïc', 'Ben Youssef'],
  ['Zoé D’Aoste', 'Zoé', 'D’Aoste'],
  ['Rosset-Fassioz Cécile', 'Cécile', 'Rosset-Fassioz'],
  ['Oumar Diallo', 'Oumar', 'Diallo'],
])('%s is %s, then %s', (cell, firstName, lastName) => expect(nameIn(cell)).toEqual({ firstName, lastName }));
it.each(['', 'claire@x.test', '06 39 98 12 34'])('%j is no name', (cell) => expect(nameIn(cell)).toBeNull());

it('reads several numbers of a cell, once each, and gives back what it cannot read', () =>
  expect(phonesIn(['0639980958 / 0639980959', '+33 (0)639980958', 'voir carte', 639980960])).toEqual({
    phones: ['+33639980958', '+33639980959', '+33639980960'],
    unread: ['voir carte'],
  }));
it.each<[string, object | null]>([
  ['Claire@X.test', { email: 'claire@x.test' }],
  ['a@x.test ; b@x.test', { email: 'a@x.test' }],
  ['à demander', { unread: 'à demander' }],
  ['claire@x', { unread: 'claire@x' }],
  ['', null],
])('the address %j is %j', (cell, told) => expect(emailIn(cell)).toEqual(told));
it.each([
  ['O', true],
  ['oui', true],
  ['X', true],
  ['non', false],
  ['en cours', false],
  ['', null],
])('%j is %s', (cell, told) => expect(yesIn(cell)).toBe(told));

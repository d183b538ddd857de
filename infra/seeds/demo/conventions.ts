import { DemoConvention } from './types';

export const CONVENTIONS: readonly DemoConvention[] = [
  {
    territory: 'savoie',
    name: 'Convention Alizé Savoie 2025-2027',
    startsOn: '2025-01-01',
    endsOn: '2027-12-31',
    pledges: [
      { organisation: 'alpelec', daysPerYear: 20, amountEuros: 40000 },
      { organisation: 'arlyor', daysPerYear: 15, amountEuros: 30000 },
      { organisation: 'torrenval', daysPerYear: 15, amountEuros: 50000 },
      { organisation: 'montalbane', daysPerYear: 10, amountEuros: 25000 },
      { organisation: 'ecole-granier', daysPerYear: 6, amountEuros: 0 },
      { organisation: 'agglo-lac-bauges', daysPerYear: 3, amountEuros: 20000 },
      { organisation: 'cci-savoie', daysPerYear: 5, amountEuros: 10000 },
    ],
  },
  {
    territory: 'haute-savoie',
    name: 'Convention Alizé Haute-Savoie 2026-2028',
    startsOn: '2026-01-01',
    endsOn: '2028-12-31',
    pledges: [
      { organisation: 'giffral', daysPerYear: 15, amountEuros: 30000 },
      { organisation: 'orsenne', daysPerYear: 12, amountEuros: 20000 },
      { organisation: 'union-arve', daysPerYear: 6, amountEuros: 0 },
      { organisation: 'torrenval', daysPerYear: 4, amountEuros: 15000 },
      { organisation: 'cci-haute-savoie', daysPerYear: 5, amountEuros: 10000 },
    ],
  },
  {
    territory: 'ain',
    name: 'Convention Alizé Ain 2026-2029',
    startsOn: '2026-04-01',
    endsOn: '2029-03-31',
    pledges: [
      { organisation: 'oyonval', daysPerYear: 12, amountEuros: 25000 },
      { organisation: 'revermonde', daysPerYear: 12, amountEuros: 20000 },
      { organisation: 'torrenval', daysPerYear: 4, amountEuros: 15000 },
      { organisation: 'montalbane', daysPerYear: 3, amountEuros: 10000 },
      { organisation: 'cci-ain', daysPerYear: 4, amountEuros: 8000 },
    ],
  },
];

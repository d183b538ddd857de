import fc from 'fast-check';
import { type Contribution, mayStandBeside, publishableParts, withheld } from './secrecy.rules';

const firms = (...amounts: number[]): Contribution[] =>
  amounts.map((amount, index) => ({ organisationId: `firm-${index}`, amount }));
const named = (prefix: string, ...amounts: number[]): Contribution[] =>
  amounts.map((amount, index) => ({ organisationId: `${prefix}-${index}`, amount }));

it('withholds a figure of fewer than three firms', () => {
  expect(withheld(firms(4, 4))).toBe('too_few');
  expect(withheld(firms(4, 4, 4))).toBeNull();
});

it('counts a firm once, however often it comes', () => {
  const twice = [...firms(4, 4), { organisationId: 'firm-1', amount: 4 }];
  expect(withheld(twice)).toBe('too_few');
});

it('withholds a sum of which one firm is more than 85 %', () => {
  expect(withheld(firms(85, 10, 5))).toBeNull();
  expect(withheld(firms(86, 10, 4))).toBe('one_dominates');
  expect(withheld(firms(-86, 10, 4))).toBe('one_dominates');
});

it('lets a sum of nothing stand: no firm is more of it than another', () => {
  expect(withheld(firms(0, 0, 0))).toBeNull();
});

it('withholds a second part where the total would give the first away', () => {
  const parts = new Map([
    ['bois', named('bois', 5)],
    ['metal', named('metal', 4, 4, 4)],
    ['textile', named('textile', 3, 3, 3, 3)],
  ]);
  expect(publishableParts(parts)).toEqual(new Set(['textile']));
});

it('withholds a further part where one firm dominates what the others leave', () => {
  const parts = new Map([
    ['bois', named('bois', 990, 1)],
    ['metal', named('metal', 4, 4, 4)],
    ['textile', named('textile', 300, 300, 300, 300)],
  ]);
  expect(publishableParts(parts)).toEqual(new Set());
});

it('shows all parts where each may be shown, and passes over an empty one', () => {
  const parts = new Map([
    ['bois', named('bois', 2, 2, 2)],
    ['metal', named('metal', 4, 4, 4)],
    ['textile', []],
  ]);
  expect(publishableParts(parts)).toEqual(new Set(['bois', 'metal']));
});

it('never lets total less shown parts be a figure that may not be published', () => {
  const part = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (amounts) => {
      const parts = new Map(amounts.map((list, key) => [key, named(`part-${key}`, ...list)]));
      const shown = publishableParts(parts);
      const rest = [...parts].filter(([key]) => !shown.has(key)).flatMap(([, cell]) => cell);
      for (const key of shown) expect(withheld(parts.get(key) ?? [])).toBeNull();
      if (shown.size > 0 && rest.length > 0) expect(withheld(rest)).toBeNull();
    }),
  );
});

it('refuses two choices of firms that subtract to one', () => {
  const all = firms(5, 5, 5, 5);
  expect(withheld(all.slice(0, 3))).toBeNull();
  expect(mayStandBeside(all, all.slice(0, 3))).toBe(false);
  expect(mayStandBeside(all.slice(0, 3), all)).toBe(false);
  expect(mayStandBeside(all, all)).toBe(true);
  expect(mayStandBeside(firms(5, 5, 5, 5, 5, 5), firms(5, 5, 5))).toBe(true);
});

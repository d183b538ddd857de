import { readSource } from './source.rules';

it.each([
  ['cma', 'cma'],
  ['Mairie d’Ugine', 'mairie-d-ugine'],
  ['  Crédit Agricole / Pro ', 'credit-agricole-pro'],
  ['"><script>', 'script'],
  [`${'a'.repeat(39)}-b`, 'a'.repeat(39)],
  ['؟؟', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('reads the source %j of a link as %j', (typed, source) => {
  expect(readSource(typed)).toBe(source);
});

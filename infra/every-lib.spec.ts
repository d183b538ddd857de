import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import floors from '../libs/floors.json';
import { EVERY_LIB } from './every-lib';

test('every lib that declares a module of its own name is there, lower floors first', () => {
  const declared = Object.entries(floors).flatMap(([floor, libs]) =>
    libs.filter((lib) => {
      const sources = join(__dirname, '../libs', floor, lib, 'src');
      return existsSync(sources) && readdirSync(sources).includes(`${lib}.module.ts`);
    }),
  );
  const named = EVERY_LIB.map(({ name }) => name.replace(/Module$/, '').toLowerCase());
  expect(named).toEqual(declared.filter((lib) => lib !== 'platform'));
});

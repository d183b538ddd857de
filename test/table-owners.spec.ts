import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import FLOORS from '../libs/floors.json';

const ROOT = join(__dirname, '..');
const LIBS = Object.entries(FLOORS).flatMap(([floor, libs]) => libs.map((lib) => `libs/${floor}/${lib}/`));
/** Where a table is named, and what is done with it. */
const NAMED = /\b(DELETE\s+FROM|INSERT\s+INTO|UPDATE|FROM|JOIN)\s+(?:ONLY\s+)?([a-z_]+)\b/g;
const LOCKED = /\bFOR\s+(NO\s+KEY\s+)?$/;
const REPOSITORY =
  /\brepo\((\w+)\)\s*\.\s*(?:save|insert|update|delete|upsert|increment|decrement|createQueryBuilder\(\)\s*\.\s*(?:insert|update|delete))\b/g;

interface Source {
  path: string;
  text: string;
}

const sources: Source[] = ['libs', 'apps/api', 'apps/cli', 'apps/worker'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(spec|db-spec)\.tsx?$/.test(path))
    .map((path) => join(ROOT, folder, path))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') })),
);

/** Position in the order of the libs; doors and ground come after all of them. */
function placeOf(path: string): number {
  const place = LIBS.findIndex((lib) => path.startsWith(lib));
  return place < 0 ? LIBS.length : place;
}

/** Table, and entity class → the place of the lib that declares it. */
const ownerOf = new Map(
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(/@Entity\(\s*'(\w+)'[^]*?export class (\w+)/g)].flatMap(
      ([, table = '', entity = '']) => [[table, placeOf(path)] as const, [entity, placeOf(path)] as const],
    ),
  ),
);

/** What a file does to tables that are not its own, against the order of the libs. */
function faultsIn({ path, text }: Source): string[] {
  const place = placeOf(path);
  const named = [...text.matchAll(NAMED)].flatMap((found) => {
    const [, verb = '', table = ''] = found;
    const owner = ownerOf.get(table);
    if (owner === undefined || LOCKED.test(text.slice(0, found.index))) return [];
    const writes = /^(DELETE|INSERT|UPDATE)/.test(verb);
    if (writes) return owner === place ? [] : [`${path} writes ${table}`];
    return owner > place ? [`${path} reads ${table}`] : [];
  });
  const saved = [...text.matchAll(REPOSITORY)].flatMap(([, entity = '']) =>
    (ownerOf.get(entity) ?? place) === place ? [] : [`${path} writes ${entity}`],
  );
  return [...new Set([...named, ...saved])];
}

describe('the tables', () => {
  it('have each an owner', () => {
    const entities = sources.flatMap(({ text }) => [...text.matchAll(/@Entity\(/g)]);
    expect(ownerOf.size).toBe(2 * entities.length);
  });

  it('are read by their own lib and later ones only, and written by their own lib alone', () => {
    expect(sources.flatMap(faultsIn)).toEqual([]);
  });

  it.each([
    ['reads a table of a later lib', 'SELECT id FROM offer', 'reads offer'],
    ['joins one', 'SELECT r.id FROM role r JOIN need n ON true', 'reads need'],
    ['updates the table of an earlier lib', 'UPDATE person SET phone = NULL', 'writes person'],
    ['deletes from one', 'DELETE FROM session', 'writes session'],
    ['adds to one by its repository', 'repo(Person).insert({})', 'writes Person'],
  ])('would turn red for a lib that %s', (_, text, fault) => {
    const path = 'libs/foundation/directory/src/made-up.ts';
    expect(faultsIn({ path, text })).toEqual([`${path} ${fault}`]);
    expect(faultsIn({ path, text: 'SELECT id FROM role JOIN person ON true FOR UPDATE' })).toEqual([]);
  });
});

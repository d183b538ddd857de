import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'migrations');
/** The newest migration of the last release: what was released is not changed. */
const RELEASED = 1796461200000;

/** What a migration says that keeps people from a table for as long as it has rows; tables it makes itself have none. */
function locksOf(source: string): string[] {
  const made = new Set([...source.matchAll(/CREATE TABLE "(\w+)"/g)].map(([, table]) => table));
  const indexes = [...source.matchAll(/CREATE (?:UNIQUE )?INDEX "\w+" ON "(\w+)"[^`]*/g)];
  const constraints = [...source.matchAll(/ALTER TABLE "?(\w+)"?[^`;]*?ADD CONSTRAINT[^`]*/g)];
  return [...indexes, ...constraints]
    .filter(([statement, table]) => !made.has(table) && !/NOT VALID|USING INDEX/.test(statement))
    .map(([statement]) => statement);
}

const later = readdirSync(FOLDER).filter((file) => Number(/^\d+/.exec(file)?.[0] ?? 0) > RELEASED);

it.each(later)('%s takes no lock for as long as a table is read', (file) =>
  expect(locksOf(readFileSync(join(FOLDER, file), 'utf8'))).toEqual([]),
);

it.each([
  ['an index built while nobody may write', '`CREATE INDEX "mail_x" ON "mail" ("x")`'],
  ['a constraint that reads all rows', '`ALTER TABLE "mail" ADD CONSTRAINT "x" CHECK (a > 0)`'],
  [
    'one beside others',
    '`ALTER TABLE "mail" DROP CONSTRAINT "x", ADD CONSTRAINT "x" FOREIGN KEY ("a") REFERENCES "b"("id")`',
  ],
])('would tell %s', (_, source) => expect(locksOf(source)).toHaveLength(1));

it.each([
  ['tables of the migration itself', '`CREATE TABLE "a" ("id" uuid)`; `CREATE INDEX "a_id" ON "a" ("id")`'],
  ['what is validated later', '`ALTER TABLE "mail" ADD CONSTRAINT "x" CHECK (a > 0) NOT VALID`'],
  ['a key whose index is there', '`ALTER TABLE "mail" ADD CONSTRAINT "x" UNIQUE USING INDEX "mail_x"`'],
])('leaves %s alone', (_, source) => expect(locksOf(source)).toEqual([]));

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { forbiddenWords, ourWords, patternOf } from './support/terms';

const ROOT = join(__dirname, '..');
const FOLDERS = [
  'apps/web/src',
  'apps/api/src',
  'libs/overview/notifications/src',
  'libs/overview/reminders/src',
  'libs/foundation/contracts/src',
  'libs/programme',
];
const STRING = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

const sentences = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(spec|db-spec)\.tsx?$/.test(path))
    .map((path) => join(ROOT, folder, path)),
).flatMap((path) =>
  (readFileSync(path, 'utf8').match(STRING) ?? []).map((text) => ({ path: relative(ROOT, path), text })),
);
/** Of a sentence only what it says itself: not what it is told by a variable, nor what a machine reads. */
const said = (text: string) => ourWords(text.replace(/\$\{[^}]*\}/g, '…'));
const isWords = (text: string) => /\p{L} \p{L}|^.\p{Lu}\p{Ll}+.$/u.test(text);

const found = (word: string) =>
  sentences
    .filter(({ text }) => isWords(said(text)) && patternOf(word).test(said(text)))
    .map(({ path, text }) => `${path}: ${text}`);

it('reads a table that has words in it', () => {
  expect(forbiddenWords.length).toBeGreaterThan(15);
  expect(sentences.filter(({ text }) => isWords(said(text))).length).toBeGreaterThan(1000);
});

it.each(forbiddenWords)('never says « %s »', (word) => {
  expect(found(word)).toEqual([]);
});

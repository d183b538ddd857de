import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..');
const FOLDERS = [
  'apps/web/src',
  'apps/api/src',
  'libs/overview/notifications/src',
  'libs/overview/reminders/src',
  'libs/foundation/contracts/src',
  'libs/programme',
];
/** What people write themselves, or what law calls so. */
const NOT_OURS = [/mission d’intérêt public/g];
const STRING = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

/** The words of the last column of the table, each between backquotes. */
const never = readFileSync(join(ROOT, 'docs/terms.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));

const sentences = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(spec|db-spec)\.tsx?$/.test(path))
    .map((path) => join(ROOT, folder, path)),
).flatMap((path) =>
  (readFileSync(path, 'utf8').match(STRING) ?? []).map((text) => ({ path: relative(ROOT, path), text })),
);
/** Of a sentence only what it says itself: not what it is told by a variable, nor what a machine reads. */
const said = (text: string) =>
  [/\$\{[^}]*\}/g, ...NOT_OURS].reduce((all, each) => all.replace(each, '…'), text);
const isWords = (text: string) => /\p{L} \p{L}|^.\p{Lu}\p{Ll}+.$/u.test(text);

/** Whole words, where it begins or ends with a letter. */
function patternOf(word: string): RegExp {
  const [before, after] = [
    /^\p{L}/u.test(word) ? '(?<!\\p{L})' : '',
    /\p{L}$/u.test(word) ? '(?!\\p{L})' : '',
  ];
  return new RegExp(`${before}${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${after}`, 'u');
}
const found = (word: string) =>
  sentences
    .filter(({ text }) => isWords(said(text)) && patternOf(word).test(said(text)))
    .map(({ path, text }) => `${path}: ${text}`);

it('reads a table that has words in it', () => {
  expect(never.length).toBeGreaterThan(15);
  expect(sentences.filter(({ text }) => isWords(said(text))).length).toBeGreaterThan(1000);
});

it.each(never)('never says « %s »', (word) => {
  expect(found(word)).toEqual([]);
});

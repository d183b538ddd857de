import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD_SENTENCES, IMPORT_SENTENCES } from '@alize/contracts';
import { SENTENCES } from '.';
import { STATUS_NAMES } from './status-names';

const root = join(__dirname, '../../../../..');
/** What the programs say: their source without tests, and without these sentences. */
const source = ['libs', 'apps/api', 'apps/worker']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { encoding: 'utf8', recursive: true }).map((path) => join(folder, path)),
  )
  .filter((path) => path.endsWith('.ts'))
  .filter((path) => !/spec\.ts$|\.d\.ts$|http\/sentences\//.test(path))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');
const named = (pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, name = '']) => name);
const about = [...new Set(Object.keys(SENTENCES).map((code) => code.split('/')[0]))].join('|');

/** Of a field, or no code at all: where a page is, what a file is. */
const otherwise = [
  ...Object.keys(FIELD_SENTENCES),
  ...Object.keys(IMPORT_SENTENCES),
  ...['ics', 'json', 'msword', 'octet-stream', 'pdf'].map((type) => `application/${type}`),
  'sign-in/link',
  'sign-in/code',
];
/** Written out, or made by the two helpers that name only the thing. */
const thrown = new Set([
  ...named(new RegExp(`'((?:${about})/[a-z-]+)'`, 'g')),
  ...named(/\bnotFound\('([a-z-]+)'/g).map((what) => `${what}/not-found`),
  ...named(/\bunreachable\('([a-z-]+)'/g).map((what) => `${what}/unreachable-status`),
]);

it('says each code that is thrown, and no other', () => {
  expect([...thrown].filter((code) => !otherwise.includes(code)).sort()).toEqual(
    Object.keys(SENTENCES).sort(),
  );
});

it('says each in both languages, whatever the facts', () => {
  for (const [code, { fr, en }] of Object.entries(SENTENCES))
    for (const sentence of [fr, en])
      expect([code, typeof sentence === 'string' ? sentence : sentence({})]).toEqual([
        code,
        expect.stringMatching(/\.$/),
      ]);
});

it.each(Object.entries(STATUS_NAMES))(
  'names the statuses of %s as screens do, never by their codes',
  (thing, names) => {
    const { fr } = SENTENCES[`${thing}/unreachable-status`] ?? {};
    if (typeof fr !== 'function') throw new Error('no sentence');
    for (const [from, [name]] of Object.entries<readonly [string, string]>(names)) {
      const said = fr({ from, to: 'elsewhere' });
      expect(said).toContain(`« ${name} »`);
      expect(said).not.toContain('elsewhere');
      expect(said).not.toContain(`« ${from} »`);
    }
  },
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What people write themselves, or what law calls so. */
const NOT_OURS = [/mission d’intérêt public/g];
export const ourWords = (text: string): string =>
  NOT_OURS.reduce((all, each) => all.replace(each, '…'), text);

/** The words of the last column of the table, each between backquotes. */
export const forbiddenWords = readFileSync(join(__dirname, '../../docs/terms.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));

/** Whole words, where it begins or ends with a letter. */
export function patternOf(word: string): RegExp {
  const [before, after] = [
    /^\p{L}/u.test(word) ? '(?<!\\p{L})' : '',
    /\p{L}$/u.test(word) ? '(?!\\p{L})' : '',
  ];
  return new RegExp(`${before}${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${after}`, 'u');
}

/** Those that stand in a French text as it is shown, whichever spaces it has. */
export const forbiddenIn = (text: string): string[] => {
  const shown = ourWords(text.replace(/[\u00a0\u202f]/g, ' '));
  return forbiddenWords.filter((word) => patternOf(word).test(shown));
};

import { fnv1a, type Language, stem, STOP_WORDS, tokens } from '../text.rules';

/**
 * What is compared: the stem of a word, marked with its language so that the French « chair » (flesh) and the English
 * one (seat) are two terms.
 */
export type Term = string;

/** The terms of a text in one language, in order, repeats kept; function words and single letters are left out. */
export function termsOf(text: string, language: Language): Term[] {
  const terms: Term[] = [];
  for (const { text: word } of tokens(text))
    if (word.length > 1 && !STOP_WORDS[language].has(word)) terms.push(termOf(word, language));
  return terms;
}

export const termOf = (word: string, language: Language): Term => `${language}:${stem(word, language)}`;

export const languageOf = (term: Term): Language => (term.startsWith('en:') ? 'en' : 'fr');
export const stemOf = (term: Term): string => term.slice(3);

/** The runs of `shortest` to `longest` letters of a word, its two ends marked: « ^ve », « ven », « nte », « te$ ». */
export function lettersOf(word: string, shortest: number, longest: number): string[] {
  const marked = `^${word}$`;
  const runs: string[] = [];
  for (let length = shortest; length <= longest; length++)
    for (let at = 0; at + length <= marked.length; at++) runs.push(marked.slice(at, at + length));
  return runs;
}

/** A term as 32 bits, to keep many. Two of 50,000 terms meet about once in four catalogues. */
export const numberOf = (term: Term): number => fnv1a(term);

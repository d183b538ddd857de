import { type Locale } from '@alize/contracts';
import { fold, STOP_WORDS, stem, tokens } from '@alize/skills';

const MIN_LETTERS = 3;
/** The engine reads ten words of a query and no more. */
export const QUERY_WORDS = 10;
const MAX_CHUNKS = 4;

/** The words of a text that say something, each once, in their order. */
export function keyWords(text: string): string[] {
  const said = tokens(text).map((token) => fold(token.text));
  const telling = said.filter(
    (word) => word.length >= MIN_LETTERS && !STOP_WORDS.fr.has(word) && !STOP_WORDS.en.has(word),
  );
  return [...new Set(telling)];
}

/** A long text as several queries the engine reads whole; the longest words first, for they say most. */
export function queryChunks(text: string): string[] {
  const words = keyWords(text)
    .sort((a, b) => b.length - a.length)
    .slice(0, QUERY_WORDS * MAX_CHUNKS);
  const chunks = Array.from({ length: Math.ceil(words.length / QUERY_WORDS) }, (_, index) =>
    words.slice(index * QUERY_WORDS, (index + 1) * QUERY_WORDS).join(' '),
  );
  return chunks;
}

/** Share, 0 to 1, of the need's telling words an offer's own words meet; a word of the title counts for three. */
export function wordsRelevance(
  need: { title: string; text: string; language: Locale },
  offered: string,
): number {
  const stemOf = (word: string) => stem(word, need.language);
  const has = new Set(keyWords(offered).map(stemOf));
  const title = keyWords(need.title).map(stemOf);
  const text = keyWords(need.text)
    .map(stemOf)
    .filter((word) => !title.includes(word));
  const met = (words: string[]) => words.filter((word) => has.has(word)).length;
  const total = title.length * 3 + Math.min(text.length, 12);
  return total === 0 ? 0 : Math.min(1, (met(title) * 3 + met(text)) / total);
}

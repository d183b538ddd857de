import { type Locale } from '@alize/contracts';
import { fold, STOP_WORDS, stem, tokens } from '@alize/skills';

const MIN_LETTERS = 3;
/** Words of a need looked for by themselves: all of a long text where nothing else says what is wanted. */
const BESIDE_SKILLS = 8;
const WITHOUT_SKILLS = 30;

/** The words of a text that say something, each once, in their order. */
export function keyWords(text: string): string[] {
  const said = tokens(text).map((token) => fold(token.text));
  const telling = said.filter(
    (word) => word.length >= MIN_LETTERS && !STOP_WORDS.fr.has(word) && !STOP_WORDS.en.has(word),
  );
  return [...new Set(telling)];
}

/**
 * The words to look for, one query each: the engine drops all words of a longer query but the rarest that is found, and
 * reads ten of them at most. Those of the title first, then the longest of the text, for they say most.
 */
export function searchedWords(need: { title: string; text: string; skills: readonly unknown[] }): string[] {
  const longest = keyWords(need.text).sort((a, b) => b.length - a.length);
  return [...new Set([...keyWords(need.title), ...longest])].slice(
    0,
    need.skills.length > 0 ? BESIDE_SKILLS : WITHOUT_SKILLS,
  );
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

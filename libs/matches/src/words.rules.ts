import type { Locale } from '@alize/contracts';
import { STOP_WORDS, stem, tokens } from '@alize/skills';

const MIN_LETTERS = 3;
/** Words of a need looked for by themselves: all of a long text where nothing else says what is wanted. */
const BESIDE_SKILLS = 8;
const WITHOUT_SKILLS = 30;

/** The words of a text that say something, each once, in their order. */
export function keyWords(text: string): string[] {
  const said = tokens(text).map((token) => token.text);
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

/** Stems of a need's telling words, worked out once for all the texts it is compared with. */
export interface WordsWanted {
  language: Locale;
  title: string[];
  /** Those the title does not have. */
  text: string[];
}

export function wordsWanted(need: { title: string; text: string; language: Locale }): WordsWanted {
  const stems = (text: string) => keyWords(text).map((word) => stem(word, need.language));
  const title = stems(need.title);
  return { language: need.language, title, text: stems(need.text).filter((word) => !title.includes(word)) };
}

/** Share, 0 to 1, of the words wanted that an offer's own words meet; a word of the title counts for three. */
export function wordsRelevance({ language, title, text }: WordsWanted, offered: string): number {
  const total = title.length * 3 + Math.min(text.length, 12);
  if (total === 0) return 0;
  const has = new Set(keyWords(offered).map((word) => stem(word, language)));
  const met = (words: string[]) => words.filter((word) => has.has(word)).length;
  return Math.min(1, (met(title) * 3 + met(text)) / total);
}

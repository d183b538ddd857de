import { type Language, STOP_WORDS, tokens } from '../text.rules';
import type { Reading } from './vocabulary';
import { isShouted, isStopWord, wordOf } from './written-form';

/** A word of the text, and the stems of the labels it may stand for, with how surely it does. */
export interface Word {
  text: string;
  written: string;
  start: number;
  end: number;
  /** How many words of meaning come before it. */
  rank: number;
  sentence: number;
  /** All words of its sentence, one list for all of them. */
  sentenceWords: readonly string[];
  clause: number;
  readings: ReadonlyMap<number, Reading>;
}

/** Words that begin another thought: a label of two words that are apart is not read across them. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  `mais car afin pour qui que donc quand lorsque but because so which that when for`.split(' '),
);

/**
 * The words of a text in order, with what their place tells: sentence, clause, whether they look like a name.
 * @param readingsOf what a folded word may stand for; a name is never taken for a misspelt word
 */
export function readWords(
  text: string,
  readingsOf: (word: string, nameLike: boolean) => ReadonlyMap<number, Reading>,
): Word[] {
  const found = tokens(text);
  const shouted = isShouted(found, text);
  let [rank, sentence, clause, end] = [0, 0, 0, 0];
  let sentenceWords: string[] = [];
  return found.map((token, index) => {
    const between = text.slice(end, token.start);
    end = token.end;
    const opens = index === 0 || (between !== ' ' && /[!?;…]|\.\s|\n\s*\n|\n\s*[-–•*]/.test(between));
    if (opens) {
      sentence++;
      sentenceWords = [];
    }
    if (opens || /[,:()/]/.test(between) || CLAUSE_WORDS.has(token.text)) clause++;
    const written = text.slice(token.start, token.end);
    const word = shouted ? token.text : wordOf(token.text, written);
    sentenceWords.push(word);
    if (!isStopWord(word)) rank++;
    const nameLike = !opens && !shouted && word.length < 9 && /^\p{Lu}/u.test(written);
    const readings = readingsOf(word, nameLike);
    const { start } = token;
    return { text: word, written, start, end, rank, sentence, sentenceWords, clause, readings };
  });
}

/** The language whose function words the text has more of, if it is clear. */
export function languageOf(words: readonly Word[]): Language | undefined {
  let french = 0;
  for (const { text } of words) french += Number(STOP_WORDS.fr.has(text)) - Number(STOP_WORDS.en.has(text));
  return french > 1 ? 'fr' : french < -1 ? 'en' : undefined;
}

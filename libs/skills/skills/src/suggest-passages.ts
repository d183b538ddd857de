import { unasked } from './asked-context.rules';
import { isTelling } from './meaning/everyday-words';
import { termOf } from './meaning/terms';
import { type Language, STOP_WORDS, type Token, tokens } from './text.rules';

/** A word that may say something, and where it stands in the text. */
export interface SpokenWord extends Token {
  /** 1, or less for a word of any conversation, or of what the firm has already. */
  factor: number;
  /** Words of one clause have one number: a quote stays within one. */
  clause: number;
}

/** Words of meaning in one passage; a longer sentence is read in passages that overlap by half. */
const PASSAGE = 16;
const STEP = PASSAGE / 2;
/** A text of this many words has said what it wants; it bounds what a suggestion costs. */
const MOST_WORDS = 1_500;
/** Of a word of any conversation: beside others it says which skill, alone it says none. */
const EVERYDAY = 0.35;
/** What a firm says it is or has; what it says it does not need counts for nothing. */
const OWNED = 0.3;

/** The words of a text that may say something. */
export const wordsOf = (text: string): Token[] =>
  tokens(text).filter(
    ({ text: word }) => word.length > 1 && !STOP_WORDS.fr.has(word) && !STOP_WORDS.en.has(word),
  );

/** The sentences of a text without their function words, long ones cut; each is looked at by itself. */
export function passagesOf(text: string, language: Language): SpokenWord[][] {
  const sentences: SpokenWord[][] = [[]];
  const silent = unasked(text);
  let [end, clause] = [0, 0];
  for (const word of wordsOf(text).slice(0, MOST_WORDS)) {
    const between = text.slice(end, word.start);
    if (/[.!?;…\n]/.test(between)) sentences.push([]);
    if (/[.!?;…\n,:()«»“”–—]| - /.test(between)) clause += 1;
    end = word.end;
    const spans = silent.filter(({ start, end: last }) => word.start >= start && word.start < last);
    if (spans.some(({ why }) => why === 'denied')) continue;
    const everyday = isTelling(termOf(word.text, language)) ? 1 : EVERYDAY;
    sentences.at(-1)?.push({ ...word, clause, factor: everyday * (spans.length > 0 ? OWNED : 1) });
  }
  return sentences.flatMap((sentence) => (sentence.length <= PASSAGE ? [sentence] : overlapping(sentence)));
}

function overlapping(words: SpokenWord[]): SpokenWord[][] {
  const passages: SpokenWord[][] = [];
  for (let at = 0; at === 0 || at + STEP < words.length; at += STEP)
    passages.push(words.slice(at, at + PASSAGE));
  return passages;
}

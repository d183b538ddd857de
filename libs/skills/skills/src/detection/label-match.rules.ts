import { type Language, stem } from '../text.rules';
import type { Label, LabelWord } from './label';
import type { Word } from './text-words';
import type { Reading } from './vocabulary';

/** A label read in a text: `at` are the places of its words, in the order of the label. */
export interface Match {
  label: Label;
  at: number[];
  /** From 0 to 1: how nearly its words are written as in the label. */
  likeness: number;
  /** From 0 to 1: its likeness, lowered by how the words stand and by what the label is. */
  confidence: number;
}

const LIKENESS: Readonly<Record<Reading | 'exact', number>> = {
  exact: 1,
  inflected: 0.93,
  abbreviated: 0.9,
  repeated: 0.88,
  misspelt: 0.78,
  doubtful: 0.7,
};
const SYNONYM = 0.93;
const OTHER_LANGUAGE = 0.85;
const WORD_BETWEEN = 0.06;
const OTHER_ORDER = 0.08;

/** More places than this for one label say nothing new, and a text may repeat one word thousands of times. */
const PLACES_PER_LABEL = 40;

const JOINING_WORDS: ReadonlySet<string> = new Set(['et', 'ou', 'and', 'or']);

/**
 * Every place where the words of a text say a label.
 * @param places for each stem, the words that may stand for it
 * @param language of the text, where it is clear
 */
export function matchesOf(
  label: Label,
  words: readonly Word[],
  places: ReadonlyMap<number, readonly number[]>,
  language: Language | undefined,
): Match[] {
  const anchor = label.words.reduce((best, word) =>
    (places.get(word.stem)?.length ?? 0) < (places.get(best.stem)?.length ?? 0) ? word : best,
  );
  return (places.get(anchor.stem) ?? []).slice(0, PLACES_PER_LABEL).flatMap((place) => {
    const at = label.wordForWord
      ? sideBySide(label, words, place, anchor)
      : nearby(label, words, place, anchor);
    const match = at === undefined ? undefined : judged(label, at, words, language);
    return match === undefined ? [] : [match];
  });
}

function sideBySide(
  label: Label,
  words: readonly Word[],
  place: number,
  anchor: LabelWord,
): number[] | undefined {
  const first = place - label.words.indexOf(anchor);
  const at = label.words.map((_, index) => first + index);
  return label.words.every((word, index) => words[first + index]?.readings.has(word.stem)) ? at : undefined;
}

/** The words of the label nearest to the anchor, in its sentence; each word of the text serves once. */
function nearby(
  label: Label,
  words: readonly Word[],
  place: number,
  anchor: LabelWord,
): number[] | undefined {
  const at = label.words.map((word) => (word === anchor ? place : -1));
  const reach = 3 * label.words.length + 4;
  let missing = label.words.length - 1;
  for (let distance = 1; distance <= reach && missing > 0; distance++) {
    for (const candidate of [place + distance, place - distance]) {
      const word = words[candidate];
      if (word === undefined || word.sentence !== words[place].sentence) continue;
      const wanted = label.words.findIndex(
        ({ stem: number }, index) => at[index] < 0 && word.readings.has(number),
      );
      if (wanted < 0) continue;
      at[wanted] = candidate;
      missing--;
    }
  }
  return missing === 0 ? at : undefined;
}

function judged(
  label: Label,
  at: number[],
  words: readonly Word[],
  language: Language | undefined,
): Match | undefined {
  const read = at.map((place, index) => readingOf(label.words[index], words[place]));
  if (read.includes('doubtful') && !read.some((reading) => reading === 'exact' || reading === 'inflected'))
    return undefined;
  const foreign = language !== undefined && language !== label.language;
  if (at.length === 1 && !namesAlone(label, words[at[0]], read[0], foreign)) return undefined;
  const first = words[Math.min(...at)];
  const last = words[Math.max(...at)];
  const between = label.wordForWord ? 0 : Math.max(0, last.rank - first.rank + 1 - at.length);
  const ordered = at.every((place, index) => index === 0 || at[index - 1] < place);
  if (between > (ordered ? 2 : at.length > 2 ? 1 : 0)) return undefined;
  if (at.length === 2 && !(ordered && between === 0)) {
    const joined = words.slice(Math.min(...at), Math.max(...at)).some(({ text }) => JOINING_WORDS.has(text));
    if (first.clause !== last.clause || (joined && !ordered)) return undefined;
  }
  const likeness = read.reduce((total, reading) => total + LIKENESS[reading], 0) / read.length;
  const shape = 1 - WORD_BETWEEN * between - (ordered ? 0 : OTHER_ORDER);
  const source = (label.preferred ? 1 : SYNONYM) * (foreign ? OTHER_LANGUAGE : 1);
  return { label, at, likeness, confidence: source * likeness * shape * label.specificity };
}

export function readingOf(wanted: LabelWord, word: Word): Reading | 'exact' {
  return wanted.form === word.text ? 'exact' : (word.readings.get(wanted.stem) ?? 'doubtful');
}

/** What a label of one word asks of the word found: a look-alike must not do for a short or a foreign one. */
function namesAlone(label: Label, word: Word, reading: Reading | 'exact', foreign: boolean): boolean {
  const form = label.words[0].form;
  if (reading === 'exact')
    return (
      form.length > 2 ||
      /\d/.test(form) ||
      word.written === word.written.toUpperCase() ||
      word.written === label.written
    );
  if (reading === 'inflected')
    return !foreign && form.length > 4 && word.text.length > 4 && stem(form, label.language).length > 4;
  return reading !== 'repeated' && !foreign;
}

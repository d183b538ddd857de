import { type Language, STOP_WORDS, tokens } from '../text.rules';
import type { DetectableSkill } from './label-variants';
import { isTelling, wordOf } from './written-form';

export interface LabelWord {
  form: string;
  stem: number;
}

/** A wording of a skill, ready to be looked for. `words` are what has to be read, in the order of the label. */
export interface Label {
  skill: string;
  language: Language;
  preferred: boolean;
  words: LabelWord[];
  imported: boolean;
  /** A label with one word of meaning (« savoir-être », « sous-traitance ») is read word for word. */
  wordForWord: boolean;
  /** The label of one word as it is written, to tell « RH » from « rh ». */
  written: string;
  /** From 0 (its words are in every label) towards 1 (long, of rare words). */
  specificity: number;
}

/** The label ready to be looked for; none where its words could be those of anything. */
export function preparedLabels(
  skill: string,
  imported: boolean,
  label: DetectableSkill['labels'][number],
  learn: (form: string, language: Language) => number,
): Label[] {
  const written = tokens(label.text).map((token) => ({
    ...token,
    text: wordOf(token.text, label.text.slice(token.start, token.end)),
  }));
  const meaning = written.filter((token) => !STOP_WORDS[label.language].has(token.text));
  const wordForWord = meaning.length < 2;
  const kept = wordForWord ? written : meaning;
  if (kept.length === 0 || (kept.length === 1 && !isTelling(label.text.trim(), kept[0].text))) return [];
  const words = kept.map(({ text }) => ({ form: text, stem: learn(text, label.language) }));
  return [{ ...label, skill, imported, words, wordForWord, written: label.text.trim(), specificity: 0 }];
}

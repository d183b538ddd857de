import { meansOtherwise, unasked } from './asked-context.rules';
import {
  bestOfEachSkill,
  isClearlyAsked,
  isNameItself,
  isSureEnough,
  withoutCovered,
  readText,
} from './detection/choice.rules';
import { type Label, preparedLabels } from './detection/label';
import { type Match, matchesOf } from './detection/label-match.rules';
import { type DetectableSkill, variants } from './detection/label-variants';
import { languageOf, readWords, type Word } from './detection/text-words';
import { Vocabulary } from './detection/vocabulary';
import { sharedInitials } from './detection/written-form';
import type { Language } from './text.rules';

export type { DetectableSkill } from './detection/label-variants';

export interface DetectedSkill {
  skillId: string;
  /** The words that were recognised, as they are written in the text. */
  matched: string;
  start: number;
  end: number;
  /** From 0 to 1: compares the skills found in one text, is not a probability. */
  confidence: number;
}

/**
 * Finds the skills of a catalogue in a text as people write it: any length, French or English or both, inflected,
 * abbreviated, with typing errors. Built once for a catalogue; reading a text then takes time in proportion to it.
 */
export class SkillDetector {
  private readonly vocabulary = new Vocabulary();
  /** The labels to try for a stem, which is the rarest of each of them. */
  private readonly byRarestStem = new Map<number, Label[]>();

  constructor(skills: readonly DetectableSkill[] = []) {
    for (const _ of this.learnAll(skills));
  }

  /** Seconds for fifty thousand skills: may be left between two steps. */
  static *inSteps(skills: readonly DetectableSkill[]): Generator<void, SkillDetector> {
    const detector = new SkillDetector();
    yield* detector.learnAll(skills);
    return detector;
  }

  private *learnAll(skills: readonly DetectableSkill[]): Generator<void, void> {
    const labels: Label[] = [];
    const learn = (form: string, language: Language) => this.vocabulary.learn(form, language);
    const shared = sharedInitials(skills);
    for (const { id, labels: names, imported = false } of skills) {
      for (const name of names)
        for (const text of variants(name.text))
          if (!shared.has(text)) labels.push(...preparedLabels(id, imported, { ...name, text }, learn));
      yield;
    }
    const uses = new Uint32Array(this.vocabulary.size);
    for (const { words } of labels)
      for (const number of new Set(words.map((word) => word.stem))) uses[number]++;
    const rarity = Float64Array.from(uses, (count) => 1 - Math.log(count) / Math.log(labels.length + 1));
    for (const label of labels) {
      const sum = label.words.reduce((total, word) => total + rarity[word.stem], 0);
      label.specificity = 1 - 0.5 * Math.exp(-0.9 * sum);
      const rarest = label.words.reduce((best, word) =>
        rarity[word.stem] > rarity[best.stem] ? word : best,
      );
      const others = this.byRarestStem.get(rarest.stem);
      if (others === undefined) this.byRarestStem.set(rarest.stem, [label]);
      else others.push(label);
    }
    yield;
    this.vocabulary.indexSpelling();
  }

  /**
   * The skills the text names, each once with its best wording, the surest first (then by position, then by id).
   * @param options.limit how many at most; all of them by default
   */
  detect(text: string, options: { limit?: number } = {}): DetectedSkill[] {
    const words = readWords(text, (word, nameLike) => this.vocabulary.readingsOf(word, nameLike));
    const language = languageOf(words);
    const places = new Map<number, number[]>();
    words.forEach((word, at) => {
      for (const number of word.readings.keys()) {
        const known = places.get(number);
        if (known === undefined) places.set(number, [at]);
        else known.push(at);
      }
    });
    const matches: Match[] = [];
    for (const number of places.keys()) {
      for (const label of this.byRarestStem.get(number) ?? []) {
        if (label.words.every((word) => places.has(word.stem)))
          matches.push(...matchesOf(label, words, places, language));
      }
    }
    const silent = unasked(text);
    const read = readText(words);
    const asked = matches.filter(({ label, at, confidence }) => {
      const { start } = words[Math.min(...at)];
      const said = text.slice(start, words[Math.max(...at)].end);
      return (
        (label.imported ? isClearlyAsked(at, read, label) : isSureEnough(at, read, confidence)) &&
        isNameItself(label, said) &&
        !silent.some((span) => start >= span.start && start < span.end) &&
        !at.some((place) => meansOtherwise(words[place].text, words[place].sentenceWords))
      );
    });
    return bestOfEachSkill(withoutCovered(asked))
      .map((match) => detected(match, words, text))
      .sort((a, b) => b.confidence - a.confidence || a.start - b.start || (a.skillId < b.skillId ? -1 : 1))
      .slice(0, options.limit);
  }
}

function detected(match: Match, words: readonly Word[], text: string): DetectedSkill {
  const start = words[Math.min(...match.at)].start;
  const end = words[Math.max(...match.at)].end;
  const confidence = Math.round(match.confidence * 1000) / 1000;
  return { skillId: match.label.skill, matched: text.slice(start, end), start, end, confidence };
}

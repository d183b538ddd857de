import type { Language } from '../text.rules';
import type { TermModel } from './term-model';
import { numberOf, termsOf } from './terms';

/** What somebody says of themselves: a title, the names of their skills, a text. */
export interface SelfDescription {
  title: string;
  text: string;
  skills: readonly { names: readonly { text: string; language: Language; preferred: boolean }[] }[];
}

/** A self-description made ready to be compared, small enough to keep thousands. */
export interface Profile {
  /** Each thing the person names as theirs, in all its names; those of a skill are one list for all who have it. */
  named: readonly (readonly Name[])[];
  /** All of it as weighted words. */
  words: WeightedWords;
}
/** How often each word is said, by what it is said in. */
export interface WeightedWords {
  /** Terms by number, each once. */
  terms: Int32Array;
  counts: Float32Array;
  /** Of the title, the text and the skills' own names: how much was said in all. */
  length: number;
}
export interface Name {
  terms: Int32Array;
  weights: Float32Array;
  /** The sum of the weights. */
  weight: number;
  /** What answering with this name is worth beside the title. */
  factor: number;
}

const TITLE = 1;
/** Another name of the very thing the title says. */
const TITLE_SYNONYM = 0.8;
const SKILL = 0.5;
const SKILL_SYNONYM = 0.4;
/** What a word counts in what is said altogether. Measured: the title half as much again, other names little. */
const SAID_IN = { title: 1.5, text: 1, skill: 1, synonym: 0.4 };
export type SkillNames = SelfDescription['skills'][number]['names'];

/** Makes profiles; the names of a skill are read once, for the skills of a catalogue are many people's. */
export class Profiles {
  private readonly read = new WeakMap<SkillNames, Record<'titled' | 'beside', Name[]>>();
  private readonly said = new WeakMap<SkillNames, ReadonlyMap<number, number>>();

  constructor(private readonly model: TermModel) {}

  of({ title, text, skills }: SelfDescription): Profile {
    const { languages } = this.model;
    // A job of both genders, « soudeur/soudeuse », is two names of one thing.
    const titles = title.includes('/') ? [title, ...title.split('/')] : [title];
    const named = [
      titles.map((each) => this.nameOf(each, languages.language(each), TITLE)).filter(saysSomething),
      ...skills.map((skill) => {
        const titled = skill.names.some((name) => name.preferred && name.text === title);
        return this.namesOf(skill.names)[titled ? 'titled' : 'beside'];
      }),
    ];
    return { named, words: this.wordsOf({ title, text, skills }) };
  }

  private wordsOf({ title, text, skills }: SelfDescription): WeightedWords {
    const { languages } = this.model;
    const counts = new Map<number, number>();
    const add = (number: number, count: number) => counts.set(number, (counts.get(number) ?? 0) + count);
    let length = 0;
    for (const [said, factor] of [
      [title, SAID_IN.title],
      [text, SAID_IN.text],
    ] as const) {
      const terms = termsOf(said, languages.language(said));
      length += factor * terms.length;
      for (const term of terms) add(numberOf(term), factor);
    }
    for (const { names } of skills)
      for (const [number, count] of this.countsIn(names)) {
        add(number, count);
        if (count === SAID_IN.skill) length += count;
      }
    return { terms: Int32Array.from(counts.keys()), counts: Float32Array.from(counts.values()), length };
  }

  /** Each term of a skill once: as in its own name, or less where only its other names have it. */
  private countsIn(names: SkillNames): ReadonlyMap<number, number> {
    const known = this.said.get(names);
    if (known !== undefined) return known;
    const counts = new Map<number, number>();
    for (const { text, language, preferred } of names)
      for (const term of termsOf(text, language)) {
        const count = preferred ? SAID_IN.skill : SAID_IN.synonym;
        counts.set(numberOf(term), Math.max(count, counts.get(numberOf(term)) ?? 0));
      }
    this.said.set(names, counts);
    return counts;
  }

  private namesOf(names: SkillNames): Record<'titled' | 'beside', Name[]> {
    const known = this.read.get(names);
    if (known !== undefined) return known;
    const worth = (preferred: number, other: number) =>
      names
        .map((name) => this.nameOf(name.text, name.language, name.preferred ? preferred : other))
        .filter(saysSomething);
    const found = { titled: worth(TITLE, TITLE_SYNONYM), beside: worth(SKILL, SKILL_SYNONYM) };
    this.read.set(names, found);
    return found;
  }

  private nameOf(said: string, language: Language, factor: number): Name {
    const terms = [...new Set(termsOf(said, language))];
    const weights = Float32Array.from(terms, (term) => this.model.weight(term));
    const weight = weights.reduce((a, b) => a + b, 0);
    return { terms: Int32Array.from(terms, numberOf), weights, weight, factor };
  }
}

const saysSomething = ({ weight }: Name): boolean => weight > 0;

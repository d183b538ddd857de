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
  /** Terms of the text, by number, each once. */
  described: Int32Array;
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
export const SKILL = 0.5;
const SKILL_SYNONYM = 0.4;
export type SkillNames = SelfDescription['skills'][number]['names'];

/** Makes profiles; the names of a skill are read once, for the skills of a catalogue are many people's. */
export class Profiles {
  private readonly read = new WeakMap<SkillNames, Record<'titled' | 'beside', Name[]>>();

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
    const described = new Set(termsOf(text, languages.language(text)).map(numberOf));
    return { named, described: Int32Array.from(described) };
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

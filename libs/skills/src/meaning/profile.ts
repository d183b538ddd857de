import type { Language } from '../text.rules';
import type { Answer, Extent, Question } from './question';
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
  /** Each thing the person names as theirs. */
  names: readonly Name[];
  /** Terms of the text, by number, each once. */
  described: Int32Array;
}
interface Name {
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
/** From that many distinct words a question rather describes than names, and so does what answers it. */
const DESCRIBED_FROM = 5;
/** A longer text, in distinct words, answers many questions by chance: its words count less. */
const USUAL_LENGTH = 30;

export type SkillNames = SelfDescription['skills'][number]['names'];

/** Makes profiles; the names of a skill are read once, for the skills of a catalogue are many people's. */
export class Profiles {
  private readonly read = new WeakMap<SkillNames, Record<'titled' | 'beside', Name[]>>();

  constructor(private readonly model: TermModel) {}

  of({ title, text, skills }: SelfDescription): Profile {
    const { languages } = this.model;
    // A job of both genders, « soudeur/soudeuse », is two names of one thing.
    const titles = title.includes('/') ? [title, ...title.split('/')] : [title];
    const names = [
      ...titles.map((each) => this.nameOf(each, languages.language(each), TITLE)),
      ...skills.flatMap((skill) => {
        const titled = skill.names.some((name) => name.preferred && name.text === title);
        return this.namesOf(skill.names)[titled ? 'titled' : 'beside'];
      }),
    ];
    const described = new Set(termsOf(text, languages.language(text)).map(numberOf));
    return { names: names.filter(({ weight }) => weight > 0), described: Int32Array.from(described) };
  }

  private namesOf(names: SkillNames): Record<'titled' | 'beside', Name[]> {
    const known = this.read.get(names);
    if (known !== undefined) return known;
    const worth = (preferred: number, other: number) =>
      names.map((name) => this.nameOf(name.text, name.language, name.preferred ? preferred : other));
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

/**
 * How well a person answers a question, 0 to 1: half by what its title asks, half by all of it. Two views of each: how
 * nearly one of their names says what is asked (both must cover the other), and how much of it all they say covers. A
 * short question names one thing and leans on the first; a long one describes several, leans on the second, and then on
 * the text too.
 */
export function answerOf(question: Question, profile: Profile): number {
  const { title, whole } = question;
  if (whole.weight === 0) return 0;
  const views = [title, whole].filter(({ weight }) => weight > 0);
  const names = bestNames(question, views, profile);
  const answers = views.map((extent, at) => {
    const breadth = extent.length / (extent.length + DESCRIBED_FROM);
    return (1 - breadth) * names[at] + breadth * coverage(question, extent, profile, breadth);
  });
  return answers.reduce((total, answer) => total + answer, 0) / answers.length;
}

/** The geometric mean of how much of the question a name covers and of how much of the name the question covers. */
function bestNames(question: Question, views: readonly Extent[], { names }: Profile): number[] {
  const answered = new Float64Array(question.terms.length);
  const best = views.map(() => 0);
  for (const { terms, weights, weight, factor } of names) {
    if (best.every((found) => factor <= found)) continue;
    answered.fill(0);
    const covered = views.map(() => 0);
    for (let at = 0; at < terms.length; at++) {
      const heard = question.answers.get(terms[at]);
      if (heard === undefined) continue;
      for (const { index, similarity } of heard)
        if (similarity > answered[index]) answered[index] = similarity;
      for (let view = 0; view < views.length; view++)
        covered[view] += nearest(heard, views[view].count) * weights[at];
    }
    for (let view = 0; view < views.length; view++)
      if (covered[view] > 0)
        best[view] = Math.max(
          best[view],
          factor * Math.sqrt((covered[view] / weight) * share(question, views[view], answered)),
        );
  }
  return best;
}

function nearest(heard: readonly Answer[], count: number): number {
  let found = 0;
  for (const { index, similarity } of heard) if (index < count && similarity > found) found = similarity;
  return found;
}

/** Titles count whole; skills and text as much as the question is broad. */
function coverage(
  question: Question,
  extent: Extent,
  { names, described }: Profile,
  breadth: number,
): number {
  const answered = new Float64Array(question.terms.length);
  const hear = (terms: Int32Array, factor: number) => {
    for (let at = 0; at < terms.length; at++)
      for (const { index, similarity } of question.answers.get(terms[at]) ?? NOBODY)
        if (factor * similarity > answered[index]) answered[index] = factor * similarity;
  };
  for (const { terms, factor } of names) hear(terms, factor > SKILL ? factor : breadth);
  hear(described, breadth * Math.min(1, Math.sqrt(USUAL_LENGTH / described.length)));
  return share(question, extent, answered);
}
const NOBODY: readonly Answer[] = [];

/** The part of the weight of what is asked that is answered. */
function share({ terms }: Question, { count, weight }: Extent, answered: Float64Array): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += terms[index].weight * answered[index];
  return total / weight;
}

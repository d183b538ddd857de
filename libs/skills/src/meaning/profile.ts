import type { Language } from '../text.rules';
import type { Question } from './question';
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

export function profileOf({ title, text, skills }: SelfDescription, model: TermModel): Profile {
  const nameOf = (said: string, language: Language, factor: number): Name => {
    const terms = [...new Set(termsOf(said, language))];
    const weights = Float32Array.from(terms, (term) => model.weight(term));
    return {
      terms: Int32Array.from(terms, numberOf),
      weights,
      weight: weights.reduce((a, b) => a + b, 0),
      factor,
    };
  };
  // A job of both genders, « soudeur/soudeuse », is two names of one thing.
  const titles = title.includes('/') ? [title, ...title.split('/')] : [title];
  const names = [
    ...titles.map((each) => nameOf(each, model.languages.language(each), TITLE)),
    ...skills.flatMap((skill) => {
      const titled = skill.names.some((name) => name.preferred && name.text === title);
      return skill.names.map(({ text: said, language, preferred }) =>
        titled
          ? nameOf(said, language, preferred ? TITLE : TITLE_SYNONYM)
          : nameOf(said, language, preferred ? SKILL : SKILL_SYNONYM),
      );
    }),
  ];
  const described = new Set(termsOf(text, model.languages.language(text)).map(numberOf));
  return { names: names.filter(({ weight }) => weight > 0), described: Int32Array.from(described) };
}

/**
 * How well a person answers a question, 0 to 1. Two views: how nearly one of their names says what the question says
 * (both must cover the other), and how much of the question all they say covers. A short question names one thing and
 * leans on the first; a long one describes several, leans on the second, and then on the text too.
 */
export function answerOf(question: Question, profile: Profile): number {
  if (question.weight === 0) return 0;
  const breadth = question.length / (question.length + DESCRIBED_FROM);
  return (1 - breadth) * bestName(question, profile) + breadth * coverage(question, profile, breadth);
}

/** The geometric mean of how much of the question a name covers and of how much of the name the question covers. */
function bestName(question: Question, { names }: Profile): number {
  const answered = new Float64Array(question.terms.length);
  let best = 0;
  for (const { terms, weights, weight, factor } of names) {
    if (factor <= best) continue;
    answered.fill(0);
    let covered = 0;
    for (let at = 0; at < terms.length; at++) {
      let nearest = 0;
      for (const { index, similarity } of question.answers.get(terms[at]) ?? []) {
        if (similarity > answered[index]) answered[index] = similarity;
        if (similarity > nearest) nearest = similarity;
      }
      covered += nearest * weights[at];
    }
    if (covered > 0)
      best = Math.max(best, factor * Math.sqrt((covered / weight) * share(question, answered)));
  }
  return best;
}

/** Titles count whole; skills and text as much as the question is broad. */
function coverage(question: Question, { names, described }: Profile, breadth: number): number {
  const answered = new Float64Array(question.terms.length);
  const hear = (terms: Int32Array, factor: number) => {
    for (const term of terms)
      for (const { index, similarity } of question.answers.get(term) ?? [])
        answered[index] = Math.max(answered[index], factor * similarity);
  };
  for (const { terms, factor } of names) hear(terms, factor > SKILL ? factor : breadth);
  hear(described, breadth * Math.min(1, Math.sqrt(USUAL_LENGTH / described.length)));
  return share(question, answered);
}

/** The part of the question's weight that is answered. */
function share(question: Question, answered: Float64Array): number {
  let total = 0;
  question.terms.forEach(({ weight }, index) => (total += weight * answered[index]));
  return total / question.weight;
}

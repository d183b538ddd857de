import { type Name, type Profile, SKILL } from './profile';
import type { Answer, Extent, Question } from './question';

/** From that many distinct words a question rather describes than names, and so does what answers it. */
const DESCRIBED_FROM = 5;
/** A longer text, in distinct words, answers many questions by chance: its words count less. */
const USUAL_LENGTH = 30;

/** One reach of a question, and how much of it is breadth rather than a name, 0 to 1. */
interface View extends Extent {
  breadth: number;
}
/** What one thing a person names says to each view: the best of its names, and how well each term is answered. */
interface Heard {
  best: number;
  answered: Float64Array;
}

/**
 * How well people answer a question, 0 to 1: half by what its title asks, half by all of it. Two views of each: how
 * nearly one of their names says what is asked (both must cover the other), and how much of it all they say covers. A
 * short question names one thing and leans on the first; a long one describes several, leans on the second, and then on
 * the text too. What a skill says is worked out once for all who have it.
 */
export function answersTo(question: Question): (profile: Profile) => number {
  const { title, whole } = question;
  if (whole.weight === 0) return () => 0;
  const views = [title, whole]
    .filter(({ weight }) => weight > 0)
    .map((extent) => ({ ...extent, breadth: extent.length / (extent.length + DESCRIBED_FROM) }));
  const heard = new Map<readonly Name[], Heard[]>();
  const hear = (names: readonly Name[]): Heard[] => {
    const known = heard.get(names);
    if (known) return known;
    const found = views.map((view) => ({
      best: bestName(question, view, names),
      answered: answeredBy(question, view, names),
    }));
    heard.set(names, found);
    return found;
  };
  return ({ named, described }) => {
    const said = named.map(hear);
    const answers = views.map((view, at) => {
      const answered = new Float64Array(view.count);
      listen(question, answered, described, view.breadth * shareOfText(described.length));
      let best = 0;
      for (const thing of said) {
        best = Math.max(best, thing[at].best);
        for (let index = 0; index < view.count; index++)
          if (thing[at].answered[index] > answered[index]) answered[index] = thing[at].answered[index];
      }
      return (1 - view.breadth) * best + view.breadth * share(question, view, answered);
    });
    return answers.reduce((total, answer) => total + answer, 0) / answers.length;
  };
}

export const answerOf = (question: Question, profile: Profile): number => answersTo(question)(profile);

/** The geometric mean of how much of the question a name covers and of how much of the name the question covers. */
function bestName(question: Question, view: View, names: readonly Name[]): number {
  const answered = new Float64Array(view.count);
  let best = 0;
  for (const { terms, weights, weight, factor } of names) {
    if (factor <= best) continue;
    answered.fill(0);
    let covered = 0;
    for (let at = 0; at < terms.length; at++) {
      let nearest = 0;
      for (const { index, similarity } of question.answers.get(terms[at]) ?? NOBODY) {
        if (index >= view.count) continue;
        if (similarity > nearest) nearest = similarity;
        if (similarity > answered[index]) answered[index] = similarity;
      }
      covered += nearest * weights[at];
    }
    if (covered > 0)
      best = Math.max(best, factor * Math.sqrt((covered / weight) * share(question, view, answered)));
  }
  return best;
}

/** Titles count whole; skills as much as the question is broad. */
function answeredBy(question: Question, view: View, names: readonly Name[]): Float64Array {
  const answered = new Float64Array(view.count);
  for (const { terms, factor } of names)
    listen(question, answered, terms, factor > SKILL ? factor : view.breadth);
  return answered;
}

function listen({ answers }: Question, answered: Float64Array, terms: Int32Array, factor: number): void {
  for (let at = 0; at < terms.length; at++)
    for (const { index, similarity } of answers.get(terms[at]) ?? NOBODY)
      if (index < answered.length && factor * similarity > answered[index])
        answered[index] = factor * similarity;
}
const NOBODY: readonly Answer[] = [];

const shareOfText = (length: number): number => Math.min(1, Math.sqrt(USUAL_LENGTH / length));

/** The part of the weight of what is asked that is answered. */
function share({ terms }: Question, { count, weight }: Extent, answered: Float64Array): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += terms[index].weight * answered[index];
  return total / weight;
}

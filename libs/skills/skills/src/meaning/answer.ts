import type { Name, Profile, WeightedWords } from './profile';
import type { Answer, Extent, Question } from './question';

/**
 * A short question names one thing, a long one describes it: of three telling words the nearest name counts for three quarters,
 * of twenty what is said altogether does. Measured on names, and on needs as they are spoken.
 */
const DESCRIBED_FROM = 3;
/** BM25: how soon a word said again adds little, how much a long text is discounted, and how long a usual one is. */
const K1 = 0.6;
const B = 0.5;
const USUAL_LENGTH = 60;
/** A word farther from the one asked for says something else: in a long text there is always one. */
const LEAST_SIMILARITY = 0.3;

/**
 * How well people answer a question, 0 to 1, by two things. How nearly one of their names says what is asked: both must cover the
 * other, and the title of the question counts as much as all of it. And how much of what is asked they say anywhere, in
 * title, skills or text, as BM25 counts words (Robertson and Zaragoza, 2009). What a skill says is worked out once for all
 * who have it.
 */
export function answersTo(question: Question): (profile: Profile) => number {
  const { title, whole } = question;
  if (whole.weight === 0) return () => 0;
  const views = [title, whole].filter(({ weight }) => weight > 0);
  const described = (whole.length / (whole.length + DESCRIBED_FROM)) ** 2;
  const heard = new Map<readonly Name[], number[]>();
  const hear = (names: readonly Name[]): number[] => {
    const known = heard.get(names) ?? views.map((view) => bestName(question, view, names));
    heard.set(names, known);
    return known;
  };
  return ({ named, words }) => {
    const best = views.map(() => 0);
    for (const names of named)
      hear(names).forEach((answer, view) => {
        if (answer > best[view]) best[view] = answer;
      });
    const name = best.reduce((total, answer) => total + answer, 0) / views.length;
    return (1 - described) * name + described * saidAltogether(question, words);
  };
}

export const answerOf = (question: Question, profile: Profile): number => answersTo(question)(profile);

/** The geometric mean of how much of the question a name covers and of how much of the name the question covers. */
function bestName(question: Question, view: Extent, names: readonly Name[]): number {
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
const NOBODY: readonly Answer[] = [];

function saidAltogether(question: Question, { terms, counts, length }: WeightedWords): number {
  const answered = new Float64Array(question.whole.count);
  const saturation = K1 * (1 - B + (B * length) / USUAL_LENGTH);
  for (let at = 0; at < terms.length; at++)
    for (const { index, similarity } of question.answers.get(terms[at]) ?? NOBODY) {
      if (similarity < LEAST_SIMILARITY) continue;
      const answer = (similarity * counts[at]) / (saturation + counts[at]);
      if (answer > answered[index]) answered[index] = answer;
    }
  return share(question, question.whole, answered);
}

/** The part of the weight of what is asked that is answered. */
function share({ terms }: Question, { count, weight }: Extent, answered: Float64Array): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += terms[index].weight * answered[index];
  return total / weight;
}

import type { Criterion, FitBand } from '@alize/contracts';
import type { Fit, FittedScore, Score, ScoredReason } from './facts';

/** What the offers of a territory answer to one need, 0 to 1 each: what chance and the habits of its texts bring anybody. */
export interface Background {
  count: number;
  sum: number;
  squares: number;
}

/** From how many deviations above the mean on. */
const BOUNDS: readonly { band: FitBand; from: number }[] = [
  { band: 'can_help', from: 4 },
  { band: 'to_check', from: 3 },
  { band: 'touches', from: 2 },
];
/**
 * What offers that have nothing to do with a need answer it, as if this many had been seen in every territory: of a
 * handful of offers, the mean and the deviation would else be chance themselves.
 */
const EXPECTED = { count: 10, mean: 0.05, deviation: 0.04 };

/** An answer beyond is none that chance brings: several people of one trade must not hide each other. */
const MOST_BY_CHANCE = EXPECTED.mean + 4 * EXPECTED.deviation;
const byChance = (answer: number): number => Math.min(answer, MOST_BY_CHANCE);

export function backgroundOf(answers: readonly number[]): Background {
  const { count, mean, deviation } = EXPECTED;
  return answers.map(byChance).reduce(
    (seen, answer) => ({
      count: seen.count + 1,
      sum: seen.sum + answer,
      squares: seen.squares + answer ** 2,
    }),
    { count, sum: count * mean, squares: count * (mean ** 2 + deviation ** 2) },
  );
}

/** @param counted whether the offer is one of the background: it is measured against the others */
export function fitOf(answer: number, background: Background, counted: boolean): Fit {
  const others = counted ? without(background, byChance(answer)) : background;
  const mean = others.sum / others.count;
  const deviation = Math.sqrt(Math.max(0, others.squares / others.count - mean ** 2));
  const z = Math.round(((answer - mean) / deviation) * 100) / 100;
  return { z, band: answer > 0 ? bandOf(z) : 'other' };
}

const without = ({ count, sum, squares }: Background, answer: number): Background => ({
  count: count - 1,
  sum: sum - answer,
  squares: squares - answer ** 2,
});

const bandOf = (z: number): FitBand => BOUNDS.find(({ from }) => z >= from)?.band ?? 'other';

/** Whether the person is worth proposing: below, nobody is asked without an animator's own choice. */
export const isWorthProposing = ({ band }: Fit): boolean => band === 'can_help' || band === 'to_check';

const BANDS: readonly FitBand[] = ['can_help', 'to_check', 'touches', 'other'];
const ABOUT_THE_NEED: readonly Criterion[] = ['skills', 'words'];
/** The most that all points of availability together weigh beside fit, in deviations: they part those who nearly tie. */
const AVAILABILITY_IN_DEVIATIONS = 0.5;

export const aboutTheNeed = ({ reasons }: Score): ScoredReason[] =>
  reasons.filter(({ criterion }) => ABOUT_THE_NEED.includes(criterion));
export const aboutAvailability = ({ reasons }: Score): ScoredReason[] =>
  reasons.filter(({ criterion }) => !ABOUT_THE_NEED.includes(criterion));

/** Points of reasons, which are whole tenths: sums of such fractions are not exact. */
export function pointsIn(reasons: readonly ScoredReason[]): { points: number; maxPoints: number } {
  const sum = (of: (reason: ScoredReason) => number) =>
    reasons.reduce((total, reason) => total + Math.round(of(reason) * 10), 0) / 10;
  return { points: sum(({ points }) => points), maxPoints: sum(({ maxPoints }) => maxPoints) };
}

/** Fit, and availability for at most half a deviation of it. */
export function standingIn(score: FittedScore): number {
  const { points, maxPoints } = pointsIn(aboutAvailability(score));
  return score.fit.z + (maxPoints > 0 ? (AVAILABILITY_IN_DEVIATIONS * points) / maxPoints : 0);
}

/** The better band first, then fit with availability; of equals the older offer (ids are time-ordered). */
export function compareFitted(
  a: { score: FittedScore; id: string },
  b: { score: FittedScore; id: string },
): number {
  return (
    BANDS.indexOf(a.score.fit.band) - BANDS.indexOf(b.score.fit.band) ||
    standingIn(b.score) - standingIn(a.score) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Ours: nobody could tell from the two offers which is nearer. */
const TIE_IN_DEVIATIONS = 0.1;
export const isTie = (first: FittedScore, second: FittedScore): boolean =>
  first.fit.band === second.fit.band && Math.abs(standingIn(first) - standingIn(second)) < TIE_IN_DEVIATIONS;

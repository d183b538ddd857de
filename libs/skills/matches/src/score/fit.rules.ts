import type { Criterion, FitBand, MatchingWeights } from '@alize/contracts';
import { type Fit, type FittedScore, type Score, type ScoredReason, within01 } from './facts';
import type { Wanted } from './skills.judge';

/** What the words of a territory's offers answer to one need, 0 to 1 each: what chance and their habits bring anybody. */
export interface Background {
  count: number;
  sum: number;
  squares: number;
  /** The nearest of them. */
  best: number;
}

/**
 * What the words of offers that have nothing to do with a need answer it, as if this many had been seen in every territory: of a
 * handful of offers, the mean and the deviation would else be chance themselves. Measured on needs as they are spoken.
 */
const EXPECTED = { count: 10, mean: 0.05, deviation: 0.04 };
/** An answer beyond is none that chance brings: several people of one trade must not hide each other. */
const MOST_BY_CHANCE = EXPECTED.mean + 4 * EXPECTED.deviation;
const byChance = (answer: number): number => Math.min(answer, MOST_BY_CHANCE);

export function backgroundOf(answers: readonly number[]): Background {
  const { count, mean, deviation } = EXPECTED;
  const seen = answers.map(byChance).reduce(
    (seen, answer) => ({
      count: seen.count + 1,
      sum: seen.sum + answer,
      squares: seen.squares + answer ** 2,
    }),
    { count, sum: count * mean, squares: count * (mean ** 2 + deviation ** 2) },
  );
  return { ...seen, best: Math.max(0, ...answers) };
}

/**
 * How many standard deviations the words of an offer stand above those of the others. Bounded, for a mean of nothing tells
 * no degrees.
 *
 * @param counted whether the offer is one of the background: it is measured against the others
 */
export function deviationsOf(answer: number, background: Background, counted: boolean): number {
  const others = counted ? without(background, byChance(answer)) : background;
  const mean = others.sum / others.count;
  const deviation = Math.sqrt(Math.max(0, others.squares / others.count - mean ** 2));
  const deviations = (answer - mean) / deviation;
  return answer < background.best * SHARE_OF_BEST ? Math.min(deviations, MOST_FAR_FROM_BEST) : deviations;
}
/**
 * Who says less than this share of what the one who says most does is not worth proposing for words: among many offers, chance
 * alone brings some of them far above the mean.
 */
const SHARE_OF_BEST = 0.5;
const MOST_FAR_FROM_BEST = 2.9;

const without = ({ count, sum, squares, best }: Background, answer: number): Background => ({
  count: count - 1,
  sum: sum - answer,
  squares: squares - answer ** 2,
  best,
});

/** In deviations: what all skills asked for add, measured; and what it costs to have none of those that were confirmed. */
const ALL_SKILLS = 5;
const NO_CONFIRMED_SKILL = 1;
/** A topic that holds the skill asked for is worth a question, however little the words say. */
const SHARE_WORTH_CHECKING = 0.4;
const TO_CHECK = 3;
/** Of the points of skills and words together, what skills have where a territory did not change its weights. */
const USUAL_SHARE_OF_SKILLS = 0.8;

/**
 * Skills and words together. A territory that counts one of the two less than usual hears it less; where it counts neither,
 * fit is told by both all the same.
 */
export function fitTogether(
  { skills, words }: Pick<MatchingWeights, 'skills' | 'words'>,
  { trust }: Wanted,
): (skillsShare: number, wordsFit: number) => number {
  const usual = trust * USUAL_SHARE_OF_SKILLS;
  const share = skills + words > 0 ? skills / (skills + words) : usual;
  const ofSkills = ALL_SKILLS * Math.min(1, share / USUAL_SHARE_OF_SKILLS);
  const ofWords = Math.min(1, (1 - share) / (1 - USUAL_SHARE_OF_SKILLS));
  const confirmed = trust === 1;
  return (skillsShare, wordsFit) => {
    const none = confirmed && !(skillsShare > 0) ? NO_CONFIRMED_SKILL * (ofSkills / ALL_SKILLS) : 0;
    const together = ofWords * wordsFit + ofSkills * within01(skillsShare) - none;
    const worthChecking = confirmed && ofSkills > 0 && skillsShare >= SHARE_WORTH_CHECKING;
    return worthChecking ? Math.max(TO_CHECK, together) : together;
  };
}

/** From how many deviations on. */
const BOUNDS: readonly { band: FitBand; from: number }[] = [
  { band: 'can_help', from: 4 },
  { band: 'to_check', from: TO_CHECK },
  { band: 'touches', from: 2 },
];
export function fitIn(z: number): Fit {
  return { z: Math.round(z * 100) / 100, band: BOUNDS.find(({ from }) => z >= from)?.band ?? 'other' };
}

/** Whether the person is worth proposing: below, nobody is asked without an animator's own choice. */
export const isWorthProposing = ({ band }: Fit): boolean => band === 'can_help' || band === 'to_check';

const BANDS: readonly FitBand[] = ['can_help', 'to_check', 'touches', 'other'];
const ABOUT_THE_NEED: readonly Criterion[] = ['skills', 'words'];
/** The most that all points of availability together weigh beside fit, in deviations: they part those who nearly tie. */
const AVAILABILITY_IN_DEVIATIONS = 0.5;

export const isAboutTheNeed = (criterion: Criterion): boolean => ABOUT_THE_NEED.includes(criterion);
export const aboutTheNeed = ({ reasons }: Score): ScoredReason[] =>
  reasons.filter(({ criterion }) => isAboutTheNeed(criterion));
export const aboutAvailability = ({ reasons }: Score): ScoredReason[] =>
  reasons.filter(({ criterion }) => !isAboutTheNeed(criterion));

/** Whether the person has a skill the need asks for, or one near it: a reason to ask that they understand. */
export const sharesSkill = ({ reasons }: Pick<Score, 'reasons'>): boolean =>
  reasons.some(({ facts }) => facts.kind === 'skills_matched');

/** Points of reasons, which are whole tenths: sums of such fractions are not exact. */
export function pointsIn(reasons: readonly ScoredReason[]): { points: number; maxPoints: number } {
  const sum = (of: (reason: ScoredReason) => number) =>
    reasons.reduce((total, reason) => total + Math.round(of(reason) * 10), 0) / 10;
  return { points: sum(({ points }) => points), maxPoints: sum(({ maxPoints }) => maxPoints) };
}

/**
 * Fit, and availability for at most half a deviation of it. Availability as it was before it was rounded: whole points would
 * call on the same person again and again among equals.
 */
export function standingIn({ fit, availability = 0 }: FittedScore): number {
  return fit.z + AVAILABILITY_IN_DEVIATIONS * availability;
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

import { Criterion, type MatchingWeights } from '@alize/contracts';
import { judgeDistance } from './distance.judge';
import {
  type Judgement,
  type MissingFact,
  type NeedSide,
  type OfferSide,
  type Score,
  type ScoreContext,
  type ScoredReason,
  within01,
} from './facts';
import { judgeLoad, judgeSector, judgeTrackRecord } from './person.judges';
import { judgeSkills, type Wanted, wantedBy } from './skills.judge';
import { type Beginning, beginningOf, judgeTime } from './time.judge';

/** Judges offers for one need, of which everything they share is worked out once. */
export interface Scorer {
  /** @param wordsRelevance 0 to 1: how far the offer's words meet the need's */
  scoreOf(offer: OfferSide, wordsRelevance: number): Score;
  /** How far an offer answers the need itself, 0 to 1: its skills and its words as they weigh against one another. */
  answerOf(offer: Pick<OfferSide, 'skills'>, wordsRelevance: number): number;
}

/**
 * Points, reasons and gaps of offers for one need. Points are counted in whole tenths, so the score is exactly
 * their sum; reasons follow the order of `Criterion`, and nothing depends on the order of the lists given.
 * Throws a RangeError when every weight is 0, which a territory's policy refuses beforehand.
 */
export function scorerFor(need: NeedSide, context: ScoreContext): Scorer {
  const maxTenths = tenthsOf(context.weights);
  const known = { ...context, beginning: beginningOf(need, context.today), wanted: wantedBy(need) };
  const { skills, words } = answeringWeights(need, context.weights);
  return {
    answerOf: (offer, wordsRelevance) =>
      skills * judgeSkills(known.wanted, offer, known).share + words * within01(wordsRelevance),
    scoreOf: (offer, wordsRelevance) => score(need, offer, { ...known, wordsRelevance }, maxTenths),
  };
}

interface Known extends ScoreContext {
  beginning: Beginning;
  wanted: Wanted;
  wordsRelevance: number;
}

function score(need: NeedSide, offer: OfferSide, known: Known, maxTenths: Record<Criterion, number>): Score {
  const reasons: ScoredReason[] = [];
  const missing: MissingFact[] = [];
  let sum = 0;
  for (const criterion of Criterion.options) {
    const judgement = JUDGES[criterion](need, offer, known);
    if (judgement.missing) missing.push(judgement.missing);
    const max = maxTenths[criterion];
    if (max === 0) continue;
    const tenths = countedTenths(max, judgement.share);
    sum += tenths;
    reasons.push({ criterion, points: tenths / 10, maxPoints: max / 10, facts: judgement.facts });
  }
  if (!offer.languages.includes(need.language)) missing.push({ kind: 'language', language: need.language });
  return { score: sum / 10, reasons, missing };
}

const countedTenths = (max: number, share: number): number => Math.round(max * within01(share));

/** Where a territory's policy counts neither, fit is told by both all the same. */
const USUAL_WEIGHTS = { skills: 40, words: 10 };
/** Shares that add up to 1. Without a skill that is asked for, words alone answer. */
function answeringWeights(need: NeedSide, weights: MatchingWeights): { skills: number; words: number } {
  const { skills, words } = weights.skills + weights.words > 0 ? weights : USUAL_WEIGHTS;
  const counted = need.skills.length > 0 ? skills : 0;
  if (counted + words === 0) return { skills: 0, words: 1 };
  return { skills: counted / (counted + words), words: words / (counted + words) };
}

/** Best first. Equal scores: the older offer first (ids are time-ordered), whatever the order they came in. */
export function compareCandidates(
  a: { score: number; offerId: string },
  b: { score: number; offerId: string },
): number {
  return b.score - a.score || (a.offerId < b.offerId ? -1 : a.offerId > b.offerId ? 1 : 0);
}

/** Weights as tenths of points which add up to 1000: rounded down, then the largest remainders get one more. */
function tenthsOf(weights: MatchingWeights): Record<Criterion, number> {
  const total = Criterion.options.reduce((sum, criterion) => sum + weights[criterion], 0);
  if (!(total > 0)) throw new RangeError('At least one matching weight must be above 0.');
  const exact = Criterion.options.map((criterion) => ({
    criterion,
    tenths: (weights[criterion] * 1000) / total,
  }));
  const shares = { skills: 0, words: 0, sector: 0, distance: 0, time: 0, load: 0, track_record: 0 };
  for (const { criterion, tenths } of exact) shares[criterion] = Math.floor(tenths);
  let left = 1000 - Object.values(shares).reduce((sum, tenths) => sum + tenths, 0);
  for (const { criterion } of exact.toSorted((a, b) => (b.tenths % 1) - (a.tenths % 1)))
    if (left-- > 0) shares[criterion] += 1;
  return shares;
}

const JUDGES: Record<Criterion, (need: NeedSide, offer: OfferSide, known: Known) => Judgement> = {
  skills: (_need, offer, known) => judgeSkills(known.wanted, offer, known),
  words: (_need, _offer, { wordsRelevance }) => ({
    share: wordsRelevance,
    facts: { kind: 'words', relevance: Math.round(within01(wordsRelevance) * 100) / 100 },
  }),
  sector: judgeSector,
  distance: judgeDistance,
  time: (need, offer, { beginning }) => judgeTime(need, offer, beginning),
  load: judgeLoad,
  track_record: judgeTrackRecord,
};

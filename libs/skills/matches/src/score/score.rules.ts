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
import { fitTogether, isAboutTheNeed } from './fit.rules';
import { judgeLoad, judgeSector, judgeTrackRecord } from './person.judges';
import { judgeSkills, type Wanted, wantedBy } from './skills.judge';
import { type Beginning, beginningOf, judgeTime } from './time.judge';

/** Judges offers for one need, of which everything they share is worked out once. */
export interface Scorer {
  /** @param wordsFit in deviations: how far what the offer says stands out in its territory */
  scoreOf(offer: OfferSide, wordsFit: number): Score;
  /** The fit of skills and words together, in deviations. */
  fitOf(offer: Pick<OfferSide, 'skills'>, wordsFit: number): number;
}

/**
 * Points, reasons and gaps of offers for one need. Points are whole, so the score is exactly their sum; reasons follow the
 * order of `Criterion`, and nothing depends on the order of the lists given. Throws a RangeError when every weight is 0, which
 * a territory's policy refuses beforehand.
 */
export function scorerFor(need: NeedSide, context: ScoreContext): Scorer {
  const wanted = wantedBy(need);
  const weights = trustedWeights(context.weights, wanted);
  const maxPoints = pointsOf(weights);
  const known = { ...context, beginning: beginningOf(need, context.today), wanted };
  const together = fitTogether(weights, wanted);
  return {
    fitOf: (offer, wordsFit) => together(judgeSkills(wanted, offer, known).share, wordsFit),
    scoreOf: (offer, wordsFit) =>
      score(need, offer, { ...known, wordsRelevance: wordsFit / WHOLE_WORDS_FIT }, maxPoints),
  };
}

/** Ours: whoever stands out by that many deviations has said all that words can say. */
const WHOLE_WORDS_FIT = 6;

/**
 * The points that skills cannot give, because none is confirmed, words give: a territory's weights still add up. A skill that a
 * machine read is right half of the time.
 */
function trustedWeights(weights: MatchingWeights, { trust }: Wanted): MatchingWeights {
  const { skills, words } = weights;
  return { ...weights, skills: skills * trust, words: words + skills * (1 - trust) };
}

interface Known extends ScoreContext {
  beginning: Beginning;
  wanted: Wanted;
  wordsRelevance: number;
}

function score(need: NeedSide, offer: OfferSide, known: Known, maxPoints: Record<Criterion, number>): Score {
  const reasons: ScoredReason[] = [];
  const missing: MissingFact[] = [];
  let sum = 0;
  const availability = { earned: 0, most: 0 };
  for (const criterion of Criterion.options) {
    const judgement = JUDGES[criterion](need, offer, known);
    if (judgement.missing) missing.push(judgement.missing);
    const max = maxPoints[criterion];
    if (max === 0) continue;
    const earned = max * within01(judgement.share);
    const points = Math.round(earned);
    sum += points;
    if (!isAboutTheNeed(criterion)) {
      availability.earned += earned;
      availability.most += max;
    }
    reasons.push({ criterion, points, maxPoints: max, facts: judgement.facts });
  }
  if (!offer.languages.includes(need.language)) missing.push({ kind: 'language', language: need.language });
  const { earned, most } = availability;
  return { score: sum, reasons, missing, availability: most > 0 ? earned / most : 0 };
}

/** Weights as whole points which add up to 100: rounded down, then the largest remainders get one more. */
function pointsOf(weights: MatchingWeights): Record<Criterion, number> {
  const total = Criterion.options.reduce((sum, criterion) => sum + weights[criterion], 0);
  if (!(total > 0)) throw new RangeError('At least one matching weight must be above 0.');
  const exact = Criterion.options.map((criterion) => ({
    criterion,
    points: (weights[criterion] * 100) / total,
  }));
  const shares = { skills: 0, words: 0, sector: 0, distance: 0, time: 0, load: 0, track_record: 0 };
  for (const { criterion, points } of exact) shares[criterion] = Math.floor(points);
  let left = 100 - Object.values(shares).reduce((sum, points) => sum + points, 0);
  for (const { criterion } of exact.toSorted((a, b) => (b.points % 1) - (a.points % 1)))
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

import type { UnassignedReason } from '@alize/contracts';
import type { FittedScore } from '../score/facts';

export interface AssignmentNeed {
  id: string;
  /** People still wanted. */
  places: number;
}
export interface AssignmentOffer {
  id: string;
  /** Capacity not yet taken. */
  places: number;
  personId: string;
  partnerId: string;
}
export interface AssignmentPair {
  needId: string;
  offerId: string;
  /** What the choice is made by, counted in whole tenths. */
  score: number;
}
/**
 * Points, and more than all points where somebody can help: no near and free person to check outweighs the one who can.
 */
export const worthOf = ({ score, fit }: Pick<FittedScore, 'score' | 'fit'>): number =>
  score + (fit.band === 'can_help' ? MOST_POINTS : 0);
const MOST_POINTS = 100;

export interface AssignmentProblem {
  needs: AssignmentNeed[];
  offers: AssignmentOffer[];
  pairs: AssignmentPair[];
  limits: {
    proposalsPerPerson: number;
    /** By partner id; a partner that is not named has no limit. */
    proposalsPerPartner?: ReadonlyMap<string, number>;
  };
}
/** Places shared by some of the pairs, by their position: no more of them may be chosen. */
export interface SharedPlaces {
  places: number;
  pairs: number[];
}

/**
 * The pairs anything can be chosen from, best first: with points, both sides known and with a place left, each need and
 * offer together once. Equal scores: the older need, then the older offer (ids are time-ordered), however they came in.
 */
export function usablePairs(problem: AssignmentProblem): AssignmentPair[] {
  const needs = new Map(problem.needs.map(({ id, places }) => [id, places]));
  const offers = new Map(problem.offers.map((offer) => [offer.id, placesOf(offer, problem.limits)]));
  const once = new Set<string>();
  return problem.pairs
    .filter(
      ({ needId, offerId, score }) =>
        tenths(score) > 0 && (needs.get(needId) ?? 0) >= 1 && (offers.get(offerId) ?? 0) >= 1,
    )
    .sort(comparePairs)
    .filter((pair) => {
      const key = `${pair.needId} ${pair.offerId}`;
      return !once.has(key) && once.add(key);
    });
}

export function comparePairs(a: AssignmentPair, b: AssignmentPair): number {
  return b.score - a.score || byText(a.needId, b.needId) || byText(a.offerId, b.offerId);
}

/**
 * Every limit on these pairs that could bind: places of a need, places of an offer, proposals to a person, proposals to
 * a partner; and one person takes one place of a need, whichever of their offers it is by. Those of needs nest in each
 * other, and so do those of offers as long as each person offers for one partner.
 */
export function limitsOn(problem: AssignmentProblem, pairs: readonly AssignmentPair[]): SharedPlaces[] {
  const needs = new Map(problem.needs.map((need) => [need.id, need]));
  const offers = new Map(problem.offers.map((offer) => [offer.id, offer]));
  const { proposalsPerPerson, proposalsPerPartner } = problem.limits;
  const shared = new Map<string, SharedPlaces>();
  const share = (key: string, places: number, pair: number) => {
    const known = shared.get(key);
    if (known) known.pairs.push(pair);
    else shared.set(key, { places: Math.floor(places), pairs: [pair] });
  };
  for (const [index, { needId, offerId }] of pairs.entries()) {
    const [need, offer] = [needs.get(needId), offers.get(offerId)];
    if (!need || !offer) continue;
    share(`need ${needId}`, need.places, index);
    if (need.places > 1) share(`seat ${needId} ${offer.personId}`, 1, index);
    share(`offer ${offerId}`, placesOf(offer, problem.limits), index);
    share(`person ${offer.personId}`, proposalsPerPerson, index);
    const cap = proposalsPerPartner?.get(offer.partnerId);
    if (cap !== undefined) share(`partner ${offer.partnerId}`, cap, index);
  }
  return tightest([...shared.values()].filter(({ places, pairs: those }) => those.length > places));
}

/** The best pair first, then the best of what still fits: what somebody does by hand. */
export function greedyAssignment(problem: AssignmentProblem): AssignmentPair[] {
  const pairs = usablePairs(problem);
  const limits = limitsOn(problem, pairs).map(({ places, pairs: those }) => ({ left: places, those }));
  const limitsOf = new Map<number, { left: number }[]>();
  for (const limit of limits)
    for (const pair of limit.those) limitsOf.set(pair, [...(limitsOf.get(pair) ?? []), limit]);
  return pairs.filter((_, index) => {
    const own = limitsOf.get(index) ?? [];
    if (own.some(({ left }) => left < 1)) return false;
    for (const limit of own) limit.left -= 1;
    return true;
  });
}

/**
 * The needs with a place left for which nobody is chosen: because no pair is theirs, which says that nobody fits only where a
 * person said what the need lacks, or because others have the people.
 */
export function unassignedNeeds(
  { needs, pairs }: { needs: (AssignmentNeed & { lackSaid: boolean })[]; pairs: AssignmentPair[] },
  chosen: readonly { needId: string }[],
): { needId: string; reason: UnassignedReason }[] {
  const served = new Set(chosen.map(({ needId }) => needId));
  const answered = new Set(pairs.map(({ needId }) => needId));
  return needs
    .filter(({ id, places }) => places > 0 && !served.has(id))
    .map(({ id, lackSaid }) => ({
      needId: id,
      reason: answered.has(id) ? 'taken' : lackSaid ? 'nobody' : 'undecided',
    }));
}

/** Points of pairs together, exact to the tenth. */
export function totalOf(pairs: readonly { score: number }[]): number {
  return pairs.reduce((sum, { score }) => sum + tenths(score), 0) / 10;
}

export const tenths = (score: number): number => Math.round(score * 10);

/** No more than its person, or its partner, may be asked anyway. */
function placesOf(offer: AssignmentOffer, limits: AssignmentProblem['limits']): number {
  const partner = limits.proposalsPerPartner?.get(offer.partnerId) ?? Infinity;
  return Math.floor(Math.min(offer.places, limits.proposalsPerPerson, partner));
}

/** Of limits on exactly the same pairs, the tightest: a person with one offer is held by that offer's places. */
function tightest(limits: SharedPlaces[]): SharedPlaces[] {
  const byPairs = new Map<string, SharedPlaces>();
  for (const limit of limits) {
    const key = limit.pairs.join();
    const other = byPairs.get(key);
    if (!other || limit.places < other.places) byPairs.set(key, limit);
  }
  return [...byPairs.values()];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

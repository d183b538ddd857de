/** Of one need, under one set of weights. */
export interface RankedOffer {
  offer: { id: string };
  score: { score: number };
}
/** `score` under the weights of its list; ranks from 1, null where the weights propose it not at all. */
export interface ComparedOffer {
  offerId: string;
  score: number;
  rankBefore: number | null;
  rankAfter: number | null;
}
export interface ComparedNeed {
  need: { id: string; title: string };
  before: ComparedOffer[];
  after: ComparedOffer[];
  firstChanges: boolean;
}

const SHOWN = 3;

/** The first three of two rankings for the same need, each with its rank in both. */
export function compareRankings(before: RankedOffer[], after: RankedOffer[]): Omit<ComparedNeed, 'need'> {
  const [ranksBefore, ranksAfter] = [ranksOf(before), ranksOf(after)];
  const shown = (ranking: RankedOffer[]) =>
    ranking.slice(0, SHOWN).map(({ offer, score }) => ({
      offerId: offer.id,
      score: score.score,
      rankBefore: ranksBefore.get(offer.id) ?? null,
      rankAfter: ranksAfter.get(offer.id) ?? null,
    }));
  return {
    before: shown(before),
    after: shown(after),
    firstChanges: before.at(0)?.offer.id !== after.at(0)?.offer.id,
  };
}

function ranksOf(ranking: RankedOffer[]): Map<string, number> {
  return new Map(ranking.map(({ offer }, index) => [offer.id, index + 1]));
}

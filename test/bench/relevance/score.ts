import { type Judged, RIGHT, rightOf, type SetQuery } from './set';

/** Offers found for each query, best first. */
export type Run = Map<string, string[]>;

export interface Scores {
  queries: number;
  ndcg5: number;
  ndcg10: number;
  /** Share of queries whose first offer is right. */
  precision1: number;
  recall5: number;
  mrr: number;
  /** Right offers, and those of them that the list does not hold at all. */
  right: number;
  lost: number;
}

/**
 * Per track, per language and over all, of the queries that somebody answers. nDCG gains are 2^grade − 1; MRR looks at twenty.
 */
export function scoreRun(run: Run, queries: SetQuery[], judged: Judged): Map<string, Scores> {
  const groups = new Map<string, Scores[]>();
  for (const { id, track, lang } of queries) {
    if (rightOf(judged, id).length === 0) continue;
    const scores = scoreQuery(run.get(id) ?? [], judged.get(id) ?? new Map<string, number>());
    for (const group of [track, lang === 'fr' ? 'French' : 'English', 'all'])
      groups.set(group, [...(groups.get(group) ?? []), scores]);
  }
  return new Map([...groups].map(([group, scores]) => [group, meanOf(scores)]));
}

function scoreQuery(found: string[], grades: Map<string, number>): Scores {
  const right = [...grades].filter(([, grade]) => grade >= RIGHT).map(([offer]) => offer);
  const hits = found.slice(0, 5).filter((offer) => right.includes(offer)).length;
  const first = found.slice(0, 20).findIndex((offer) => right.includes(offer));
  const gains = found.map((offer) => grades.get(offer) ?? 0);
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return {
    queries: 1,
    ndcg5: gainOf(gains, 5) / gainOf(ideal, 5),
    ndcg10: gainOf(gains, 10) / gainOf(ideal, 10),
    precision1: first === 0 ? 1 : 0,
    recall5: hits / Math.min(5, right.length),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    right: right.length,
    lost: right.filter((offer) => !found.includes(offer)).length,
  };
}

const gainOf = (grades: number[], ranks: number): number =>
  grades.slice(0, ranks).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

function meanOf(scores: Scores[]): Scores {
  const sum = (of: (scores: Scores) => number) => scores.reduce((total, each) => total + of(each), 0);
  const mean = (of: (scores: Scores) => number) => sum(of) / scores.length;
  return {
    queries: scores.length,
    ndcg5: mean((each) => each.ndcg5),
    ndcg10: mean((each) => each.ndcg10),
    precision1: mean((each) => each.precision1),
    recall5: mean((each) => each.recall5),
    mrr: mean((each) => each.mrr),
    right: sum((each) => each.right),
    lost: sum((each) => each.lost),
  };
}

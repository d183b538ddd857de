import type { RelevanceSet } from './set';

/** Offers found for each query, best first. */
export type Run = Map<string, string[]>;

export interface Scores {
  queries: number;
  ndcg10: number;
  recall5: number;
  mrr: number;
  /** Share of queries that found nothing at all. */
  empty: number;
}

/** Per track, per language and over all. Right is a grade of 2 or more; nDCG gains are 2^grade − 1. */
export function scoreRun(run: Run, { queries, judged }: RelevanceSet): Map<string, Scores> {
  const groups = new Map<string, Scores[]>();
  for (const { id, track, lang } of queries) {
    const scores = scoreQuery(run.get(id) ?? [], judged.get(id) ?? new Map<string, number>());
    for (const group of [track, lang === 'fr' ? 'French' : 'English', 'all'])
      groups.set(group, [...(groups.get(group) ?? []), scores]);
  }
  return new Map([...groups].map(([group, scores]) => [group, meanOf(scores)]));
}

function scoreQuery(found: string[], grades: Map<string, number>): Scores {
  const right = [...grades].filter(([, grade]) => grade >= 2).map(([offer]) => offer);
  const hits = found.slice(0, 5).filter((offer) => right.includes(offer)).length;
  const first = found.slice(0, 20).findIndex((offer) => right.includes(offer));
  const best = gainOf([...grades.values()].sort((a, b) => b - a));
  return {
    queries: 1,
    ndcg10: best === 0 ? 0 : gainOf(found.map((offer) => grades.get(offer) ?? 0)) / best,
    recall5: right.length === 0 ? 0 : hits / Math.min(5, right.length),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    empty: found.length === 0 ? 1 : 0,
  };
}

const gainOf = (grades: number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

function meanOf(scores: Scores[]): Scores {
  const mean = (of: (scores: Scores) => number) =>
    scores.reduce((sum, each) => sum + of(each), 0) / scores.length;
  return {
    queries: scores.length,
    ndcg10: mean((each) => each.ndcg10),
    recall5: mean((each) => each.recall5),
    mrr: mean((each) => each.mrr),
    empty: mean((each) => each.empty),
  };
}

import type { Answer } from './ask';
import { type Judged, RIGHT, rightOf } from './set';

export interface Share {
  pairs: number;
  right: number;
}
/** Where the spans of z begin that the table of fit shows. */
const SPANS = [5, 4, 3, 2];
const spanOf = (z: number): string => {
  const from = SPANS.find((each) => z >= each);
  return from === undefined ? BELOW : `z ≥ ${from}`;
};
const BELOW = `z < ${Math.min(...SPANS)}`;
export const SPANS_OF_Z = [...SPANS.map(spanOf), BELOW];

/** Of each band, and of each span of z: how many pairs, and how many of them are right. */
export function sharesByFit(answers: Map<string, Answer>, judged: Judged): Map<string, Share> {
  const shares = new Map<string, Share>();
  const count = (group: string, right: boolean) => {
    const share = shares.get(group) ?? { pairs: 0, right: 0 };
    shares.set(group, { pairs: share.pairs + 1, right: share.right + Number(right) });
  };
  for (const [query, { found }] of answers)
    for (const { offerId, fit } of found) {
      const right = (judged.get(query)?.get(offerId) ?? 0) >= RIGHT;
      count(fit.band, right);
      count(spanOf(fit.z), right);
    }
  return shares;
}

interface Told {
  needs: number;
  nobody: number;
  undecided: number;
}
export interface Anybody {
  /**
   * How well the best candidate's fit tells the needs somebody can answer from the others: the chance that one of the former
   * has the higher of the two.
   */
  rocAuc: number;
  /** Needs told that nobody fits, or that this is not known yet, of those nobody can answer and of the others. */
  unanswerable: Told;
  answerable: Told;
}

export function anybody(answers: Map<string, Answer>, judged: Judged): Anybody {
  const best = (query: string) =>
    Math.max(...(answers.get(query)?.found ?? []).map(({ fit }) => fit.z), -Infinity);
  const queries = [...answers.keys()];
  const answerable = queries.filter((query) => rightOf(judged, query).length > 0);
  const unanswerable = queries.filter((query) => rightOf(judged, query).length === 0);
  const told = (group: string[]): Told => ({
    needs: group.length,
    nobody: group.filter((query) => answers.get(query)?.said === 'nobody').length,
    undecided: group.filter((query) => answers.get(query)?.said === 'undecided').length,
  });
  const duels = answerable.flatMap((right) => unanswerable.map((wrong) => best(right) - best(wrong)));
  const won = duels.reduce((sum, lead) => sum + (lead > 0 ? 1 : lead === 0 || isNaN(lead) ? 0.5 : 0), 0);
  return {
    rocAuc: won / duels.length,
    unanswerable: told(unanswerable),
    answerable: told(answerable),
  };
}

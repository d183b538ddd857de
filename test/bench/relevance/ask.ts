import { CandidatesQueries, PairQueries, type Score } from '@alize/matches';
import type { Actor } from '@alize/directory';
import { percentile } from '../measure';
import type { Stage } from '../stage';

/** What the screen asks for. */
const SHOWN = 10;

export interface Found {
  offerId: string;
  score: number;
  fit: NonNullable<Score['fit']>;
}
/** What one need was answered. */
export interface Answer {
  /** All that may be proposed, best first. */
  found: Found[];
  /** Whether the screen proposes somebody, says that nobody fits, or that words alone do not tell. */
  said: 'somebody' | 'nobody' | 'undecided';
}

/** What the screen shows for each need, by its id, and all the ranking knows behind it. */
export async function ask({ app }: Stage, animator: Actor, needIds: string[]): Promise<Map<string, Answer>> {
  const [candidates, pairs] = [app.get(CandidatesQueries), app.get(PairQueries)];
  const answers = new Map<string, Answer>();
  const took: number[] = [];
  for (const needId of needIds) {
    const start = performance.now();
    const shown = await candidates.forNeed(animator, needId, SHOWN);
    took.push(performance.now() - start);
    const need = await pairs.need(needId);
    const { ranked } = (await candidates.rankingsFor(need))(need.weights);
    answers.set(needId, {
      found: ranked.map(({ offer, score }) => ({
        offerId: offer.id,
        score: score.score,
        fit: score.fit,
      })),
      said: shown.nobody !== undefined ? 'nobody' : shown.undecided !== undefined ? 'undecided' : 'somebody',
    });
  }
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(took, share).toFixed(0));
  console.error(`${needIds.length} needs asked, p50 ${p50} ms, p95 ${p95} ms`);
  return answers;
}

import { CandidatesQueries, NeedQuestions, PairQueries, Retrieval } from '@alize/matches';
import type { BenchNeed } from './dataset-needs';
import { alternate, percentile } from './measure';
import { callEngine, Recorder } from './raw-search';
import { openApp, type Stage } from './stage';
import { type Figure, milliseconds, thousands, times } from './table';

const LIMIT = 10;
/** Each need a few times: the first size would else be measured while the process still compiles. */
const ROUNDS_BEFORE = 4;
const PATH = '/multi-search';

export interface CandidatesRun {
  figures: Figure[];
  /** Milliseconds, of ours. */
  p95: number;
}

/**
 * Candidates of needs as an animator reads them, against the one federated query that finds offers for each, sent by nothing
 * but `node:http`. In a territory of few offers the application reads them all from the database and asks the engine nothing;
 * the baseline stays what it was, so that runs compare.
 */
export async function benchCandidates(
  stage: Stage,
  needs: BenchNeed[],
  offers: number,
  calls: number,
): Promise<CandidatesRun> {
  const bodies = await recordBodies(stage, needs);
  const candidates = stage.app.get(CandidatesQueries);
  const { searchUrl, searchKey = '' } = stage.config;
  const needOf = (call: number) => needs[call % needs.length];
  const sides = await alternate(
    { calls, warmUp: ROUNDS_BEFORE * needs.length },
    async (call) => {
      const need = needOf(call);
      if (need) await candidates.forNeed(need.animator, need.id, LIMIT);
    },
    (call) => callEngine(searchUrl, searchKey, 'POST', PATH, bodies.get(needOf(call)?.id ?? '')),
  );
  const figures = [0.5, 0.95].map((share) => {
    const [ours, baseline] = [percentile(sides.ours, share), percentile(sides.baseline, share)];
    const ratio = ours / baseline;
    return {
      what: `candidates of a need, p${share * 100}`,
      at: `${thousands(offers)} offers, ${calls} calls`,
      ours: milliseconds(ours),
      baseline: `${milliseconds(baseline)} raw query`,
      ratio: times(ratio),
      ...(share === 0.95 ? { goal: '≤ × 2', met: ratio <= 2 } : { goal: '' }),
    };
  });
  return { figures, p95: percentile(sides.ours, 0.95) };
}

/** What meilisearch-js sends for each need. */
async function recordBodies({ config }: Stage, needs: BenchNeed[]): Promise<Map<string, string>> {
  const recorder = await Recorder.before(config.searchUrl, config.searchKey ?? '', PATH);
  const app = await openApp({ ...config, searchUrl: recorder.url });
  const [pairs, retrieval] = [app.get(PairQueries), app.get(Retrieval)];
  const ask = await app.get(NeedQuestions).reader();
  const bodies = new Map<string, string>();
  let found = 0;
  for (const { id } of needs) {
    const need = await pairs.need(id);
    found += (await retrieval.offersFor(need, ask(need).sketch())).length;
    bodies.set(id, recorder.last);
  }
  await app.close();
  recorder.close();
  if (found < needs.length)
    throw new Error(`${found} offers for ${needs.length} needs: nothing worth a measure`);
  return bodies;
}

export function growth(runs: { offers: number; p95: number }[]): Figure[] {
  const [first, last] = [runs.at(0), runs.at(-1)];
  if (!first || !last || first === last) return [];
  const ratio = last.p95 / first.p95;
  return [
    {
      what: 'candidates of a need, growth of p95',
      at: `${thousands(first.offers)} to ${thousands(last.offers)} offers`,
      ours: milliseconds(last.p95),
      baseline: milliseconds(first.p95),
      ratio: times(ratio),
      goal: '< × 3',
      met: ratio < 3,
    },
  ];
}

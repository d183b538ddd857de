import { simulateYear } from '../support/simulated-year';
import { type Figure, thousands, times } from './table';

const PLACES = { territories: 30, volunteers: 40 };

/** How often the most called volunteer is called in a simulated year, beside the mean, and how often unfairly. */
export function benchFairness(needs: number): Figure {
  const { calls, meanCalls, mostCalls, unfair } = simulateYear({ ...PLACES, needs });
  return {
    what: `calls in a year on the most called volunteer (${unfair.length} with an equal free)`,
    at: `30 territories, 40 volunteers and ${needs} needs each, ${thousands(calls)} calls`,
    ours: String(mostCalls),
    baseline: `${meanCalls} the mean`,
    ratio: times(mostCalls / meanCalls),
    goal: 'none above × 2 while an equal was free',
    met: unfair.length === 0,
  };
}

import { MatchingWeights } from '@alize/contracts';
import { simulateYear } from '../../../../test/support/simulated-year';

describe('a simulated year', () => {
  it.each([
    ['ten needs a territory', 10],
    ['ten needs a month', 120],
  ])('of %s calls on nobody twice as much as on the mean while an equal was free', (_, needs) => {
    const { calls, meanCalls, mostCalls, unfair } = simulateYear({ territories: 30, volunteers: 40, needs });
    expect(calls).toBe(30 * needs);
    expect(unfair).toEqual([]);
    expect(mostCalls).toBeGreaterThanOrEqual(meanCalls);
  });

  it('without the criterion of load calls on the same few, so the measure can fail', () => {
    const weights = MatchingWeights.parse({ load: 0 });
    const { unfair } = simulateYear({ territories: 3, volunteers: 40, needs: 120, weights });
    expect(unfair.length).toBeGreaterThan(0);
  });
});

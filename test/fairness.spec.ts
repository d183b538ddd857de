import { MatchingWeights } from '@alize/contracts';
import { simulateYear } from './support/simulated-year';

describe('a simulated year', () => {
  it.each([
    ['ten needs a territory', 10, 30],
    ['ten needs a month', 120, 10],
  ])(
    'of %s calls on nobody twice as much as on the mean while an equal was free',
    (_, needs, territories) => {
      const { calls, meanCalls, mostCalls, unfair } = simulateYear({ territories, volunteers: 40, needs });
      expect(calls).toBe(territories * needs);
      expect(unfair).toEqual([]);
      expect(mostCalls).toBeGreaterThanOrEqual(meanCalls);
    },
  );

  it('without the criterion of load calls on the same few, so the measure can fail', () => {
    const weights = MatchingWeights.parse({ load: 0 });
    const { unfair } = simulateYear({ territories: 3, volunteers: 40, needs: 120, weights });
    expect(unfair.length).toBeGreaterThan(0);
  });
});

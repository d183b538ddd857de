import type { ScoredReason } from './score/facts';
import { standingOf } from './standing';

const offer = { capacity: 2, taken: 1, lastAskedDaysAgo: 12, pledge: { daysPerYear: 20, daysUsed: 5 } };
const reason = (facts: ScoredReason['facts']): ScoredReason => ({
  criterion: 'time',
  points: 1,
  maxPoints: 1,
  facts,
});
const time = {
  asOf: '2026-03-02',
  hoursPerMonth: 10,
  freeHours: 22.5,
  neededHours: 24,
  months: 7,
  absent: false,
};

describe('the standing of a candidate', () => {
  it('says the hours left in six months and the kilometres, as they were judged', () => {
    const reasons = [
      reason({ kind: 'time_fits', ...time }),
      reason({ kind: 'within_radius', km: 8.4, radiusKm: 50, remotePossible: false }),
    ];
    expect(standingOf(offer, { reasons })).toEqual({
      hoursLeft: 22.5,
      placesLeft: 1,
      distanceKm: 8.4,
      lastAskedDaysAgo: 12,
      pledge: { daysPerYear: 20, daysUsed: 5 },
    });
  });

  it('gives no hours to who is away, and no distance where none counts', () => {
    const reasons = [
      reason({ kind: 'back_too_late', asOf: '2026-03-02', backOn: '2026-07-01' }),
      reason({ kind: 'remote_wanted' }),
    ];
    expect(standingOf(offer, { reasons })).toMatchObject({ hoursLeft: 0, distanceKm: null });
  });
});

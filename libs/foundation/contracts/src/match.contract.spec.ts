import { type CandidateReason, tellingReasons } from './match.contract';

const reason = (
  criterion: CandidateReason['criterion'],
  points: number,
  maxPoints = 10,
): CandidateReason => ({ criterion, points, maxPoints, text: `${criterion} ${points}` });

describe('the reasons told to the two people', () => {
  it('speak for the meeting, and of them', () => {
    const reasons = [
      reason('skills', 8, 40),
      reason('sector', 5),
      reason('distance', 12, 15),
      reason('time', 2.5),
      reason('load', 10),
    ];
    expect(tellingReasons(reasons)).toEqual(['skills 8', 'distance 12']);
  });

  it('are the best of the others where none does', () => {
    expect(tellingReasons([reason('sector', 5), reason('distance', 4, 15), reason('load', 10)])).toEqual([
      'sector 5',
    ]);
    expect(tellingReasons([reason('load', 10)])).toEqual([]);
  });
});

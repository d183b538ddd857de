import type { CandidateReason } from '@alize/contracts';

/** Points of a hundred without tenths, that still add up: rounded down, then the largest remainders get one more. */
export function wholePoints(points: number[]): number[] {
  const whole = points.map(Math.floor);
  const total = Math.round(points.reduce((sum, each) => sum + each, 0));
  const left = total - whole.reduce((sum, each) => sum + each, 0);
  const largest = points
    .map((each, index) => ({ index, remainder: each - Math.floor(each) }))
    .sort((a, b) => b.remainder - a.remainder)
    .slice(0, left);
  return whole.map((each, index) => each + (largest.some((one) => one.index === index) ? 1 : 0));
}

export interface WholeReason extends CandidateReason {
  whole: number;
  wholeMax: number;
}

/** Of what counts at all. */
export function wholeReasons(reasons: CandidateReason[]): WholeReason[] {
  const counted = reasons.filter(({ maxPoints }) => maxPoints > 0);
  const [points, most] = [
    wholePoints(counted.map(({ points }) => points)),
    wholePoints(counted.map(({ maxPoints }) => maxPoints)),
  ];
  return counted.map((reason, index) => ({
    ...reason,
    whole: points[index] ?? 0,
    wholeMax: most[index] ?? 0,
  }));
}

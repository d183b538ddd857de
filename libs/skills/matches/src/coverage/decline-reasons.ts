import { type DeclineReason, RefusalReason } from '@alize/contracts';

/** Most frequent first. */
export function countRefusals(reasons: (DeclineReason | null)[]): { reason: RefusalReason; count: number }[] {
  const said = reasons.map((reason) => reason ?? 'not_said');
  return RefusalReason.options
    .map((reason) => ({ reason, count: said.filter((each) => each === reason).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

import { editDistance } from '@alize/platform';

/** Letters from which a name is long enough for one slip, and for two. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 8;

/** Whether one is the other with a slip or two: a letter missing, too many or another, or two swapped. */
export function isMisspelt(typed: string, name: string): boolean {
  const slips = typed.length >= TWO_SLIPS_FROM ? 2 : typed.length >= ONE_SLIP_FROM ? 1 : 0;
  if (slips === 0 || Math.abs(typed.length - name.length) > slips || typed[0] !== name[0]) return false;
  return editDistance(typed, name) <= slips;
}

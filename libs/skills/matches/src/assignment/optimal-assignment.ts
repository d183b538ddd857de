import {
  type AssignmentPair,
  type AssignmentProblem,
  limitsOn,
  type SharedPlaces,
  tenths,
  usablePairs,
} from './assignment.rules';
import { type SolveProgram, SolverFailed, solveInThread } from './solver-thread';

/** Further from a whole number than the solver's own tolerance explains. */
const FRACTION = 1e-5;

/**
 * The choice of pairs with the highest total score under every limit, as a linear programme. Its limits form two nested
 * families, those of needs and those of offers, so that its corners are whole numbers; persons who offer for two
 * partners can break the nesting, and a fraction then makes every choice a yes or a no for a second, slower try.
 *
 * Equal totals: older offers are preferred. Each pair gets a little more than its points, the more the older its offer
 * (ids are time-ordered), and less than half a tenth of a point for all that can be chosen together: the total to the
 * tenth stays the optimum. Pairs are given in one order whatever order they came in, and the solver has no chance of its
 * own, so what even this leaves equal is still chosen the same way every time.
 *
 * Throws `SolverFailed` when the solver finds nothing or breaks a limit.
 */
export async function optimalAssignment(
  problem: AssignmentProblem,
  solve: SolveProgram = solveInThread,
): Promise<AssignmentPair[]> {
  const pairs = usablePairs(problem);
  if (pairs.length === 0) return [];
  const limits = limitsOn(problem, pairs);
  const program = programOf(problem, pairs, limits);
  let shares = await solve(program.relaxed);
  if (shares.some(([, share]) => Math.abs(share - Math.round(share)) > FRACTION))
    shares = await solve(program.yesOrNo);
  const chosen = new Set(shares.filter(([, share]) => share > 0.5).map(([name]) => Number(name.slice(1))));
  if (limits.some(({ places, pairs: those }) => those.filter((pair) => chosen.has(pair)).length > places))
    throw new SolverFailed('the solution breaks a limit');
  return pairs.filter((_, index) => chosen.has(index));
}

/** CPLEX LP text: a variable `x<position>` a pair, a row a limit. */
function programOf(
  problem: AssignmentProblem,
  pairs: AssignmentPair[],
  limits: SharedPlaces[],
): { relaxed: string; yesOrNo: string } {
  const bonus = bonusOf(problem, pairs);
  const points = pairs.map((pair, index) => `${(tenths(pair.score) + bonus(pair)).toFixed(9)} x${index}`);
  const rows = limits.map(({ places, pairs: those }, row) => `r${row}: ${sumOf(those)} <= ${places}`);
  // A row with one place holds each of its pairs to 1 already.
  const held = new Set(limits.flatMap(({ places, pairs: those }) => (places === 1 ? those : [])));
  const names = pairs.map((_, index) => `x${index}`);
  const body = ['maximize', ` obj: ${points.join('\n + ')}`, 'subject to', ...rows].join('\n');
  const bounds = names.filter((_, index) => !held.has(index)).map((name) => `0 <= ${name} <= 1`);
  return {
    relaxed: [body, 'bounds', ...bounds, 'end'].join('\n'),
    yesOrNo: [body, 'binary', ...names, 'end'].join('\n'),
  };
}

/** In tenths of a point. */
function bonusOf(problem: AssignmentProblem, pairs: AssignmentPair[]): (pair: AssignmentPair) => number {
  const most = problem.needs.reduce((sum, { places }) => sum + places, 0);
  const offerIds = [...new Set(pairs.map(({ offerId }) => offerId))].sort();
  const rank = new Map(offerIds.map((id, index) => [id, index]));
  return ({ offerId }) => {
    const youth = (rank.get(offerId) ?? 0) / offerIds.length;
    return (0.5 / (most + 1)) * (1 - youth);
  };
}

/** A few on each line: readers of the format may refuse long ones. */
function sumOf(those: number[]): string {
  return those.map((pair, index) => `${index % 20 === 19 ? '\n' : ''}x${pair}`).join(' + ');
}

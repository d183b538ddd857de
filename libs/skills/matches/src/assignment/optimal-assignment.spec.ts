import type { FitBand } from '@alize/contracts';
import highs from 'highs';
import {
  type AssignmentPair,
  type AssignmentProblem,
  comparePairs,
  greedyAssignment,
  totalOf,
  worthOf,
} from './assignment.rules';
import { optimalAssignment } from './optimal-assignment';
import { SOLVER_OPTIONS, type SolveProgram, SolverFailed, solveInThread } from './solver-thread';

let solve: SolveProgram;
beforeAll(async () => {
  const solver = await highs();
  solve = async (program) => {
    const { Status, Columns } = solver.solve(program, SOLVER_OPTIONS);
    expect(Status).toBe('Optimal');
    return Object.entries(Columns).map(([name, column]) => [name, 'Primal' in column ? column.Primal : NaN]);
  };
});

/** Numbers between 0 and 1, the same for the same seed. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Size {
  needs: number;
  offers: number;
  pairs: number;
}
/** Few distinct scores, so that ties abound; places from none to three; some people offer twice, some for two partners. */
function makeProblem(seed: number, size: Size): AssignmentProblem {
  const chance = chanceOf(seed);
  const upTo = (most: number) => Math.floor(chance() * (most + 1));
  const needs = Array.from({ length: upTo(size.needs) }, (_, n) => ({ id: `n${n}`, places: upTo(2) }));
  const people = Math.max(1, Math.ceil(size.offers * 0.7));
  const offers = Array.from({ length: upTo(size.offers) }, (_, o) => ({
    id: `o${String(o).padStart(3, '0')}`,
    places: upTo(3),
    personId: `p${upTo(people - 1)}`,
    partnerId: `e${upTo(2)}`,
  }));
  const pairs = Array.from({ length: needs.length && offers.length ? upTo(size.pairs) : 0 }, () => ({
    needId: needs[upTo(needs.length - 1)]!.id,
    offerId: offers[upTo(offers.length - 1)]!.id,
    score: chance() < 0.5 ? upTo(4) * 20 : upTo(1000) / 10,
  }));
  const proposalsPerPartner = chance() < 0.5 ? new Map([['e0', upTo(2)]]) : undefined;
  return { needs, offers, pairs, limits: { proposalsPerPerson: 1 + upTo(2), proposalsPerPartner } };
}

/** Whether the pairs break no limit, counted by hand. */
function isAllowed({ needs, offers, limits }: AssignmentProblem, chosen: AssignmentPair[]): boolean {
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  const count = (keyOf: (pair: AssignmentPair) => string) => {
    const counts = new Map<string, number>();
    for (const pair of chosen) counts.set(keyOf(pair), (counts.get(keyOf(pair)) ?? 0) + 1);
    return counts;
  };
  const personOf = ({ offerId }: AssignmentPair) => offerOf.get(offerId)!.personId;
  const within = (counts: Map<string, number>, most: (key: string) => number) =>
    [...counts].every(([key, found]) => found <= most(key));
  return (
    within(
      count(({ needId }) => needId),
      (id) => needs.find((need) => need.id === id)!.places,
    ) &&
    within(
      count(({ offerId }) => offerId),
      (id) => offerOf.get(id)!.places,
    ) &&
    within(count(personOf), () => limits.proposalsPerPerson) &&
    within(
      count((pair) => offerOf.get(pair.offerId)!.partnerId),
      (id) => limits.proposalsPerPartner?.get(id) ?? Infinity,
    ) &&
    within(
      count((pair) => `${pair.needId} ${personOf(pair)}`),
      () => 1,
    )
  );
}

/** Every choice there is. */
function bruteForce(problem: AssignmentProblem): number {
  const best = new Map<string, AssignmentPair>();
  for (const pair of problem.pairs) {
    const key = `${pair.needId} ${pair.offerId}`;
    if (pair.score > (best.get(key)?.score ?? 0)) best.set(key, pair);
  }
  const pairs = [...best.values()];
  const search = (from: number, chosen: AssignmentPair[]): number => {
    const pair = pairs[from];
    if (!pair) return totalOf(chosen);
    const without = search(from + 1, chosen);
    const taken = [...chosen, pair];
    return isAllowed(problem, taken) ? Math.max(without, search(from + 1, taken)) : without;
  };
  return search(0, []);
}

const SMALL = { needs: 5, offers: 5, pairs: 11 };
const MIDDLE = { needs: 30, offers: 60, pairs: 600 };

describe('the optimal assignment', () => {
  it('is worth what the best of all choices is, on four hundred small cases', async () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const problem = makeProblem(seed, SMALL);
      const chosen = await optimalAssignment(problem, solve);
      expect([seed, totalOf(chosen)]).toEqual([seed, bruteForce(problem)]);
      expect([seed, isAllowed(problem, chosen)]).toEqual([seed, true]);
    }
  });

  it('breaks no limit, chooses no pair twice and is never below the greedy one, on larger cases', async () => {
    let better = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = makeProblem(seed * 1000, MIDDLE);
      const [optimal, greedy] = [await optimalAssignment(problem, solve), greedyAssignment(problem)];
      for (const chosen of [optimal, greedy]) {
        expect([seed, isAllowed(problem, chosen)]).toEqual([seed, true]);
        const pairs = chosen.map(({ needId, offerId }) => `${needId} ${offerId}`);
        expect(new Set(pairs).size).toBe(pairs.length);
      }
      expect(totalOf(optimal)).toBeGreaterThanOrEqual(totalOf(greedy));
      if (totalOf(optimal) > totalOf(greedy)) better += 1;
    }
    expect(better).toBeGreaterThan(20);
  });

  it('does not depend on the order things come in', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const problem = makeProblem(seed * 7, { needs: 8, offers: 12, pairs: 60 });
      const turned = {
        ...problem,
        needs: problem.needs.toReversed(),
        offers: problem.offers.toReversed(),
        pairs: problem.pairs.toReversed(),
      };
      expect(await optimalAssignment(turned, solve)).toEqual(await optimalAssignment(problem, solve));
      expect(greedyAssignment(turned)).toEqual(greedyAssignment(problem));
    }
  });

  const two = {
    needs: [
      { id: 'n1', places: 1 },
      { id: 'n2', places: 1 },
    ],
    offers: [
      { id: 'o1', places: 1, personId: 'p1', partnerId: 'e1' },
      { id: 'o2', places: 1, personId: 'p2', partnerId: 'e1' },
    ],
    limits: { proposalsPerPerson: 1 },
  };
  const pair = (needId: string, offerId: string, score: number) => ({ needId, offerId, score });

  it('gives up a best pair where both needs are better served so', async () => {
    const problem = { ...two, pairs: [pair('n1', 'o1', 90), pair('n1', 'o2', 85), pair('n2', 'o1', 80)] };
    expect(greedyAssignment(problem)).toEqual([pair('n1', 'o1', 90)]);
    expect(await optimalAssignment(problem, solve)).toEqual([pair('n1', 'o2', 85), pair('n2', 'o1', 80)]);
  });

  it('leaves who can help to the need they can help, whatever points somebody to check has', async () => {
    const judged = (needId: string, offerId: string, score: number, band: FitBand) =>
      pair(needId, offerId, worthOf({ score, fit: { z: 0, band } }));
    const problem = {
      ...two,
      pairs: [
        judged('n1', 'o1', 60, 'can_help'),
        judged('n2', 'o1', 74, 'to_check'),
        judged('n1', 'o2', 75, 'to_check'),
      ],
    };
    expect(await optimalAssignment(problem, solve)).toMatchObject([{ needId: 'n1', offerId: 'o1' }]);
  });

  it('prefers the older offer where totals are equal', async () => {
    const problem = { ...two, pairs: [pair('n1', 'o2', 50), pair('n1', 'o1', 50)] };
    expect(await optimalAssignment(problem, solve)).toEqual([pair('n1', 'o1', 50)]);
  });

  it('is empty where there is nothing to choose, without asking the solver', async () => {
    const never: SolveProgram = () => Promise.reject(new Error('asked'));
    const none = [
      { ...two, pairs: [] },
      { ...two, pairs: [pair('n1', 'o1', 0), pair('n9', 'o1', 5), pair('n1', 'o9', 5)] },
      { ...two, pairs: [pair('n1', 'o1', 5)], limits: { proposalsPerPerson: 0 } },
    ];
    for (const problem of none) expect(await optimalAssignment(problem, never)).toEqual([]);
  });

  it('asks again for yes or no when the first answer has fractions', async () => {
    const problem = { ...two, pairs: [pair('n1', 'o1', 90), pair('n1', 'o2', 85)] };
    const asked: string[] = [];
    const half: SolveProgram = async (program) => {
      asked.push(program);
      return program.includes('binary') ? solve(program) : [['x0', 0.5]];
    };
    expect(await optimalAssignment(problem, half)).toEqual([pair('n1', 'o1', 90)]);
    expect(asked).toHaveLength(2);
  });

  it('refuses an answer that breaks a limit', async () => {
    const problem = { ...two, pairs: [pair('n1', 'o1', 90), pair('n1', 'o2', 85)] };
    const both: SolveProgram = async () => [
      ['x0', 1],
      ['x1', 1],
    ];
    await expect(optimalAssignment(problem, both)).rejects.toThrow(SolverFailed);
  });

  it('on a thread of its own is the same', async () => {
    const problem = makeProblem(11_000, MIDDLE);
    expect(await optimalAssignment(problem)).toEqual(await optimalAssignment(problem, solve));
    await expect(solveInThread('nothing of the kind')).rejects.toThrow(SolverFailed);
  });
});

describe('the greedy assignment', () => {
  it('takes the best pair that still fits, and ties the same way every time', () => {
    const pairs = [
      { needId: 'n2', offerId: 'o2', score: 50 },
      { needId: 'n2', offerId: 'o1', score: 50 },
      { needId: 'n1', offerId: 'o1', score: 50 },
    ];
    const problem = {
      needs: [
        { id: 'n1', places: 1 },
        { id: 'n2', places: 1 },
      ],
      offers: [
        { id: 'o1', places: 2, personId: 'p1', partnerId: 'e1' },
        { id: 'o2', places: 1, personId: 'p2', partnerId: 'e1' },
      ],
      pairs,
      limits: { proposalsPerPerson: 1 },
    };
    expect(greedyAssignment(problem)).toEqual([pairs[2], pairs[0]]);
    expect(pairs.toSorted(comparePairs)).toEqual([pairs[2], pairs[1], pairs[0]]);
  });
});

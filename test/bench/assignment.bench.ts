import { type AssignmentProblem, greedyAssignment, optimalAssignment, totalOf } from '@alize/matches';
import { repeatableChance } from './measure';
import { type Figure, thousands, times } from './table';

const SECONDS_GOAL = 5;
const PAIRS_A_NEED = 100;
const PARTNERS = 40;

/** A whole territory at once, far larger than any: the solve alone, with the thread it runs on. */
export async function benchAssignment(size: {
  needs: number;
  offers: number;
  rounds: number;
}): Promise<Figure[]> {
  const problem = makeProblem(size.needs, size.offers);
  const at = `${size.needs} × ${thousands(size.offers)}, ${thousands(problem.pairs.length)} pairs`;
  const seconds: number[] = [];
  let total = 0;
  for (let round = 0; round < size.rounds; round += 1) {
    const start = performance.now();
    total = totalOf(await optimalAssignment(problem));
    seconds.push((performance.now() - start) / 1000);
  }
  const start = performance.now();
  const greedy = totalOf(greedyAssignment(problem));
  const greedySeconds = (performance.now() - start) / 1000;
  const slowest = Math.max(...seconds);
  return [
    {
      what: `assign many at once, slowest of ${size.rounds}`,
      at,
      ours: `${slowest.toFixed(2)} s`,
      baseline: `${greedySeconds.toFixed(2)} s best pair first`,
      ratio: times(slowest / greedySeconds),
      goal: `≤ ${SECONDS_GOAL} s`,
      met: slowest <= SECONDS_GOAL,
    },
    {
      what: 'points of the assignment',
      at,
      ours: total.toFixed(1),
      baseline: `${greedy.toFixed(1)} best pair first`,
      ratio: `× ${(total / greedy).toFixed(4)}`,
      goal: '≥ × 1',
      met: total >= greedy,
    },
  ];
}

/** Some offers are good for many needs, which all want them; a quarter of the people offer twice, some partners are tired. */
function makeProblem(needsCount: number, offersCount: number): AssignmentProblem {
  const chance = repeatableChance(11);
  const below = (count: number) => Math.floor(chance() * count);
  const id = (kind: string, number: number) => `${kind}${String(number).padStart(6, '0')}`;
  const worth = Array.from({ length: offersCount }, chance);
  const offers = worth.map((_, number) => ({
    id: id('offer', number),
    places: 1 + below(3),
    personId: id('person', number % Math.ceil(offersCount * 0.8)),
    partnerId: id('partner', number % PARTNERS),
  }));
  const needs = Array.from({ length: needsCount }, (_, number) => ({
    id: id('need', number),
    places: chance() < 0.8 ? 1 : 2,
  }));
  const pairs = needs.flatMap(({ id: needId }) => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(PAIRS_A_NEED, offersCount))
      chosen.add(Math.floor(chance() ** 2 * offersCount));
    return [...chosen].map((number) => ({
      needId,
      offerId: id('offer', number),
      score: Math.round(200 + 400 * (worth[number] ?? 0) + 400 * chance()) / 10,
    }));
  });
  const tired = Array.from({ length: PARTNERS / 4 }, (_, number) => [id('partner', number), 3] as const);
  return { needs, offers, pairs, limits: { proposalsPerPerson: 1, proposalsPerPartner: new Map(tired) } };
}

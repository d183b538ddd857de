import { MatchingWeights } from '@alize/contracts';
import { compareFitted, fitIn, type NeedSide, type OfferSide, type Score, scorerFor } from '@alize/matches';

const FIRST_DAY = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;
const YEAR = 365;
const SKILLS = ['recruitment', 'quality', 'finance', 'export', 'digital', 'energy'];
const MISSION_DAYS = 60;

interface Volunteer {
  id: string;
  skills: string[];
  hoursPerMonth: number;
  capacity: number;
  /** Days of the year on which they were called on. */
  calls: number[];
}
export interface SimulatedYear {
  calls: number;
  meanCalls: number;
  mostCalls: number;
  /** Calls that took somebody above twice the mean while somebody as good, less called on, was free. */
  unfair: string[];
}

/**
 * A year of needs, each given to the candidate ranked first by the rules that rank candidates. Volunteers differ by
 * skills, hours and capacity, needs by skill and hours; all else is alike, so that equals exist.
 */
export function simulateYear({
  territories,
  volunteers,
  needs,
  weights = MatchingWeights.parse({}),
}: {
  territories: number;
  volunteers: number;
  needs: number;
  weights?: MatchingWeights;
}): SimulatedYear {
  const unfair: string[] = [];
  const everybody: Volunteer[] = [];
  for (let territory = 0; territory < territories; territory += 1) {
    const people = Array.from({ length: volunteers }, (_, index): Volunteer => {
      const at = territory * volunteers + index;
      return {
        id: String(at).padStart(6, '0'),
        skills: [SKILLS[index % SKILLS.length] ?? '', SKILLS[(index * 5 + 1) % SKILLS.length] ?? ''],
        hoursPerMonth: 8 + 4 * (index % 3),
        capacity: 1 + (index % 2),
        calls: [],
      };
    });
    everybody.push(...people);
    for (let need = 0; need < needs; need += 1)
      unfair.push(...giveNeed(people, Math.floor((need * YEAR) / needs), need, needs / volunteers, weights));
  }
  const calls = everybody.map((person) => person.calls.length);
  return {
    calls: calls.reduce((sum, count) => sum + count, 0),
    meanCalls: needs / volunteers,
    mostCalls: Math.max(...calls),
    unfair,
  };
}

function giveNeed(
  people: Volunteer[],
  day: number,
  index: number,
  mean: number,
  weights: MatchingWeights,
): string[] {
  const need: NeedSide = {
    skills: [{ skillId: SKILLS[(index * 7) % SKILLS.length] ?? '', confirmed: true }],
    sector: null,
    point: null,
    mode: 'both',
    hours: 8 + 8 * (index % 2),
    wantedBy: null,
    language: 'fr',
  };
  const today = new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
  const { scoreOf, fitOf } = scorerFor(need, { weights, relation: () => null, today });
  const ranked = people
    .filter((person) => activeOn(person, day) < person.capacity)
    .map((person) => {
      const side = sideOf(person, day);
      return { person, score: { ...scoreOf(side, 1), fit: fitIn(fitOf(side, 1)) } };
    })
    .sort((a, b) => compareFitted({ score: a.score, id: a.person.id }, { score: b.score, id: b.person.id }));
  const [first] = ranked;
  if (!first) throw new Error(`nobody is free on day ${day}`);
  first.person.calls.push(day);
  const called = first.person.calls.length;
  if (called <= 2 * mean) return [];
  const better = ranked.find(
    ({ person, score: other }) =>
      person !== first.person && person.calls.length < called - 1 && asGood(other, first.score),
  );
  return better
    ? [`day ${day}: ${first.person.id} for the time ${called}, ${better.person.id} was free`]
    : [];
}

/** At least as many points in everything but load. */
function asGood(other: Score, first: Score): boolean {
  return first.reasons.every(
    ({ criterion, points }) =>
      criterion === 'load' ||
      (other.reasons.find((reason) => reason.criterion === criterion)?.points ?? 0) >= points,
  );
}

const activeOn = ({ calls }: Volunteer, day: number): number =>
  calls.filter((called) => day - called < MISSION_DAYS).length;

function sideOf(person: Volunteer, day: number): OfferSide {
  const lately = person.calls.filter((called) => day - called < 90);
  const last = person.calls.at(-1);
  return {
    skills: person.skills.map((skillId) => ({ skillId, level: 2 })),
    sectors: [],
    point: null,
    radiusKm: 50,
    mode: 'both',
    hoursPerMonth: person.hoursPerMonth,
    capacity: person.capacity,
    taken: activeOn(person, day),
    languages: ['fr'],
    absences: [],
    askedLately: lately.length,
    askedEarlier: person.calls.length - lately.length,
    lastAskedDaysAgo: last === undefined ? null : day - last,
    promisedHours: 0,
    missionsDone: 0,
    missionsWell: 0,
    pledge: null,
  };
}

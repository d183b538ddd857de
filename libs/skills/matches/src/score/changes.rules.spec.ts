import { deepEqual, equal, ok } from 'node:assert/strict';
import { MatchingWeights } from '@alize/contracts';
import { type Change, changed, changesToFirst } from './changes.rules';
import type { FittedScore, NeedSide, OfferSide } from './facts';
import { compareFitted, fitIn } from './fit.rules';
import { scorerFor } from './score.rules';

type Offer = OfferSide & { id: string };

const HERE = { latitude: 45.5646, longitude: 5.9178 };
/** One degree of latitude is 111.195 km on our sphere. */
const north = (km: number) => ({ latitude: HERE.latitude + km / 111.195, longitude: HERE.longitude });
const TODAY = '2026-03-12';
const NEED: NeedSide = {
  skills: [{ skillId: 'iso', confirmed: true }],
  sector: 'C',
  point: HERE,
  mode: 'on_site',
  hours: 36,
  wantedBy: '2026-06-12',
  language: 'fr',
};
const OFFER: Offer = {
  id: 'b',
  skills: [{ skillId: 'iso', level: 3 }],
  sectors: ['C'],
  point: HERE,
  radiusKm: 50,
  mode: 'both',
  hoursPerMonth: 40,
  capacity: 2,
  taken: 0,
  languages: ['fr'],
  absences: [],
  askedLately: 0,
  askedEarlier: 0,
  lastAskedDaysAgo: null,
  promisedHours: 0,
  missionsDone: 0,
  missionsWell: 0,
  pledge: null,
};

function contest(need: NeedSide, weights: MatchingWeights, offers: Offer[]) {
  const context = { weights, relation: () => null, today: TODAY };
  const scorer = scorerFor(need, context);
  const scoreOf = (offer: Offer): FittedScore => ({
    ...scorer.scoreOf(offer, 0.5),
    fit: fitIn(scorer.fitOf(offer, 0.5)),
  });
  const standing = (offer: Offer) => ({ score: scoreOf(offer), id: offer.id });
  const ranked = offers
    .map((offer) => ({ offer, score: scoreOf(offer) }))
    .sort((a, b) => compareFitted(standing(a.offer), standing(b.offer)));
  const leads = (offer: Offer) => compareFitted(standing(offer), standing(ranked[0].offer)) < 0;
  return { ranked, leads };
}
/**
 * What is said of somebody like OFFER but for these facts. The other, the older offer, is OFFER without sectors, which
 * costs 5 points.
 */
function saidOf(fields: Partial<OfferSide>, need: Partial<NeedSide> = {}, other: Partial<OfferSide> = {}) {
  const wanted = { ...NEED, ...need };
  const rival = { ...OFFER, sectors: [], ...other, id: 'a' };
  const { ranked, leads } = contest(wanted, MatchingWeights.parse({}), [{ ...OFFER, ...fields }, rival]);
  equal(ranked[0].offer.id, 'a');
  return changesToFirst(wanted, ranked[1], leads);
}

describe('what would put somebody first', () => {
  test('nothing is said when no change is enough: as good is not better than the older offer', () =>
    deepEqual(saidOf({ sectors: [], hoursPerMonth: 1 }), []));

  test('an absence that ends', () => {
    const absences = [{ from: '2026-03-12', to: '2026-06-30' }];
    deepEqual(saidOf({ absences }), [{ kind: 'no_absence' }]);
  });

  test('hours, the least that do, by the half hour', () =>
    deepEqual(saidOf({ hoursPerMonth: 2 }, { hours: 37 }), [
      { kind: 'hours', hoursPerMonth: 3.5, insteadOf: 2 },
    ]));

  test('an absence or hours, whichever', () => {
    const absences = [{ from: '2026-03-12', to: '2026-06-01' }];
    const kinds = saidOf({ absences, hoursPerMonth: 4 }).map(({ kind }) => kind);
    deepEqual(kinds, ['no_absence', 'hours']);
  });

  test('a radius large enough, but not one that only flatters the score', () => {
    deepEqual(saidOf({ point: north(20), radiusKm: 5 }), [{ kind: 'radius', radiusKm: 32, insteadOf: 5 }]);
    deepEqual(saidOf({ point: north(20), radiusKm: 5 }, {}, { sectors: ['C'] }), []);
  });

  test('being willing to come, or to help remotely', () => {
    deepEqual(saidOf({ mode: 'remote' }), [{ kind: 'mode', alsoAccepted: 'on_site' }]);
    deepEqual(saidOf({ mode: 'on_site' }, { mode: 'remote' }), [{ kind: 'mode', alsoAccepted: 'remote' }]);
  });

  test('a skill: one that was confirmed, known no better than it takes', () => {
    const skills = [
      { skillId: 'audit', confirmed: false },
      { skillId: 'iso', confirmed: true },
      { skillId: 'lean', confirmed: true },
    ];
    const other: Partial<OfferSide> = {
      skills: [
        { skillId: 'iso', level: 1 },
        { skillId: 'audit', level: 1 },
      ],
    };
    deepEqual(saidOf({ skills: [] }, { skills }, other), [{ kind: 'skill', skillId: 'iso', level: 2 }]);
  });

  test('a place that is freed', () =>
    deepEqual(saidOf({ capacity: 3, taken: 2 }), [{ kind: 'places', ended: 1, taken: 2 }]));

  test('a pledge that is renewed', () =>
    deepEqual(saidOf({ pledge: { daysPerYear: 10, daysUsed: 12 } }), [{ kind: 'pledge_renewed' }]));
});

/** Seeded (mulberry32): the same cases on every run. */
function dice(seed: number) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)];
}
const MODES = ['on_site', 'remote', 'both'] as const;
const LEVELS = [1, 2, 3] as const;
const SKILLS = ['iso', 'audit', 'lean'];

function anyContest(seed: number) {
  const pick = dice(seed);
  const need: NeedSide = {
    ...NEED,
    skills: SKILLS.filter(() => pick([true, false])).map((skillId) => ({
      skillId,
      confirmed: pick([true, false]),
    })),
    mode: pick(MODES),
    hours: pick([1, 24, 500]),
    wantedBy: pick([null, '2026-01-31', '2026-03-20', '2026-06-12']),
  };
  const weights = MatchingWeights.parse({
    skills: pick([5, 40]),
    distance: pick([0, 15, 100]),
    time: pick([0, 10, 50]),
    load: pick([0, 10, 50]),
  });
  const offers = ['a', 'b', 'c', 'd'].map((id): Offer => {
    const capacity = pick([1, 2, 3]);
    return {
      ...OFFER,
      id,
      skills: SKILLS.filter(() => pick([true, false])).map((skillId) => ({ skillId, level: pick(LEVELS) })),
      sectors: pick([[], ['C'], ['F']]),
      point: pick([null, HERE, north(4.7), north(31), north(90)]),
      radiusKm: pick([0, 5, 30, 50, 100]),
      mode: pick(MODES),
      hoursPerMonth: pick([0.5, 3.3, 8, 160]),
      capacity,
      taken: pick([0, 1, capacity, capacity + 1]),
      absences: pick([
        [],
        [{ from: '2026-03-01', to: '2026-04-15' }],
        [{ from: '2026-03-15', to: '2027-01-01' }],
      ]),
      askedLately: pick([0, 0, 2]),
      promisedHours: pick([0, 10]),
      pledge: pick([null, { daysPerYear: 5, daysUsed: 2 }, { daysPerYear: 5, daysUsed: 5 }]),
    };
  });
  return { need, ...contest(need, weights, offers) };
}
/** Every change there could be, tried one by one. */
function* everyChange(need: NeedSide, offer: Offer): Generator<Partial<OfferSide>> {
  yield { absences: [] };
  for (let hours = 160; hours > 0; hours -= 7.5)
    if (hours > offer.hoursPerMonth) yield { hoursPerMonth: hours };
  yield { mode: 'both' };
  for (const { skillId, confirmed } of need.skills)
    if (confirmed && offer.skills.every((known) => known.skillId !== skillId))
      for (const level of LEVELS) yield { skills: [...offer.skills, { skillId, level }] };
  for (let taken = 0; taken < offer.taken; taken += 1) yield { taken };
  if (offer.pledge) yield { pledge: { ...offer.pledge, daysUsed: 0 } };
}
/** A change that asks a little less, if there is one. */
function less(change: Change): Change | undefined {
  if (change.kind === 'hours' && change.hoursPerMonth - 0.5 > change.insteadOf)
    return { ...change, hoursPerMonth: change.hoursPerMonth - 0.5 };
  if (change.kind === 'places' && change.ended > 1) return { ...change, ended: change.ended - 1 };
  if (change.kind === 'skill' && change.level > 1) return { ...change, level: change.level === 3 ? 2 : 1 };
  if (change.kind === 'radius' && change.radiusKm - 1 > change.insteadOf)
    return { ...change, radiusKm: change.radiusKm - 1 };
  return undefined;
}

test('whoever is compared, what is said is true, is the least, and is said when there is something to say', () => {
  const said = new Map<string, number>();
  for (let seed = 1; seed <= 200; seed += 1) {
    const { need, ranked, leads } = anyContest(seed);
    for (const candidate of ranked.slice(1)) {
      const { offer } = candidate;
      const changes = changesToFirst(need, candidate, leads);
      ok(changes.length <= 2);
      equal(new Set(changes.map(({ kind }) => kind)).size, changes.length);
      for (const change of changes) {
        said.set(change.kind, (said.get(change.kind) ?? 0) + 1);
        equal(Object.keys(changed(offer, change)).length, 1);
        ok(leads({ ...offer, ...changed(offer, change) }), `seed ${seed}: ${JSON.stringify(change)}`);
        const smaller = less(change);
        if (smaller) ok(!leads({ ...offer, ...changed(offer, smaller) }), `seed ${seed}: not the least`);
      }
      if (changes.length === 0)
        for (const fields of everyChange(need, offer))
          ok(!leads({ ...offer, ...fields }), `seed ${seed}: ${JSON.stringify(fields)} would do`);
    }
  }
  const kinds = ['no_absence', 'hours', 'radius', 'mode', 'skill', 'places', 'pledge_renewed'];
  deepEqual([...said.keys()].sort(), kinds.sort());
});

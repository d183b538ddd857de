import { deepEqual, equal, ok } from 'node:assert/strict';
import { Criterion, MatchingWeights } from '@alize/contracts';
import type { NeedSide, OfferSide, Score, ScoreContext, SkillRelation } from './facts';
import { compareFitted, fitIn, standingIn } from './fit.rules';
import { scorerFor } from './score.rules';

const CHAMBERY = { latitude: 45.5646, longitude: 5.9178 };
/** One degree of latitude is 111.195 km on our sphere: `north(20)` is 20 km away. */
const north = (km: number) => ({ latitude: CHAMBERY.latitude + km / 111.195, longitude: CHAMBERY.longitude });

const NEED: NeedSide = {
  skills: [{ skillId: 'iso', confirmed: true }],
  sector: 'C',
  point: CHAMBERY,
  mode: 'on_site',
  hours: 24,
  wantedBy: null,
  language: 'fr',
};
const OFFER: OfferSide = {
  skills: [{ skillId: 'iso', level: 3 }],
  sectors: ['C'],
  point: CHAMBERY,
  radiusKm: 50,
  mode: 'both',
  hoursPerMonth: 8,
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
/** A small catalogue: `x/y` is narrower than `x`, and `x/y` a sibling of `x/z`. */
function relation(needed: string, offered: string): SkillRelation | null {
  if (offered.startsWith(`${needed}/`)) return 'narrower';
  if (needed.startsWith(`${offered}/`)) return 'broader';
  const [parent, child] = needed.split('/');
  return child && offered.startsWith(`${parent}/`) ? 'sibling' : null;
}
interface Known extends ScoreContext {
  wordsRelevance: number;
}
const scoreCandidate = (need: NeedSide, offer: OfferSide, { wordsRelevance, ...context }: Known) =>
  scorerFor(need, context).scoreOf(offer, wordsRelevance);
const CONTEXT: Known = {
  weights: MatchingWeights.parse({}),
  relation,
  wordsRelevance: 6,
  today: '2026-03-12',
};
const NOTHING: MatchingWeights = {
  skills: 0,
  words: 0,
  sector: 0,
  distance: 0,
  time: 0,
  load: 0,
  track_record: 0,
};

/** What one criterion brings, in percent, when it is alone to count. */
function percent(
  criterion: Criterion,
  need: Partial<NeedSide>,
  offer: Partial<OfferSide>,
  words = 6,
): number {
  const context = { ...CONTEXT, wordsRelevance: words, weights: { ...NOTHING, [criterion]: 7 } };
  return scoreCandidate({ ...NEED, ...need }, { ...OFFER, ...offer }, context).score;
}
function judge(need: Partial<NeedSide>, offer: Partial<OfferSide>, context: Partial<Known> = {}): Score {
  return scoreCandidate({ ...NEED, ...need }, { ...OFFER, ...offer }, { ...CONTEXT, ...context });
}
const missingKinds = (score: Score) => score.missing.map(({ kind }) => kind);
const factsOf = (score: Score, criterion: Criterion) =>
  score.reasons.find((reason) => reason.criterion === criterion)?.facts;

/** Seeded (mulberry32): the same thousands of cases on every run. */
function dice(seed: number) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(choices: readonly T[]) => choices[int(0, choices.length - 1)];
  const some = <T>(choices: readonly T[]) => choices.filter(() => random() < 0.4);
  return { random, int, pick, some };
}
type Dice = ReturnType<typeof dice>;

const SKILLS = ['iso', 'iso/audit', 'iso/lean', 'hr', 'hr/hiring', 'export'];
const MODES = ['on_site', 'remote', 'both'] as const;
const DAYS = [
  '2026-01-31',
  '2026-03-12',
  '2026-03-13',
  '2026-03-31',
  '2026-04-12',
  '2026-07-01',
  '2027-02-28',
];
const somewhere = (d: Dice) => (d.random() < 0.1 ? null : north(d.random() * 120));

function anyNeed(d: Dice): NeedSide {
  return {
    skills: d.some(SKILLS).map((skillId) => ({ skillId, confirmed: d.random() < 0.5 })),
    sector: d.pick([null, 'C', 'F', 'G']),
    point: somewhere(d),
    mode: d.pick(MODES),
    hours: d.pick([1, 7.5, 24, 33, 500]),
    wantedBy: d.pick([null, ...DAYS]),
    language: d.pick(['fr', 'en'] as const),
  };
}
function anyOffer(d: Dice): OfferSide {
  const done = d.int(0, 6);
  const absence = () => [d.pick(DAYS), d.pick(DAYS)].sort();
  return {
    skills: d.some(SKILLS).map((skillId) => ({ skillId, level: d.pick([1, 2, 3] as const) })),
    sectors: d.some(['C', 'F', 'G']),
    point: somewhere(d),
    radiusKm: d.pick([0, 5, 10, 11, 50, 100]),
    mode: d.pick(MODES),
    hoursPerMonth: d.pick([0.5, 3.3, 8, 160]),
    capacity: d.int(1, 5),
    taken: d.int(0, 6),
    languages: d.pick([['fr'], ['en'], ['fr', 'en'], ['de']]),
    absences: Array.from({ length: d.int(0, 3) }, absence).map(([from, to]) => ({ from, to })),
    askedLately: d.int(0, 7),
    askedEarlier: d.int(0, 9),
    lastAskedDaysAgo: d.pick([null, 0, 13, 14, 60]),
    promisedHours: d.pick([0, 0, 6, 40]),
    missionsDone: done,
    missionsWell: d.int(0, done),
    pledge: d.pick([null, { daysPerYear: d.int(0, 10), daysUsed: d.int(0, 12) }]),
  };
}
function anyContext(d: Dice): Known {
  const weights = { ...NOTHING };
  for (const criterion of Criterion.options) weights[criterion] = d.pick([0, 0.01, 1, 3, 10, 33.3, 100]);
  if (Object.values(weights).every((weight) => weight === 0)) weights.skills = 1;
  return { ...CONTEXT, weights, wordsRelevance: d.pick([0, 0.004, d.random(), 1]) };
}
/** The property holds for each generated case; the seed is in the title of what fails. */
function holdsForAll(property: (d: Dice, need: NeedSide, offer: OfferSide, context: Known) => void) {
  for (let seed = 1; seed <= 300; seed += 1) {
    const d = dice(seed);
    const [need, offer, context] = [anyNeed(d), anyOffer(d), anyContext(d)];
    try {
      property(d, need, offer, context);
    } catch (cause) {
      throw new Error(`seed ${seed}: ${JSON.stringify({ need, offer, context })}`, { cause });
    }
  }
}
const tenths = (points: number) => Math.round(points * 10);

describe('whatever the need and the offer', () => {
  test('the points add up to the score, and the most there is to 100', () => {
    holdsForAll((_d, need, offer, context) => {
      const { score, reasons } = scoreCandidate(need, offer, context);
      equal(
        tenths(score),
        reasons.reduce((sum, { points }) => sum + tenths(points), 0),
      );
      equal(
        reasons.reduce((sum, { maxPoints }) => sum + tenths(maxPoints), 0),
        1000,
      );
      for (const figure of [score, ...reasons.flatMap(({ points, maxPoints }) => [points, maxPoints])])
        equal(figure, tenths(figure) / 10);
    });
  });

  test('each criterion brings between nothing and its most', () => {
    holdsForAll((_d, need, offer, context) => {
      for (const { points, maxPoints } of scoreCandidate(need, offer, context).reasons)
        ok(points >= 0 && points <= maxPoints);
    });
  });

  test('the most of a criterion is within a point of its weight, and weight 0 is not spoken of', () => {
    holdsForAll((_d, need, offer, context) => {
      const { weights } = context;
      const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      const { reasons } = scoreCandidate(need, offer, context);
      const maxOf = (criterion: Criterion) =>
        reasons.find((reason) => reason.criterion === criterion)?.maxPoints ?? 0;
      const share = (weight: number) => (weight * 100) / total;
      for (const criterion of Criterion.options)
        if (criterion !== 'skills' && criterion !== 'words')
          ok(Math.abs(maxOf(criterion) - share(weights[criterion])) <= 1);
      // What skills that nobody confirmed cannot give, words give.
      ok(Math.abs(maxOf('skills') + maxOf('words') - share(weights.skills + weights.words)) <= 2);
      ok(maxOf('skills') <= share(weights.skills) + 1);
      for (const criterion of Criterion.options)
        if (weights[criterion] === 0 && criterion !== 'words') equal(maxOf(criterion), 0);
      ok(reasons.every(({ maxPoints }) => maxPoints > 0));
    });
  });

  test('one more skill, a better level or a shorter way never lowers the score', () => {
    holdsForAll((d, need, offer, context) => {
      const { score } = scoreCandidate(need, offer, context);
      const better = (change: Partial<OfferSide>) =>
        scoreCandidate(need, { ...offer, ...change }, context).score;
      for (const skillId of SKILLS.filter((id) => !offer.skills.some((offered) => offered.skillId === id)))
        ok(better({ skills: [...offer.skills, { skillId, level: d.pick([1, 2, 3] as const) }] }) >= score);
      ok(better({ skills: offer.skills.map(({ skillId }) => ({ skillId, level: 3 })) }) >= score);
      if (!need.point || !offer.point) return;
      const way = offer.point.latitude - need.point.latitude;
      ok(better({ point: { ...offer.point, latitude: need.point.latitude + way * d.random() } }) >= score);
    });
  });

  test('more hours, fewer demands and no absence never lower the score', () => {
    holdsForAll((_d, need, offer, context) => {
      const { score } = scoreCandidate(need, offer, context);
      const better = (change: Partial<OfferSide>) =>
        scoreCandidate(need, { ...offer, ...change }, context).score;
      ok(better({ hoursPerMonth: offer.hoursPerMonth + 1 }) >= score);
      ok(better({ askedLately: Math.max(0, offer.askedLately - 1) }) >= score);
      ok(better({ taken: Math.max(0, offer.taken - 1) }) >= score);
      ok(better({ pledge: null }) >= score);
      ok(better({ absences: offer.absences.slice(1) }) >= score);
    });
  });

  test('the order of the lists changes nothing, and the answer survives JSON', () => {
    holdsForAll((_d, need, offer, context) => {
      const score = scoreCandidate(need, offer, context);
      const turned = {
        ...offer,
        skills: offer.skills.toReversed(),
        sectors: offer.sectors.toReversed(),
        absences: offer.absences.toReversed(),
      };
      deepEqual(scoreCandidate({ ...need, skills: need.skills.toReversed() }, turned, context), score);
      deepEqual(JSON.parse(JSON.stringify(score)), score);
    });
  });

  test('candidates come in one order only', () => {
    const d = dice(7);
    const candidates = Array.from({ length: 60 }, (_, index) => ({
      score: { score: 0, reasons: [], missing: [], fit: fitIn(d.int(0, 5)), availability: d.int(0, 3) / 3 },
      id: `0190-${String(index).padStart(3, '0')}`,
    }));
    const ranked = candidates.toSorted(compareFitted);
    for (let turn = 0; turn < 50; turn += 1) {
      const shuffled = candidates
        .map((candidate) => ({ candidate, at: d.random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ candidate }) => candidate);
      expect(shuffled.sort(compareFitted)).toEqual(ranked);
    }
    for (const [index, next] of ranked.slice(1).entries()) {
      const { score, id } = ranked[index];
      expect(standingIn(score)).toBeGreaterThanOrEqual(standingIn(next.score));
      if (standingIn(score) === standingIn(next.score)) expect(id < next.id).toBe(true);
    }
    expect(compareFitted(ranked[0], ranked[0])).toBe(0);
  });
});

describe('weights', () => {
  test('keep their national proportions when they already make 100', () => {
    expect(judge({}, {}).reasons.map(({ maxPoints }) => maxPoints)).toEqual([40, 10, 10, 15, 10, 10, 5]);
  });

  test('make exactly 100 of three thirds', () => {
    const { reasons } = judge({}, {}, { weights: { ...NOTHING, skills: 1, words: 1, sector: 1 } });
    expect(reasons.map(({ maxPoints }) => maxPoints)).toEqual([34, 33, 33]);
  });

  test('which are all 0 are refused rather than read as a score of 0', () => {
    expect(() => judge({}, {}, { weights: NOTHING })).toThrow(RangeError);
  });

  test('of 0 hide the criterion but not what is missing', () => {
    const score = judge({}, { point: north(80), mode: 'on_site' }, { weights: { ...NOTHING, skills: 1 } });
    expect(score.score).toBe(100);
    expect(missingKinds(score)).toEqual(['beyond_radius']);
  });
});

describe('skills', () => {
  const one = (skillId: string, level: 1 | 2 | 3) => ({ skills: [{ skillId, level }] });
  test.each([
    ['iso/audit', 3, 100],
    ['iso/audit', 2, 90],
    ['iso/audit', 1, 80],
    ['iso/audit/internal', 3, 85],
    ['iso/audit/internal', 1, 68],
    ['iso', 3, 50],
    ['iso/lean', 3, 35],
    ['hr', 3, 0],
  ] as const)('%s at level %i for an audit brings %d %%', (offered, level, expected) => {
    expect(
      percent('skills', { skills: [{ skillId: 'iso/audit', confirmed: true }] }, one(offered, level)),
    ).toBe(expected);
  });

  test('a confirmed chip weighs five that were only read', () => {
    const skills = [
      { skillId: 'iso', confirmed: true },
      { skillId: 'hr', confirmed: false },
    ];
    expect(percent('skills', { skills }, one('iso', 3))).toBe(83);
    expect(percent('skills', { skills }, one('hr', 3))).toBe(17);
  });

  test('the best skill offered answers, and what was confirmed of the rest is said to be missing', () => {
    const score = judge(
      {
        skills: [
          { skillId: 'hr', confirmed: false },
          { skillId: 'export', confirmed: true },
          { skillId: 'iso/audit', confirmed: false },
        ],
      },
      {
        skills: [
          { skillId: 'iso', level: 3 },
          { skillId: 'iso/audit', level: 1 },
        ],
      },
    );
    expect(factsOf(score, 'skills')).toEqual({
      kind: 'skills_matched',
      needed: 3,
      matches: [{ neededSkillId: 'iso/audit', offeredSkillId: 'iso/audit', relation: 'same', level: 1 }],
    });
    expect(score.missing).toEqual([{ kind: 'skills', skillIds: ['export'] }]);
  });

  test('what skills cannot give, because none is confirmed, words give', () => {
    const skills = [{ skillId: 'iso', confirmed: false }];
    const shares = [[], skills, [{ skillId: 'iso', confirmed: true }]].map((needed) =>
      judge({ skills: needed }, {})
        .reasons.slice(0, 2)
        .map(({ criterion, maxPoints }) => [criterion, maxPoints]),
    );
    expect(shares).toEqual([
      [['words', 50], expect.anything()],
      [
        ['skills', 8],
        ['words', 42],
      ],
      [
        ['skills', 40],
        ['words', 10],
      ],
    ]);
    expect(judge({ skills }, { skills: [] }).missing).toEqual([]);
  });
});

describe('words and sector', () => {
  test('words bring the share of six deviations that they stand out by, kept within its bounds', () => {
    expect([0, 3, 6, 7, -1, NaN].map((words) => percent('words', {}, {}, words))).toEqual([
      0, 50, 100, 100, 0, 0,
    ]);
  });
  test('a sector brings all, nothing, or half when one side does not say', () => {
    expect(percent('sector', { sector: 'C' }, { sectors: ['A', 'C'] })).toBe(100);
    expect(percent('sector', { sector: 'C' }, { sectors: ['A'] })).toBe(0);
    expect(percent('sector', { sector: null }, { sectors: ['A'] })).toBe(50);
    expect(percent('sector', { sector: 'C' }, { sectors: [] })).toBe(50);
  });
});

describe('distance', () => {
  test.each([
    [0, 100],
    [10, 100],
    [30, 65],
    [50, 30],
    [50.2, 0],
  ])('on site at %d km of a 50 km radius brings %d %%', (km, expected) => {
    expect(percent('distance', {}, { point: north(km) })).toBe(expected);
  });

  test('measures along a great circle: Chambéry to Annecy is 40.7 km', () => {
    const facts = factsOf(judge({}, { point: { latitude: 45.8992, longitude: 6.1294 } }), 'distance');
    expect(facts).toMatchObject({ kind: 'within_radius', km: expect.closeTo(40.7, 0) });
  });

  test('respects a radius shorter than next door', () => {
    expect(percent('distance', {}, { point: north(4), radiusKm: 5 })).toBe(100);
    expect(percent('distance', {}, { point: north(6), radiusKm: 5 })).toBe(0);
  });

  test('remote on both sides is worth at least half, and nothing is missing', () => {
    const far = { point: north(300), mode: 'both' } as const;
    expect(percent('distance', { mode: 'both' }, far)).toBe(50);
    expect(percent('distance', { mode: 'both' }, { ...far, point: north(49) })).toBe(50);
    expect(percent('distance', { mode: 'both' }, { ...far, point: north(5) })).toBe(100);
    expect(missingKinds(judge({ mode: 'both' }, far))).toEqual([]);
    expect(missingKinds(judge({ mode: 'on_site' }, far))).toEqual(['beyond_radius']);
  });

  test('how each side works, whatever the way', () => {
    const modes = MODES.flatMap((need) => MODES.map((offer) => [need, offer] as const));
    const far = modes.map(([need, offer]) =>
      percent('distance', { mode: need }, { mode: offer, point: north(300) }),
    );
    expect(Object.fromEntries(modes.map(([need, offer], i) => [`${need} < ${offer}`, far[i]]))).toEqual({
      'on_site < on_site': 0,
      'on_site < remote': 0,
      'on_site < both': 0,
      'remote < on_site': 0,
      'remote < remote': 100,
      'remote < both': 100,
      'both < on_site': 0,
      'both < remote': 50,
      'both < both': 50,
    });
    expect(missingKinds(judge({ mode: 'on_site' }, { mode: 'remote' }))).toEqual(['mode']);
    expect(missingKinds(judge({ mode: 'remote' }, { mode: 'on_site' }))).toEqual(['mode']);
  });

  test('an unknown place is neither near nor far', () => {
    expect(percent('distance', {}, { point: null })).toBe(50);
    expect(percent('distance', { point: null }, {})).toBe(50);
    expect(percent('distance', { point: null, mode: 'remote' }, {})).toBe(100);
  });
});

describe('time', () => {
  const time = (need: Partial<NeedSide>, offer: Partial<OfferSide> = {}) => percent('time', need, offer);

  const facts = (need: Partial<NeedSide>, offer: Partial<OfferSide> = {}) =>
    factsOf(judge(need, offer), 'time');

  test('an ordinary mission fits, whatever the date wished for to begin', () => {
    for (const wantedBy of [null, '2026-03-12', '2026-03-20', '2026-01-05', '2027-01-05'])
      for (const hours of [24, 40]) {
        const score = judge({ hours, wantedBy }, { hoursPerMonth: 5 });
        expect(missingKinds(score)).toEqual([]);
        expect(factsOf(score, 'time')).toMatchObject({ kind: 'time_fits', months: Math.ceil(hours / 5) });
      }
  });

  test('who takes more than six months gets fewer points', () => {
    expect(time({ hours: 48 })).toBe(100);
    expect(time({ hours: 49 })).toBe(86);
    expect(time({ hours: 96 })).toBe(50);
    expect(time({ hours: 144 })).toBe(33);
  });

  test('hours fall short only of what eighteen months would hold, the longest a mission lasts', () => {
    const score = judge({ hours: 160 }, {});
    expect(score.missing).toEqual([{ kind: 'hours', availableHours: 144, neededHours: 160, months: 18 }]);
    expect(facts({ hours: 160 })).toMatchObject({ kind: 'time_too_short', months: 18, freeHours: 48 });
    expect(time({ hours: 160 })).toBe(30);
  });

  test('takes the days away off, each once, and what is promised', () => {
    const half = { from: '2026-03-12', to: '2026-03-26' };
    const inside = { from: '2026-03-14', to: '2026-03-15' };
    const later = { from: '2026-05-01', to: '2026-12-31' };
    for (const absences of [[half], [half, half], [inside, half]])
      expect(facts({ hours: 8 }, { absences })).toMatchObject({ months: 2, absent: true });
    expect(facts({ hours: 8 }, { absences: [later] })).toMatchObject({ months: 1, absent: false });
    expect(facts({ hours: 8 }, { absences: [{ from: '2025-01-01', to: '2026-03-11' }] })).toMatchObject({
      ...{ months: 1, absent: false },
    });
    expect(facts({ hours: 8 }, { promisedHours: 40 })).toMatchObject({ months: 6, freeHours: 8 });
  });

  test('says who is back after the day wished for, joining absences that touch, and still counts them', () => {
    const absences = [
      { from: '2026-03-25', to: '2026-04-30' },
      { from: '2026-03-01', to: '2026-03-24' },
    ];
    const backOn = '2026-05-01';
    const score = judge({ wantedBy: '2026-04-20' }, { absences });
    expect(score.missing).toEqual([
      { kind: 'late_start', asOf: '2026-03-12', backOn, wantedBy: '2026-04-20' },
    ]);
    expect(factsOf(score, 'time')).toMatchObject({ kind: 'time_fits', backOn });
    expect(time({ wantedBy: '2026-04-20' }, { absences })).toBe(50);
    for (const wantedBy of [null, backOn]) {
      expect(missingKinds(judge({ wantedBy }, { absences }))).toEqual([]);
      expect(time({ wantedBy }, { absences })).toBe(100);
    }
  });

  test('whoever cannot begin within a quarter, nor by a later day wished for, is absent', () => {
    const absences = [{ from: '2026-03-01', to: '2026-06-30' }];
    for (const wantedBy of [null, '2026-04-20', '2026-06-30']) {
      expect(judge({ wantedBy }, { absences }).missing).toEqual([
        { kind: 'absent', asOf: '2026-03-12', backOn: '2026-07-01' },
      ]);
      expect(time({ wantedBy }, { absences })).toBe(0);
    }
    expect(missingKinds(judge({ wantedBy: '2026-07-01' }, { absences }))).toEqual([]);
  });
});

describe('load', () => {
  const load = (offer: Partial<OfferSide>) => percent('load', {}, offer);

  test('counts the places left', () => {
    expect(load({ capacity: 4, taken: 1 })).toBe(75);
    expect(load({ capacity: 2, taken: 2 })).toBe(0);
    expect(load({ capacity: 1, taken: 3 })).toBe(0);
    expect(missingKinds(judge({}, { capacity: 1, taken: 3 }))).toEqual(['no_capacity']);
  });
  test('each ask in three months costs a fifth', () => {
    expect([0, 1, 2, 4, 5, 9].map((askedLately) => load({ askedLately }))).toEqual([100, 80, 60, 20, 0, 0]);
  });
  test('a pledge used up halves, one promised and unused does not', () => {
    const pledge = (daysUsed: number, daysPerYear = 10) => load({ pledge: { daysPerYear, daysUsed } });
    expect([pledge(9), pledge(10), pledge(12), pledge(0, 0), pledge(1, 0)]).toEqual([100, 50, 50, 100, 50]);
  });
});

describe('track record and language', () => {
  test('a first mission is neither for nor against', () => {
    const record = (missionsDone: number, missionsWell: number) =>
      percent('track_record', {}, { missionsDone, missionsWell });
    expect([record(0, 0), record(1, 1), record(1, 0), record(4, 4), record(8, 4)]).toEqual([
      50, 67, 33, 83, 50,
    ]);
  });
  test('a language not spoken is missing, and costs no points', () => {
    const [french, english] = [judge({}, {}), judge({ language: 'en' }, {})];
    expect(english.score).toBe(french.score);
    expect(english.missing).toEqual([{ kind: 'language', language: 'en' }]);
  });
});

import { aboutAvailability, pointsIn } from '../score/fit.rules';
import { Criterion, Locale } from '@alize/contracts';
import { explainOrder } from './difference.rules';
import { explainMissing, explainReason } from './explain.rules';
import {
  Deadline,
  Fit,
  FittedScore,
  MissingFact,
  ReasonFacts,
  Score,
  SkillMatch,
  SkillRelation,
} from '../score/facts';

const NNBSP = '\u202f';
/** Written in this file with plain spaces, as it would be typed. */
const typeset = (french: string) =>
  french
    .replace(/ (?=[;:?!»])/g, NNBSP)
    .replace(/« /g, `«${NNBSP}`)
    .replace(/(\d) (?=h|km)/g, `$1${NNBSP}`);

const LABELS: Record<string, string> = {
  iso: 'Certification ISO 9001',
  audit: 'Audit interne',
  lean: 'Production au plus juste',
  hr: 'Recrutement',
};
const label = (skillId: string) => LABELS[skillId] ?? skillId;
/** As long as the longest of ESCO, and with French punctuation set the wrong way. */
const longLabel = (skillId: string) => `Compétence ${skillId} : ${'très longue et détaillée '.repeat(6)}?`;

const match = (id: string, level: 1 | 2 | 3, relation: SkillRelation = 'same', needed = id): SkillMatch => ({
  neededSkillId: needed,
  offeredSkillId: id,
  relation,
  level,
});
const RELATIONS = ['same', 'narrower', 'broader', 'sibling'] as const;
const LEVELS = [1, 2, 3] as const;
const EACH_MATCH = RELATIONS.flatMap((relation) =>
  LEVELS.map((level) => match('iso', level, relation, 'audit')),
);
const DEADLINES: Deadline[] = [
  { kind: 'none' },
  { kind: 'passed' },
  { kind: 'by', day: '2026-03-20', withinMonth: true },
  { kind: 'by', day: '2026-09-23', withinMonth: false },
  { kind: 'by', day: '2027-09-29', withinMonth: false },
];
const FIGURES = [0, 1, 1.5, 2, 12.5, 1250];
const COUNTS = [0, 1, 2, 3, 11];
const asOf = '2026-03-12';

/** Every kind of fact, with the numbers that change a sentence; a new kind does not compile until it is here. */
const EVERY_REASON: { [K in ReasonFacts['kind']]: Extract<ReasonFacts, { kind: K }>[] | ReasonFacts[] } = {
  no_skill_recognised: [{ kind: 'no_skill_recognised' }],
  no_skill_matched: [1, 2, 30].map((needed) => ({ kind: 'no_skill_matched', needed })),
  skills_matched: [
    ...EACH_MATCH.map((one) => [one]),
    EACH_MATCH,
    EACH_MATCH.slice(0, 2),
    EACH_MATCH.slice(5, 9),
    EACH_MATCH.slice(0, 4),
  ].map((matches) => ({ kind: 'skills_matched', needed: 12, matches })),
  words: [0, 0.01, 0.5, 1].map((relevance) => ({ kind: 'words', relevance })),
  sector_known: [{ kind: 'sector_known' }],
  sector_not_known: [{ kind: 'sector_not_known' }],
  sector_unstated_by_need: [{ kind: 'sector_unstated_by_need' }],
  sector_unstated_by_offer: [{ kind: 'sector_unstated_by_offer' }],
  remote_wanted: [{ kind: 'remote_wanted' }],
  remote_only: [{ kind: 'remote_only' }],
  place_unknown: [{ kind: 'place_unknown' }],
  modes_differ: (['on_site', 'remote'] as const).map((offerMode) => ({ kind: 'modes_differ', offerMode })),
  within_radius: [true, false].flatMap((remotePossible) =>
    FIGURES.map((km) => ({ kind: 'within_radius', km, radiusKm: Math.ceil(km), remotePossible })),
  ),
  beyond_radius: [true, false].flatMap((remotePossible) =>
    FIGURES.map((km) => ({ kind: 'beyond_radius', km: km + 0.1, radiusKm: Math.floor(km), remotePossible })),
  ),
  time_fits: [1, 2, 11].flatMap((months) =>
    [1, 1.5, 499.5].flatMap((neededHours) =>
      [{ absent: true }, { absent: false, promisedHours: 12.5 }, { absent: true, backOn: '2027-09-30' }].map(
        (more) => ({
          ...{ kind: 'time_fits', asOf, hoursPerMonth: 12.5, freeHours: 75, neededHours, months, ...more },
        }),
      ),
    ),
  ),
  time_too_short: [0, 0.9, 23.5].flatMap((availableHours) =>
    [{ absent: false }, { absent: true, promisedHours: 12.5, backOn: '2027-09-30' }].map((more) => ({
      ...{ kind: 'time_too_short', asOf, hoursPerMonth: 12.5, freeHours: 0, neededHours: 499.5 },
      ...{ months: 18, availableHours, ...more },
    })),
  ),
  back_too_late: [{ kind: 'back_too_late', asOf, backOn: '2027-09-30' }],
  time_covers: DEADLINES.flatMap((deadline) =>
    [1, 1.5, 24, 499.5].flatMap((neededHours) =>
      [true, false].map((absent) => ({
        kind: 'time_covers',
        asOf,
        deadline,
        hoursPerMonth: 12.5,
        availableHours: 500,
        neededHours,
        absent,
      })),
    ),
  ),
  time_falls_short: DEADLINES.flatMap((deadline) =>
    [0, 0.9, 1, 23.5].flatMap((availableHours) =>
      [true, false].map((absent) => ({
        kind: 'time_falls_short',
        asOf,
        deadline,
        hoursPerMonth: 12.5,
        availableHours,
        neededHours: 499.5,
        absent,
      })),
    ),
  ),
  absent_throughout: DEADLINES.map((deadline) => ({
    kind: 'absent_throughout',
    asOf,
    deadline,
    backOn: '2027-09-30',
  })),
  load: COUNTS.flatMap((taken) =>
    [1, 2, 20].flatMap((capacity) =>
      [0, 1, 2, 4, 5, 11].flatMap((askedLately) =>
        [null, { daysPerYear: 0, daysUsed: 1 }, { daysPerYear: 10, daysUsed: 1012.5 }].map(
          (pledgeUsedUp) => ({
            kind: 'load',
            capacity,
            taken,
            askedLately,
            pledgeUsedUp,
          }),
        ),
      ),
    ),
  ),
  track_record: COUNTS.flatMap((done) =>
    COUNTS.filter((well) => well <= done).map((well) => ({ kind: 'track_record', done, well })),
  ),
};
const EVERY_MISSING: { [K in MissingFact['kind']]: MissingFact[] } = {
  skills: [1, 2, 3, 4, 5, 30].map((count) => ({
    kind: 'skills',
    skillIds: Array.from({ length: count }, (_, index) => Object.keys(LABELS)[index] ?? `s${index}`),
  })),
  mode: (['on_site', 'remote'] as const).map((offerMode) => ({ kind: 'mode', offerMode })),
  beyond_radius: FIGURES.map((km) => ({ kind: 'beyond_radius', km: km + 0.1, radiusKm: Math.floor(km) })),
  hours: FIGURES.flatMap((availableHours) =>
    [{}, { months: 18 }].map((more) => ({ kind: 'hours', availableHours, neededHours: 1251, ...more })),
  ),
  late_start: [{ kind: 'late_start', asOf, backOn: '2027-09-30', wantedBy: '2027-09-01' }],
  absent: ['2026-04-01', '2027-01-01'].map((backOn) => ({ kind: 'absent', asOf, backOn })),
  no_capacity: COUNTS.slice(1).map((taken) => ({ kind: 'no_capacity', capacity: Math.min(taken, 3), taken })),
  language: Locale.options.map((language) => ({ kind: 'language', language })),
};

const reason = (facts: ReasonFacts) => ({ criterion: 'skills' as const, points: 0, maxPoints: 10, facts });
const say = (facts: ReasonFacts, locale: Locale = 'fr', labels = label) =>
  explainReason(reason(facts), locale, labels);
const lack = (fact: MissingFact, locale: Locale = 'fr', labels = label) =>
  explainMissing(fact, locale, labels);

const allSentences = (locale: Locale) =>
  [label, longLabel].flatMap((labels) => [
    ...Object.values(EVERY_REASON).flatMap((facts) => facts.map((fact) => say(fact, locale, labels))),
    ...Object.values(EVERY_MISSING).flatMap((facts) => facts.map((fact) => lack(fact, locale, labels))),
  ]);

/** A score of these points, in the order of the criteria. */
function scored(...points: number[]): Score {
  const reasons = Criterion.options.slice(0, points.length).map((criterion, index) => ({
    criterion,
    points: points[index],
    maxPoints: 40,
    facts: { kind: 'sector_known' } as const,
  }));
  return { score: points.reduce((sum, one) => sum + one, 0), reasons, missing: [] };
}
const PAIRS = [0, 0.1, 1, 1.5, 2, 40].flatMap((a) =>
  [0, 1, 7].flatMap((b) => [
    [scored(a, b, 3, 0, 1, 0, 5), scored(b, a, 0, 3, 0, 9, 0)],
    [scored(a, 4, 3, 2, 1), scored(b)],
    [scored(0, 0, 0, 0, a, 9, 1), scored(0, 0, 0, 0, 0, 0, b)],
  ]),
);
const allDifferences = (locale: Locale): string[] =>
  PAIRS.flatMap(([a, b], at) => {
    const [one, other] = [at % 5, (at * 3) % 7].map((z): Fit => ({ z, band: 'to_check' }));
    const [first, second] = [
      { ...a, fit: one },
      { ...b, fit: other },
    ];
    return [
      [first, second],
      [second, first],
      [first, { ...second, fit: one }],
    ].flatMap(([x, y]) => Object.values(explainOrder(x, y, locale)));
  });

describe.each(Locale.options)('every sentence in %s', (locale) => {
  const sentences = [...new Set([...allSentences(locale), ...allDifferences(locale)])];

  test('is one sentence of at most 160 characters', () => {
    expect(
      sentences.filter((sentence) => !/^[A-ZÀ-Ý\d][^]*[^.]\.$/.test(sentence) || sentence.length > 160),
    ).toEqual([]);
  });
  test('has no hole, no doubled space and no exclamation mark', () => {
    expect(
      sentences.filter((sentence) => /undefined|null|NaN|Infinity|\s\s|!|\( | ,|\(\)/.test(sentence)),
    ).toEqual([]);
  });
});

test('French sets narrow no-break spaces and nothing else before ; : ? ! % and inside guillemets', () => {
  const sentences = [...allSentences('fr'), ...allDifferences('fr')];
  expect(sentences.some((sentence) => /\u202f:/.test(sentence))).toBe(true);
  expect(sentences.filter((sentence) => /[^\u202f][;:?!%»]|«[^\u202f]/.test(sentence))).toEqual([]);
  expect(sentences.filter((sentence) => /\d\.\d|\d[ \u00a0](?:h|km)\b|[“”]/.test(sentence))).toEqual([]);
  expect(
    sentences.filter((sentence) =>
      /\b(?:de|que|le|ne|se) [aeiouyéèàh]/i.test(sentence.replace(/«[^»]*»/g, '«»')),
    ),
  ).toEqual([]);
});

test('English has neither French spaces nor guillemets', () => {
  expect(
    [...allSentences('en'), ...allDifferences('en')].filter((text) =>
      /[\u202f\u00a0«»]|\d,\d\b(?!\d\d)/.test(text),
    ),
  ).toEqual([]);
});

test('one never reads the other language', () => {
  const french = new Set(allSentences('fr'));
  expect(allSentences('en').filter((sentence) => french.has(sentence))).toEqual([]);
});

test('what brings nothing says so', () => {
  const worthless: ReasonFacts[] = [
    { kind: 'no_skill_recognised' },
    { kind: 'no_skill_matched', needed: 3 },
    { kind: 'words', relevance: 0 },
    { kind: 'sector_not_known' },
    { kind: 'modes_differ', offerMode: 'remote' },
    { kind: 'modes_differ', offerMode: 'on_site' },
    { kind: 'beyond_radius', km: 60, radiusKm: 50, remotePossible: false },
    { kind: 'absent_throughout', asOf, deadline: { kind: 'none' }, backOn: '2026-07-01' },
    { kind: 'back_too_late', asOf, backOn: '2026-07-01' },
    { kind: 'load', capacity: 1, taken: 1, askedLately: 0, pledgeUsedUp: null },
    { kind: 'load', capacity: 1, taken: 0, askedLately: 5, pledgeUsedUp: null },
  ];
  for (const facts of worthless) {
    expect(say(facts)).toMatch(
      /aucune?\b|N’|\bn’|ne rejoignent pas|au-delà|absente|trop tard|mieux vaut ne pas/i,
    );
    expect(say(facts, 'en')).toMatch(/\bno\b|not|none|nor|only|beyond|away|too late/i);
  }
});

describe('in French', () => {
  test.each<[ReasonFacts, string]>([
    [
      { kind: 'skills_matched', needed: 2, matches: [match('iso', 3), match('audit', 1)] },
      'Maîtrise « Certification ISO 9001 » (niveau expert) et connaît « Audit interne ».',
    ],
    [
      { kind: 'skills_matched', needed: 1, matches: [match('lean', 3, 'sibling', 'audit')] },
      'Maîtrise « Production au plus juste » (niveau expert, proche de « Audit interne »).',
    ],
    [
      {
        kind: 'skills_matched',
        needed: 5,
        matches: ['iso', 'hr', 'audit', 'lean', 'x'].map((id) => match(id, 2)),
      },
      'Pratique « Certification ISO 9001 », « Recrutement » et « Audit interne » et a 2 autres compétences demandées.',
    ],
    [
      { kind: 'within_radius', km: 12.5, radiusKm: 50, remotePossible: false },
      'À 13 km de l’entreprise à vol d’oiseau, dans son rayon de 50 km.',
    ],
    [
      {
        kind: 'time_covers',
        asOf,
        deadline: { kind: 'by', day: '2026-06-12', withinMonth: false },
        hoursPerMonth: 8,
        availableHours: 24,
        neededHours: 24,
        absent: false,
      },
      'Peut donner 8 h par mois : les 24 h demandées tiennent avant le vendredi 12 juin.',
    ],
    [
      {
        ...{ kind: 'time_fits', asOf, hoursPerMonth: 5, freeHours: 30, neededHours: 40, months: 8 },
        absent: false,
      },
      'Peut donner 5 h par mois : les 40 h demandées tiennent en huit mois.',
    ],
    [
      {
        ...{ kind: 'time_too_short', asOf, hoursPerMonth: 1, freeHours: 6, neededHours: 40, months: 18 },
        ...{ availableHours: 18, absent: false },
      },
      'Peut donner 1 h par mois : 18 h sur 40 h en 18 mois.',
    ],
    [
      { kind: 'load', capacity: 2, taken: 0, askedLately: 0, pledgeUsedUp: null },
      'Aucune demande ces trois derniers mois, deux appuis possibles en même temps.',
    ],
    [
      {
        kind: 'load',
        capacity: 3,
        taken: 2,
        askedLately: 1,
        pledgeUsedUp: { daysPerYear: 10, daysUsed: 12.5 },
      },
      'Une demande ces trois derniers mois, encore un appui possible ; son organisme a donné 12,5 jours pour 10 promis.',
    ],
    [{ kind: 'track_record', done: 1, well: 1 }, 'Un appui terminé, qui s’est bien passé.'],
    [{ kind: 'track_record', done: 4, well: 3 }, 'Trois appuis bien passés sur quatre terminés.'],
  ])('%j', (facts, sentence) => {
    expect(say(facts)).toBe(typeset(sentence));
  });

  test.each<[MissingFact, string]>([
    [
      { kind: 'skills', skillIds: ['iso', 'audit', 'lean', 'hr', 'x'] },
      'N’annonce pas « Certification ISO 9001 », « Audit interne », « Production au plus juste » et 2 autres.',
    ],
    [
      { kind: 'skills', skillIds: ['iso', 'audit'] },
      'N’annonce pas « Certification ISO 9001 » et « Audit interne ».',
    ],
    [{ kind: 'hours', availableHours: 22.7, neededHours: 24 }, 'Il manque 1,3 h sur les 24 h demandées.'],
    [
      { kind: 'hours', availableHours: 18, neededHours: 40, months: 18 },
      'Il manque 22 h sur les 40 h demandées, même en 18 mois.',
    ],
    [
      { kind: 'late_start', asOf, backOn: '2027-01-05', wantedBy: '2026-12-21' },
      'De retour le mardi 5 janvier 2027, après la date souhaitée pour commencer.',
    ],
    [{ kind: 'absent', asOf, backOn: '2027-01-01' }, 'Pas disponible avant le vendredi 1er janvier 2027.'],
    [{ kind: 'language', language: 'en' }, 'N’a pas indiqué parler anglais, la langue du besoin.'],
  ])('missing %j', (fact, sentence) => {
    expect(lack(fact)).toBe(typeset(sentence));
  });
});

describe('in English', () => {
  test.each<[ReasonFacts, string]>([
    [
      { kind: 'skills_matched', needed: 2, matches: [match('iso', 3), match('audit', 1)] },
      'Is an expert in “Certification ISO 9001” and knows “Audit interne”.',
    ],
    [
      { kind: 'beyond_radius', km: 80.4, radiusKm: 50, remotePossible: true },
      'Based 80 km from the firm as the crow flies, beyond their 50 km radius, but the help can be given remotely.',
    ],
    [
      { kind: 'load', capacity: 1, taken: 0, askedLately: 2, pledgeUsedUp: null },
      'Asked twice in the last three months, one mission possible at a time.',
    ],
  ])('%j', (facts, sentence) => {
    expect(say(facts, 'en')).toBe(sentence);
  });
});

describe('the order of the first two', () => {
  const of = (z: number, band: FittedScore['fit']['band'], ...given: number[]): FittedScore => {
    const score = scored(...given);
    const { points, maxPoints } = pointsIn(aboutAvailability(score));
    return { ...score, fit: { z, band }, availability: points / maxPoints };
  };

  test('says that the first offer answers better, without points', () => {
    const [a, b] = [of(5, 'can_help', 40, 5, 0, 15), of(3.2, 'to_check', 30, 8, 0, 10.5)];
    expect(explainOrder(a, b, 'fr')).toEqual({
      difference:
        'L’offre de la première personne répond mieux au besoin, et celle-ci fait mieux sur la proximité.',
    });
    expect(explainOrder(a, b, 'en')).toEqual({
      difference: 'The first offer answers the need better, and its person does better on distance.',
    });
  });

  test('says where availability decides between offers that answer nearly as well', () => {
    const [a, b] = [of(4.2, 'can_help', 40, 5, 60, 95), of(4.22, 'can_help', 40, 5, 0, 5)];
    expect(explainOrder(a, b, 'fr')).toEqual({
      difference: typeset(
        'Les deux offres répondent presque autant au besoin ; la première personne passe devant par la proximité et le secteur.',
      ),
    });
  });

  test('tells a tie as a tie, and what speaks for each', () => {
    const one = of(4.2, 'can_help', 40, 5, 10, 10);
    expect(explainOrder(one, one, 'fr')).toEqual({ tie: 'Les deux premières personnes se valent.' });
    expect(explainOrder(one, of(4.2, 'can_help', 40, 5, 9, 11), 'fr')).toEqual({
      tie: typeset(
        'Les deux premières personnes se valent pour ce besoin : la première fait mieux sur le secteur, la deuxième sur la proximité.',
      ),
    });
  });
});

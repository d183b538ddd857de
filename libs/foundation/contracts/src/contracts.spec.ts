import {
  CommuneCode,
  CreateNeed,
  CreateOffer,
  Day,
  Email,
  isSiren,
  isSiret,
  MatchingWeights,
  Phone,
  Siret,
  TerritoryPolicy,
  UpdateNeed,
  UpdateOffer,
  UpdateTerritoryPolicy,
} from '@alize/contracts';

const ID = '0197a5f0-0000-7abc-8def-0123456789ab';
const issuesOf = (result: { error?: { issues: { path: PropertyKey[]; code: string }[] } }) =>
  (result.error?.issues ?? []).map(({ path, code }) => [path.join('.'), code]);

describe('SIRET', () => {
  it.each(['73282932000074', '732 829 320 00074', ' 73282932000074 '])('%j is one', (typed) =>
    expect(Siret.parse(typed)).toBe('73282932000074'),
  );
  it.each([
    ['a wrong check digit', '73282932000075'],
    ['two digits swapped', '73282932000047'],
    ['a SIREN that is none', '73282932100074'],
    ['a digit too few', '7328293200007'],
    ['a digit too many', '732829320000740'],
    ['letters', '7328293200007A'],
    ['digits of another script', '٧3282932000074'],
    ['nothing', ''],
  ])('%s is none', (_, typed) => expect(Siret.safeParse(typed).success).toBe(false));

  it('of La Poste: the head office by Luhn, the branches by a plain sum that is a multiple of five', () => {
    expect(isSiren('356000000')).toBe(true);
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
    // The same sum lets nobody else pass.
    expect(isSiret('73282932000002')).toBe(false);
  });
});

describe('telephone', () => {
  it.each([
    ['04 79 00 00 00', '+33479000000'],
    ['04.79.00.00.00', '+33479000000'],
    ['04-79-00-00-00', '+33479000000'],
    [' 0479000000 ', '+33479000000'],
    ['+33 4 79 00 00 00', '+33479000000'],
    ['+33 (0)4 79 00 00 00', '+33479000000'],
    ['(04) 79 00 00 00', '+33479000000'],
    ['0033 4 79 00 00 00', '+33479000000'],
    ['+41 22 767 61 11', '+41227676111'],
  ])('%j is %s', (typed, normal) => expect(Phone.parse(typed)).toBe(normal));
  it.each(['0479', '04 79 00 00 0O', 'call me', '', '+33', '+1234567890123456', '12 34 56 78 90'])(
    '%j is none',
    (typed) => expect(Phone.safeParse(typed).success).toBe(false),
  );
});

describe('small things', () => {
  it('an address of any case is one address', () => {
    expect(Email.parse(' Claire.O@Atelier.TEST ')).toBe('claire.o@atelier.test');
    for (const typed of ['claire', 'claire@', 'a@b.test\nBcc: c@d.test', `${'x'.repeat(250)}@a.test`])
      expect(Email.safeParse(typed).success).toBe(false);
  });
  it('communes have their INSEE code, Corsica included', () => {
    expect(['73065', '2A004', '97411'].every((code) => CommuneCode.safeParse(code).success)).toBe(true);
    expect(['2C004', '7306', '730655', 'Chambéry'].some((code) => CommuneCode.safeParse(code).success)).toBe(
      false,
    );
  });
  it('a day is one of the calendar', () => {
    expect(Day.safeParse('2028-02-29').success).toBe(true);
    for (const typed of ['2027-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z'])
      expect(Day.safeParse(typed).success).toBe(false);
  });
});

describe('the policy of a territory', () => {
  it('has the national rules for everything left out', () => {
    expect(TerritoryPolicy.parse({})).toEqual({
      jobRule: 'creation_or_preservation',
      maxCompanyHeadcount: 250,
      moneyNeedsSkills: false,
      committee: {
        quorumShare: null,
        standAside: 'strict',
        remoteCounts: true,
        majority: { base: 'cast', threshold: 'more_than', numerator: 1, denominator: 2 },
        chairCastingVote: true,
        proxiesPerHolder: 1,
        yearlyEnvelopeCents: null,
        decisionValidityMonths: 6,
      },
      maxAdvanceCents: 3_000_000,
      reminderLadder: [3, 9, 21, 45],
      employerApproval: false,
      needExpiryDays: 90,
      retentionMonths: 36,
      quorum: 3,
      lending: { minLenderHeadcount: 5000, maxUserHeadcount: 250, maxUserAgeYears: 8, maxYears: 2 },
      weights: { skills: 40, words: 10, sector: 10, distance: 15, time: 10, load: 10, track_record: 5 },
    });
  });

  it('is its own object each time: changing one territory’s changes no other’s', () => {
    TerritoryPolicy.parse({}).reminderLadder.push(1);
    TerritoryPolicy.parse({}).weights.skills = 0;
    expect(TerritoryPolicy.parse({})).toMatchObject({
      reminderLadder: [3, 9, 21, 45],
      weights: { skills: 40 },
    });
  });

  it('keeps the defaults beside what is given', () => {
    expect(
      TerritoryPolicy.parse({ quorum: 5, weights: { words: 0 }, lending: { maxYears: 1 } }),
    ).toMatchObject({
      quorum: 5,
      weights: { skills: 40, words: 0 },
      lending: { minLenderHeadcount: 5000, maxYears: 1 },
    });
  });

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 101, '40', null])('takes no weight of %s', (skills) => {
    expect(issuesOf(TerritoryPolicy.safeParse({ weights: { skills } })).map(([path]) => path)).toEqual([
      'weights.skills',
    ]);
  });

  it('takes weights of which one counts, not of which none does', () => {
    const none = Object.fromEntries(
      Object.keys(MatchingWeights.parse({})).map((criterion) => [criterion, 0]),
    );
    const refusal = TerritoryPolicy.safeParse({ weights: none });
    expect(refusal.error?.issues).toMatchObject([
      { path: ['weights'], params: { code: 'weights/all-zero' } },
    ]);
    expect(TerritoryPolicy.safeParse({ weights: { ...none, load: 0.5 } }).success).toBe(true);
  });

  it('refuses rules it does not know, at every level it names them', () => {
    expect(issuesOf(TerritoryPolicy.safeParse({ quorom: 5 }))).toEqual([['', 'unrecognized_keys']]);
    expect(issuesOf(TerritoryPolicy.safeParse({ lending: { years: 5 } }))).toEqual([
      ['lending', 'unrecognized_keys'],
    ]);
    expect(issuesOf(UpdateTerritoryPolicy.safeParse({ policy: { nope: 1 }, version: 1 }))).toEqual([
      ['policy', 'unrecognized_keys'],
    ]);
  });
});

describe('what is written', () => {
  const offer = {
    organisationId: ID,
    title: 'Comptabilité',
    text: 'Vingt ans de comptabilité.',
    skills: [],
    communeCode: '73065',
    hoursPerMonth: 10,
  };
  const need = {
    organisation: { siret: '73282932000074', name: 'Atelier Roche', communeCode: '73065' },
    project: { title: 'Un atelier', description: 'Un nouvel atelier.', jobsPlanned: 1 },
    title: 'Trouver des clients',
    text: 'Nous cherchons des clients.',
    communeCode: '73065',
  };

  it('has no field that nobody knows', () => {
    for (const [schema, input] of [
      [CreateOffer, offer],
      [UpdateOffer, { version: 1 }],
      [CreateNeed, need],
      [UpdateNeed, { version: 1 }],
    ] as const) {
      expect(issuesOf(schema.safeParse(input))).toEqual([]);
      expect(issuesOf(schema.safeParse({ ...input, status2: 'x' }))).toEqual([['', 'unrecognized_keys']]);
    }
    expect(issuesOf(CreateOffer.safeParse({ ...offer, taken: 3 }))).toEqual([['', 'unrecognized_keys']]);
    expect(issuesOf(CreateNeed.safeParse({ ...need, status: 'open' }))).toEqual([['', 'unrecognized_keys']]);
  });

  it('changes nothing that is left out', () => {
    expect(UpdateOffer.parse({ version: 1 })).toEqual({ version: 1 });
    expect(UpdateNeed.parse({ version: 1 })).toEqual({ version: 1 });
  });

  it('names the field of an absence that ends before it starts', () => {
    const absences = [{ from: '2026-04-02', to: '2026-04-01' }];
    expect(issuesOf(CreateOffer.safeParse({ ...offer, absences }))).toEqual([['absences.0.to', 'custom']]);
  });

  it('says of a need without a project which firm it is for', () => {
    const { organisation: _, project: __, ...bare } = need;
    expect(issuesOf(CreateNeed.safeParse(bare)).map(([path]) => path)).toEqual(['organisation']);
    expect(CreateNeed.safeParse({ ...bare, projectId: ID }).success).toBe(true);
  });
});

import {
  CreateConvention,
  GivenDays,
  OwnGivenDays,
  ProgrammeFigures,
  TerritoryMap,
  Today,
  type YearTotals,
  YearFigures,
  Match,
} from '@alize/contracts';
import { ConventionsService, SYSTEM } from '@alize/directory';
import { AuditEntryRow } from '@alize/platform';
import { naiveYearTotals } from '../support/naive-year-totals';
import { bootSystem, type System } from '../support/system';
import { makeWorld, needOf, SIRETS, type World } from '../support/world';

const FANNY = 'animation.savoie@alize.test';
const LAURENT = 'laurent@alpelec.test';
const FIRM = 'dirigeante@alize.test';
const START = new Date('2026-03-02T09:00:00Z');
const OTHER_FIRM = {
  organisation: {
    siret: SIRETS[2],
    name: 'Fromagerie du Grand Replat',
    communeCode: '73011',
    headcountBand: '10-19',
  },
  contact: { firstName: 'Ana', lastName: 'Sibuet', email: 'ana@replat.test', locale: 'fr' },
  project: { title: 'Une seconde cave', description: 'Une cave de plus à Albertville.', jobsPlanned: 2 },
};

describe('the figures of a year', () => {
  let system: System;
  let world: World;
  let offerId: string;
  const fanny = () => system.as(FANNY);
  const at = (moment: string) => system.clock.set(new Date(moment));
  const path = (file = '') => `/api/territories/${world.savoie}/year-figures${file}`;
  const figuresOf = async (year: number) =>
    YearFigures.parse((await (await fanny()).get(`${path()}?year=${year}`, 200)).json);
  const introduce = async (title: string, fields: object = {}) => {
    const needId = await world.openNeed(title, ['quality/iso-9001'], fields);
    const { json } = await (await fanny()).post(`/api/needs/${needId}/matches`, { offerId }, 201);
    await system.drain();
    return Match.parse(json).id;
  };
  const act = async (id: string, verb: string, body: object = {}, who = LAURENT, status = 200) =>
    (await system.as(who)).post(`/api/missions/${id}/${verb}`, body, status);

  beforeAll(async () => {
    system = await bootSystem();
    at(START.toISOString());
    world = await makeWorld(system);
    offerId = await world.volunteer(LAURENT, { introduction: 'direct', capacity: 20 });
    await system.app.get(ConventionsService).create(
      SYSTEM,
      CreateConvention.parse({
        territoryId: world.savoie,
        name: 'Convention',
        startsOn: '2026-01-01',
        endsOn: '2028-12-31',
        pledges: [{ organisationId: world.group, daysPerYear: 20, amountCents: 0 }],
      }),
    );
    await system.drain();
    // Before: one that was noted and ended, and one refused.
    const ended = await introduce('Obtenir la certification ISO 9001');
    at('2026-03-12T09:00:00Z');
    await act(ended, 'start');
    await act(ended, 'days', { day: '2026-03-12', hours: 7 }, LAURENT, 201);
    await act(ended, 'completion', { hours: 10.5, toldBy: 'requester' }, FANNY);
    await act(ended, 'feedback', { rating: 'well' }, FIRM, 201);
    const { json } = await (await fanny()).post('/api/needs', needOf('Recruter un chef d’atelier'), 201);
    const refused = YearFigures.shape.partners.element.shape.organisation.pick({ id: true }).parse(json).id;
    await (await fanny()).post(`/api/needs/${refused}/rejection`, { reason: 'Pas dans le programme.' }, 200);
    // One hour before midnight in Paris it is still the year before.
    at('2026-12-31T22:30:00Z');
    await introduce('Auditer nos fournisseurs', OTHER_FIRM);
    // An hour later it is the next.
    at('2026-12-31T23:30:00Z');
    const running = await introduce('Écrire nos procédures');
    at('2027-02-01T09:00:00Z');
    await act(running, 'start');
    await act(running, 'days', { day: '2027-02-01', hours: 3.5 }, LAURENT, 201);
    await (
      await fanny()
    ).post(
      '/api/missions/past',
      {
        ...{
          needId: refused,
          offerId,
          introducedOn: '2026-06-01',
          hours: 14,
          outcome: 'achieved',
          toldBy: 'volunteer',
        },
      },
      201,
    );
    await system.drain();
  });
  afterAll(() => system.close());

  it.each([2026, 2027])('says of %i what naive statements count, beside the year before', async (year) => {
    const { totals, before } = await figuresOf(year);
    const rounded = (of: YearTotals) =>
      JSON.parse(
        JSON.stringify(of, (_, value: unknown) =>
          typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : (value ?? 0),
        ),
      );
    expect(rounded(totals)).toEqual(rounded(await naiveYearTotals(system, world.savoie, year)));
    expect(rounded(before)).toEqual(rounded(await naiveYearTotals(system, world.savoie, year - 1)));
  });

  it('counts noted days as given, and never what is only reserved', async () => {
    const { totals, before } = await figuresOf(2027);
    expect(before).toMatchObject({
      firmsMet: 2,
      firmsHelped: 2,
      firmsRefused: 1,
      introductions: 3,
      missionsEnded: 2,
      daysNoted: 3.5,
    });
    expect(before.satisfaction.requester).toEqual({ count: 1, well: 1, soSo: 0, badly: 0 });
    expect(totals).toMatchObject({
      firmsHelped: 1,
      introductions: 1,
      missionsBegun: 1,
      missionsEnded: 0,
      daysNoted: 0.5,
    });
    expect(totals.daysReserved).toBeCloseTo(16.5 / 7);
    expect(totals.daysLeft).toBeCloseTo(20 - 0.5 - 16.5 / 7);
  });

  it('splits the same figures by partner, sector, group of communes and size, and each split adds up', async () => {
    const { totals, before, partners, ...splits } = await figuresOf(2027);
    expect(partners).toMatchObject([
      {
        organisation: { name: 'Alpélec Aluminium' },
        daysPledged: 20,
        daysNoted: 0.5,
        introductions: 1,
        daysNotedBefore: 3.5,
        introductionsBefore: 3,
      },
    ]);
    for (const groups of [splits.sectors, splits.epcis, splits.sizes]) {
      const all = (of: 'introductions' | 'daysNoted' | 'introductionsBefore' | 'daysNotedBefore') =>
        groups.reduce((sum, group) => sum + group[of], 0);
      expect(all('introductions')).toBe(totals.introductions);
      expect(all('daysNoted')).toBeCloseTo(totals.daysNoted);
      expect(all('introductionsBefore')).toBe(before.introductions);
      expect(all('daysNotedBefore')).toBeCloseTo(before.daysNoted);
    }
    expect(splits.sectors.map(({ key }) => key)).toEqual(['C', null]);
    expect(splits.sizes.map(({ key }) => key)).toEqual(['10-19', null]);
    expect(splits.epcis.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/Chambéry/)]),
    );
  });

  it('leaves as a workbook, which is noted in the audit trail', async () => {
    const { headers, text } = await (await fanny()).get(`${path('.xlsx')}?year=2026`, 200);
    expect(headers.get('content-disposition')).toBe('attachment; filename="alize-savoie-2026.xlsx"');
    expect(text.startsWith('PK')).toBe(true);
    const noted = await system.db.repo(AuditEntryRow).findOneByOrFail({ action: 'list_exported' });
    expect(noted).toMatchObject({ detail: 'year-figures 2026', territoryId: world.savoie });
  });

  it('stands beside the other territories for an administrator alone, with what waits as the board counts it', async () => {
    const admin = await system.as('admin@alize.test');
    const { items } = ProgrammeFigures.parse((await admin.get('/api/programme-figures', 200)).json);
    const { sections } = Today.parse((await admin.get(`/api/today?territoryId=${world.savoie}`, 200)).json);
    const waiting = sections.reduce((all, { count }) => all + count, 0);
    expect(waiting).toBeGreaterThan(0);
    expect(items).toMatchObject([
      { territory: { code: 'ain' }, waiting: 0, needsOpen: 0, introductions: 0, lastActivityAt: null },
      {
        territory: { code: 'savoie' },
        waiting,
        introductions: 1,
        daysNoted: 0.5,
        lastActivityAt: expect.any(String),
      },
    ]);
    await (await fanny()).get('/api/programme-figures', 403);
  });

  it('attests to an organisation the days its people noted in a year, and nothing that is reserved', async () => {
    const days = `/api/organisations/${world.group}/given-days`;
    const given = async (year: number) =>
      GivenDays.parse((await (await fanny()).get(`${days}?year=${year}`, 200)).json);
    expect(await given(2026)).toMatchObject({ days: 3.5, people: 1, firms: 1 });
    const { lines, certifiedBy } = await given(2027);
    expect(lines).toMatchObject([{ territory: 'Savoie', days: 0.5 }]);
    expect(certifiedBy).toMatchObject([{ territory: 'Savoie' }]);
    expect((await given(2025)).lines).toEqual([]);
    const { headers, text } = await (await fanny()).get(`${days}.pdf?year=2027`, 200);
    expect(headers.get('content-type')).toContain('application/pdf');
    expect(text.startsWith('%PDF-')).toBe(true);
  });

  it('attests to a person the days that they noted, and to nobody else', async () => {
    const own = async (email: string, year: number) =>
      OwnGivenDays.parse((await (await system.as(email)).get(`/api/me/given-days?year=${year}`, 200)).json);
    expect(await own(LAURENT, 2026)).toMatchObject({ person: 'Laurent Vuillermet', days: 3.5, firms: 1 });
    expect(await own(LAURENT, 2027)).toMatchObject({
      lines: [{ days: 0.5 }],
      certifiedBy: [{ territory: 'Savoie' }],
    });
    expect(await own(LAURENT, 2025)).toMatchObject({ days: 0, lines: [], certifiedBy: [] });
    expect(await own('animation.ain@alize.test', 2026)).toMatchObject({ days: 0, lines: [] });
    const { headers, text } = await (await system.as(LAURENT)).get('/api/me/given-days.pdf?year=2026', 200);
    expect(headers.get('content-type')).toContain('application/pdf');
    expect(text.startsWith('%PDF-')).toBe(true);
  });

  it('places needs, offers and firms helped on the communes of the territory', async () => {
    const { json } = await (await fanny()).get(`/api/territories/${world.savoie}/map?year=2027`, 200);
    const { places, elsewhere } = TerritoryMap.parse(json);
    const one = async (sql: string) =>
      (await system.db.query<{ count: number }>(`SELECT (${sql})::int AS count`))[0]?.count;
    const all = (what: 'needs' | 'offers' | 'firmsHelped') =>
      places.reduce((sum, place) => sum + place[what], elsewhere[what]);
    const here = `territory_id = '${world.savoie}'`;
    expect(all('needs')).toBe(await one(`SELECT count(*) FROM need WHERE ${here} AND status = 'open'`));
    expect(all('offers')).toBe(await one(`SELECT count(*) FROM offer WHERE ${here} AND status = 'active'`));
    expect(all('offers')).toBeGreaterThan(0);
    expect(all('firmsHelped')).toBe((await figuresOf(2027)).totals.firmsHelped);
    expect(places).toHaveLength((await one(`SELECT count(*) FROM territory_commune WHERE ${here}`)) ?? 0);
  });

  it('is for who runs the territory', async () => {
    for (const what of [path(), path('.xlsx'), `/api/territories/${world.savoie}/map`]) {
      await system.anonymous().get(what, 401);
      await (await system.as(LAURENT)).get(what, 403);
      await (await system.as('animation.ain@alize.test')).get(what, 404);
    }
    await (await fanny()).get(`${path()}?year=1`, 400);
  });
});

import { HeadcountBand, type YearGroup, type YearPartner, type YearTotals } from '@alize/contracts';
import { pledgerOf } from '@alize/matches';
import type { OrganisationFact, RatingFact, YearFacts } from './year-facts';

type Organisations = ReadonlyMap<string, OrganisationFact>;

const sum = <T>(rows: readonly T[], value: (row: T) => number) =>
  rows.reduce((all, row) => all + value(row), 0);
const distinct = <T>(rows: readonly T[], key: (row: T) => string) => new Set(rows.map(key)).size;

function ofYear(facts: YearFacts, year: number): YearFacts {
  const theirs = <T extends { year: number }>(rows: T[]) => rows.filter((row) => row.year === year);
  return {
    firms: theirs(facts.firms),
    introductions: theirs(facts.introductions),
    moves: theirs(facts.moves),
    days: theirs(facts.days),
    ratings: theirs(facts.ratings),
    pledges: theirs(facts.pledges),
  };
}

/** A project counts once, however many were introduced for it. */
function jobsOf(introductions: YearFacts['introductions']): number {
  const projects = new Map(introductions.map(({ projectId, jobsPlanned }) => [projectId, jobsPlanned ?? 0]));
  return sum([...projects.values()], (jobs) => jobs);
}

/** Null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function ratingsOf(ratings: RatingFact[], side: RatingFact['side']) {
  const of = (rating?: RatingFact['rating']) =>
    sum(
      ratings.filter((each) => each.side === side && (rating ?? each.rating) === each.rating),
      (each) => each.count,
    );
  return { count: of(), well: of('well'), soSo: of('so_so'), badly: of('badly') };
}

export function totalsOf(all: YearFacts, year: number, organisations: Organisations): YearTotals {
  const facts = ofYear(all, year);
  const { firms, introductions, moves, days } = facts;
  const waits = introductions.flatMap(({ waitDays }) => waitDays ?? []);
  const accounts = partnersOf(all, year, organisations).filter(({ daysPledged }) => daysPledged !== null);
  return {
    firmsMet: firms.filter(({ what }) => what === 'met').length,
    firmsHelped: distinct(introductions, ({ firm }) => firm),
    firmsRefused: firms.filter(({ what }) => what === 'refused').length,
    jobsPlanned: jobsOf(introductions),
    introductions: introductions.length,
    missionsBegun: moves.filter(({ what }) => what === 'begun').length,
    missionsEnded: moves.filter(({ what }) => what === 'ended').length,
    daysNoted: sum(days, (each) => each.days),
    daysReserved: sum(introductions, (each) => each.daysReserved),
    daysPledged: sum(accounts, (each) => each.daysPledged ?? 0),
    daysLeft: sum(accounts, (each) => each.daysLeft ?? 0),
    satisfaction: {
      requester: ratingsOf(facts.ratings, 'requester'),
      volunteer: ratingsOf(facts.ratings, 'volunteer'),
    },
    timeToIntroduction: { count: waits.length, days: median(waits) },
  };
}

/** Whoever pledged most first, then who helped most. A subsidiary without a pledge of its own is on its group's account. */
export function partnersOf(all: YearFacts, year: number, organisations: Organisations): YearPartner[] {
  const [now, before] = [ofYear(all, year), ofYear(all, year - 1)];
  const pledges = new Map(now.pledges.map(({ organisation, days }) => [organisation, days]));
  const partnerOf = (helper: string) => {
    const organisation = organisations.get(helper);
    return (organisation && pledgerOf(organisation, pledges)) ?? helper;
  };
  const helpers = [...now.introductions, ...now.days, ...before.introductions, ...before.days];
  const ids = new Set([...pledges.keys(), ...helpers.map(({ helper }) => partnerOf(helper))]);
  return [...ids]
    .map((id): YearPartner => {
      const theirs = <T extends { helper: string }>(rows: T[]) =>
        rows.filter(({ helper }) => partnerOf(helper) === id);
      const daysPledged = pledges.get(id) ?? null;
      const introductions = theirs(now.introductions);
      const daysNoted = sum(theirs(now.days), ({ days }) => days);
      const daysReserved = sum(introductions, (each) => each.daysReserved);
      return {
        organisation: { id, name: organisations.get(id)?.name ?? '' },
        daysPledged,
        daysNoted,
        daysReserved,
        daysLeft: daysPledged === null ? null : daysPledged - daysNoted - daysReserved,
        introductions: introductions.length,
        daysNotedBefore: sum(theirs(before.days), ({ days }) => days),
        introductionsBefore: theirs(before.introductions).length,
      };
    })
    .sort(
      (a, b) =>
        (b.daysPledged ?? -1) - (a.daysPledged ?? -1) ||
        b.daysNoted - a.daysNoted ||
        a.organisation.name.localeCompare(b.organisation.name, 'fr'),
    );
}

/** Firms by what `keyOf` says of them, the group with most introductions first and what nobody has said last. */
export function groupsOf(
  all: YearFacts,
  year: number,
  keyOf: (firm: string) => string | null,
  nameOf: (key: string) => string | null = () => null,
): YearGroup[] {
  const [now, before] = [ofYear(all, year), ofYear(all, year - 1)];
  const named = [now, before].flatMap(({ firms, introductions, days }) => [
    ...firms.filter(({ what }) => what === 'met'),
    ...introductions,
    ...days,
  ]);
  const keys = new Set(named.map(({ firm }) => keyOf(firm)));
  return [...keys]
    .map((key): YearGroup => {
      const theirs = <T extends { firm: string }>(rows: T[]) =>
        rows.filter(({ firm }) => keyOf(firm) === key);
      const introductions = theirs(now.introductions);
      return {
        key,
        name: key === null ? null : nameOf(key),
        firmsMet: theirs(now.firms).filter(({ what }) => what === 'met').length,
        firmsHelped: distinct(introductions, ({ firm }) => firm),
        jobsPlanned: jobsOf(introductions),
        introductions: introductions.length,
        daysNoted: sum(theirs(now.days), ({ days }) => days),
        introductionsBefore: theirs(before.introductions).length,
        daysNotedBefore: sum(theirs(before.days), ({ days }) => days),
      };
    })
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.introductions - a.introductions ||
        b.firmsMet - a.firmsMet ||
        ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
    );
}

/** The smallest firms first, those whose size nobody has said last. */
export function bySize(groups: YearGroup[]): YearGroup[] {
  const bands: readonly (string | null)[] = [...HeadcountBand.options, null];
  return groups.toSorted((a, b) => bands.indexOf(a.key) - bands.indexOf(b.key));
}

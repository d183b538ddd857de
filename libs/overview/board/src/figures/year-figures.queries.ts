import type { YearFigures } from '@alize/contracts';
import { type Actor, Epcis, mustRun } from '@alize/directory';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type {
  DaysFact,
  FirmFact,
  IntroductionFact,
  MoveFact,
  OrganisationFact,
  PledgeOfYear,
  RatingFact,
  YearFacts,
} from './year-facts';
import { DAYS, FIRMS, INTRODUCTIONS, MOVES, ORGANISATIONS, PLEDGES, RATINGS } from './year-facts.sql';
import { bySize, groupsOf, partnersOf, totalsOf } from './year-figures.rules';

/** What a territory owes those who steer it: a year beside the year before. */
@Injectable()
export class YearFiguresQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly epcis: Epcis,
  ) {}

  async of(actor: Actor, territoryId: string, asked?: number): Promise<YearFigures> {
    mustRun(actor, territoryId, 'territory');
    const asOf = this.clock.today();
    const year = asked ?? Number(asOf.slice(0, 4));
    const facts = await this.facts(territoryId, year, asOf);
    const organisations = await this.organisations(facts);
    const by = (what: 'sector' | 'epci' | 'size') => (firm: string) =>
      organisations.get(firm)?.[what] ?? null;
    return {
      year,
      asOf,
      totals: totalsOf(facts, year, organisations),
      before: totalsOf(facts, year - 1, organisations),
      partners: partnersOf(facts, year, organisations),
      sectors: groupsOf(facts, year, by('sector')),
      epcis: groupsOf(facts, year, by('epci'), (code) => this.epcis.nameOf(code)),
      sizes: bySize(groupsOf(facts, year, by('size'))),
    };
  }

  private async facts(territoryId: string, year: number, today: string): Promise<YearFacts> {
    const read = [territoryId, year];
    return {
      firms: await this.db.query<FirmFact>(FIRMS, read),
      introductions: await this.db.query<IntroductionFact>(INTRODUCTIONS, read),
      moves: await this.db.query<MoveFact>(MOVES, read),
      days: await this.db.query<DaysFact>(DAYS, read),
      ratings: await this.db.query<RatingFact>(RATINGS, read),
      pledges: await this.db.query<PledgeOfYear>(PLEDGES, [...read, today]),
    };
  }

  private async organisations({ firms, introductions, days, pledges }: YearFacts) {
    const ids = new Set([
      ...firms.map(({ firm }) => firm),
      ...[...introductions, ...days].flatMap(({ firm, helper }) => [firm, helper]),
      ...pledges.map(({ organisation }) => organisation),
    ]);
    const rows = await this.db.query<OrganisationFact>(ORGANISATIONS, [[...ids]]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

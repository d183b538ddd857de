import { Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { CandidatesQueries } from '../candidates.queries';
import { type NeedFacts, PairQueries } from '../pair.queries';
import { sideBySide } from '../side-by-side';
import { type FittingPeople, fittingPeople } from './fitting-people.rules';

/**
 * Pairs of a need and an offer that one reading compares at most: a second of one processor (100 needs by 100 offers took
 * 0.3 to 0.5 s, once the catalogue was read). A usual territory, of twenty needs and thirty offers, has six hundred pairs;
 * one of 300 offers has its hundred oldest open needs compared, a larger one 83.
 */
const MOST_PAIRS = 30_000;
/** What a need of a larger territory is compared with: those the search engine finds, and the background of fit. */
const MOST_OFFERS_A_NEED = 360;

/** Who fits each open need of a territory, by the ranking that its page shows. */
@Injectable()
export class NeedFitsQueries {
  constructor(
    private readonly pairs: PairQueries,
    private readonly candidates: CandidatesQueries,
  ) {}

  /**
   * The needs that have waited longest first; of a territory too large for one reading the others are left out, and so is
   * one whose offers only the search engine could tell while it is away.
   */
  async of(territoryId: string): Promise<Map<string, FittingPeople>> {
    const needs = await this.pairs.openNeeds(territoryId);
    const among = await this.candidates.readerOf(territoryId);
    const offersANeed = Math.max(1, among.all?.length ?? MOST_OFFERS_A_NEED);
    const found = new Map<string, FittingPeople>();
    await sideBySide(needs.slice(0, Math.floor(MOST_PAIRS / offersANeed)), async (need) => {
      const people = await this.peopleFor(need, among);
      if (people) found.set(need.id, people);
    });
    return found;
  }

  private async peopleFor(
    need: NeedFacts,
    among: Awaited<ReturnType<CandidatesQueries['readerOf']>>,
  ): Promise<FittingPeople | null> {
    try {
      const rankings = await this.candidates.rankingsFor(need, among);
      return fittingPeople(rankings(need.weights).ranked);
    } catch (error) {
      if (error instanceof Problem && error.status === 503) return null;
      throw error;
    }
  }
}

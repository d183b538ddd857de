import { Clock } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { LoadQueries } from './load/load.queries';
import type { OfferVersion } from './offer-profiles';
import { type OfferFacts, PairQueries } from './pair.queries';

/** A usual territory has some thirty offers: up to here all are ranked, beyond those that the search engine finds. */
const ALL_RANKED = 300;
/** How long a larger territory is taken to be what it was. */
const FRESH_MS = 60_000;
const REMEMBERED = 500;

/** The offers of a territory as a ranking takes them. */
export interface TerritoryOffers {
  /** All active ones; undefined where they are too many to read. */
  all: OfferFacts[] | undefined;
  /** What fit is measured against: all of them, or as many as tell, found or not. */
  background: readonly OfferVersion[];
  read(ids: string[]): Promise<OfferFacts[]>;
}

/** Reads the offers that needs of a territory are ranked among. */
@Injectable()
export class TerritoryOffersReader {
  private readonly large = new LRUCache<string, { readAt: number; sample: OfferVersion[] }>({
    max: REMEMBERED,
  });

  constructor(
    private readonly clock: Clock,
    private readonly pairs: PairQueries,
    private readonly loads: LoadQueries,
  ) {}

  /** For one need. */
  async of(territoryId: string): Promise<TerritoryOffers> {
    const accounts = await this.loads.accounts(territoryId);
    const read = (ids: string[]) => this.pairs.offers(ids, accounts);
    const sample = this.sampleOf(territoryId);
    if (sample) return { all: undefined, background: sample, read };
    const all = await this.pairs.activeOffers(territoryId, accounts, ALL_RANKED + 1);
    if (all.length <= ALL_RANKED) return { all, background: all, read };
    return { all: undefined, background: await this.background(territoryId), read };
  }

  /** For many needs, whose offers are read once, as they are now. */
  async once(territoryId: string): Promise<TerritoryOffers> {
    const offers = await this.pairs.activeOffers(territoryId, await this.loads.accounts(territoryId));
    const byId = new Map(offers.map((offer) => [offer.id, offer]));
    const few = offers.length <= ALL_RANKED;
    return {
      all: few ? offers : undefined,
      background: few ? offers : await this.background(territoryId),
      read: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    };
  }

  async background(territoryId: string): Promise<readonly OfferVersion[]> {
    const known = this.sampleOf(territoryId);
    if (known) return known;
    const sample = await this.pairs.whatOffersSay(territoryId, ALL_RANKED + 1);
    if (sample.length > ALL_RANKED)
      this.large.set(territoryId, { readAt: this.clock.now().getTime(), sample });
    return sample;
  }

  private sampleOf(territoryId: string): OfferVersion[] | undefined {
    const known = this.large.get(territoryId);
    const age = known ? this.clock.now().getTime() - known.readAt : FRESH_MS;
    return age >= 0 && age < FRESH_MS ? known?.sample : undefined;
  }
}

import {
  Clock,
  Leases,
  LOGGER,
  type Logger,
  type SearchCheck,
  SearchChecks,
  SearchIndex,
} from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { OfferDocuments } from './offer-documents';
import { OfferIndexComparison } from './offer-index-comparison';
import { OFFER_INDEX_LEASE, OfferIndexer } from './offer-indexer';
import { OFFER_INDEX } from './offer.search';

/** Documents put in one transaction, with their vectors. */
const MENDED_AT_ONCE = 200;
/** UTC: night in metropolitan France. */
const NIGHT_HOUR = 2;
const INDEX = OFFER_INDEX.name;

/** What a comparison of index and database found, and has mended. */
export type OfferIndexFindings = Pick<SearchCheck, 'documents' | 'missing' | 'stale' | 'surplus' | 'refused'>;

/** Finds what the index has otherwise than the database, whatever the reason, and mends it. */
@Injectable()
export class OfferIndexCheck {
  constructor(
    private readonly checks: SearchChecks,
    private readonly clock: Clock,
    private readonly search: SearchIndex,
    private readonly documents: OfferDocuments,
    private readonly comparison: OfferIndexComparison,
    private readonly indexer: OfferIndexer,
    private readonly leases: Leases,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Compares every document and mends what differs. Waits while another process builds or checks. */
  check(): Promise<OfferIndexFindings> {
    return this.leases.run(OFFER_INDEX_LEASE, () => this.compare());
  }

  /**
   * The cheap look of every minute, by one worker of all: is the index there with its settings, did the engine refuse
   * writes that it had taken, is it the engine of the last look, does it hold as many documents as there are offers? Where
   * not, and once a night, everything is compared. The number of documents mended.
   */
  async watch(): Promise<number> {
    return (await this.leases.tryRun(OFFER_INDEX_LEASE, () => this.look())) ?? 0;
  }

  private async look(): Promise<number> {
    const [state, offers, last] = await Promise.all([
      this.search.inspect(INDEX),
      this.documents.count(),
      this.checks.last(INDEX),
    ]);
    const settled = state.pending === 0;
    const restored = state.newestTask < (last?.lastTask ?? -1);
    if (state.settings !== 'there' || (settled && state.documents < offers / 2)) return this.restore();
    const refusals = await this.search.refusals(INDEX, restored ? -1 : (last?.lastTask ?? -1));
    for (const refusal of refusals) this.logger.warn({ ...refusal }, 'search engine refused a write');
    const differs = settled && state.documents !== offers;
    if (refusals.length === 0 && !restored && !differs && !this.isDue(last?.checkedAt)) {
      // Tasks that have not ended are looked at again by the next round.
      if (settled) await this.checks.note(INDEX, { lastTask: state.newestTask });
      return 0;
    }
    if (restored) this.logger.warn('search engine was restored or emptied: its index is compared');
    const { missing, stale, surplus } = await this.compare();
    return missing + stale + surplus;
  }

  /** An index that was lost; its settings come with it. */
  private async restore(): Promise<number> {
    this.logger.warn('search index was lost: it is built anew');
    const count = await this.indexer.build();
    await this.checks.note(INDEX, { lastTask: (await this.search.inspect(INDEX)).newestTask });
    return count;
  }

  private async compare(): Promise<OfferIndexFindings> {
    await this.indexer.ensureSettings();
    await this.search.dropHalfBuilt(INDEX);
    // What was on its way at the first look is no difference at the second.
    const found = await this.comparison.again(await this.comparison.all());
    const ids = [...found.missing, ...found.stale, ...found.surplus];
    for (let at = 0; at < ids.length; at += MENDED_AT_ONCE)
      await this.indexer.putAgain(ids.slice(at, at + MENDED_AT_ONCE));
    const left = await this.comparison.again(found);
    const findings = {
      documents: await this.documents.count(),
      missing: found.missing.length,
      stale: found.stale.length,
      surplus: found.surplus.length,
      refused: left.missing.length + left.stale.length + left.surplus.length,
    };
    const { pending, newestTask } = await this.search.inspect(INDEX);
    await this.checks.note(INDEX, {
      ...findings,
      checkedAt: this.clock.now(),
      ...(pending === 0 && { lastTask: newestTask }),
    });
    const level = ids.length > 0 ? 'warn' : 'info';
    this.logger[level]({ ...findings }, 'search index compared with the database');
    if (findings.refused > 0)
      this.logger.warn(
        { ids: [...left.missing, ...left.stale, ...left.surplus].slice(0, 20) },
        'search engine refuses these offers',
      );
    return findings;
  }

  private isDue(checkedAt: Date | null | undefined): boolean {
    if (!checkedAt) return true;
    const now = this.clock.now();
    const night = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), NIGHT_HOUR);
    const last = night > now.getTime() ? night - 86_400_000 : night;
    return checkedAt.getTime() < last;
  }
}

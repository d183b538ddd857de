import {
  type BuildProgress,
  Clock,
  CONFIG,
  type Config,
  Database,
  Leases,
  LOGGER,
  type Logger,
  SearchDown,
  SearchIndex,
  slices,
} from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Inject, Injectable } from '@nestjs/common';
import { OfferDocuments } from './offer-documents';
import { OFFER_INDEX, offerIndex } from './offer.search';

const BATCH = 2_000;
/** Locked together at most. */
const PUT_MAX = 100;
/** Builds of an engine that loses, while it runs, what it was given. */
const BUILDS = 3;
const LOG_EVERY = 10_000;
/** Held by whoever builds or mends the index as a whole. */
export const OFFER_INDEX_LEASE = 'offer-index';

export interface OfferIndexProgress extends BuildProgress {
  total: number;
}

/** Keeps the search index true to the database; the worker and the command line call it. */
@Injectable()
export class OfferIndexer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly search: SearchIndex,
    private readonly skills: SkillsService,
    private readonly documents: OfferDocuments,
    private readonly leases: Leases,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Index and settings as this release wants them; an index that was lost, or lacks more than half of its documents, is
   * filled again, unless somebody does so already.
   */
  async ensure(): Promise<void> {
    await this.ensureSettings();
    const [{ documents }, offers] = await Promise.all([
      this.search.inspect(OFFER_INDEX.name),
      this.documents.count(),
    ]);
    if (documents < offers / 2) await this.leases.tryRun(OFFER_INDEX_LEASE, () => this.build());
  }

  ensureSettings(): Promise<void> {
    return this.search.define(offerIndex(this.config.searchEmbedder));
  }

  /** Reads and writes under a lock of its own, so that an older state never overwrites a newer one. */
  async index(offerId: string): Promise<void> {
    await this.putAgain([offerId]);
  }

  /** Those of people or organisations that became one, or two again. */
  async putAgainOf(target: 'person' | 'organisation', ids: string[]): Promise<void> {
    const offers = await this.db.query<{ id: string }>(`SELECT id FROM offer WHERE ${target}_id = ANY($1)`, [
      ids,
    ]);
    for (const slice of slices(offers, PUT_MAX)) await this.putAgain(slice.map(({ id }) => id));
  }

  /** These offers as they are now; those that are no more are removed. */
  async putAgain(ids: string[]): Promise<void> {
    await this.db.tx(async () => {
      const documents = await this.documents.locked(ids);
      const found = new Set(documents.map(({ id }) => id));
      const gone = ids.filter((id) => !found.has(id));
      if (documents.length > 0) await this.search.put(OFFER_INDEX.name, documents);
      if (gone.length > 0) await this.search.remove(OFFER_INDEX.name, gone);
    });
  }

  /**
   * Builds the index anew beside the old one, one process at a time; what changed meanwhile is written again after the
   * swap. A build that was cut short is gone on with.
   */
  rebuild(onProgress?: (progress: OfferIndexProgress) => void): Promise<number> {
    return this.leases.run(OFFER_INDEX_LEASE, () => this.build(onProgress));
  }

  /** As `rebuild`, for who holds the lease. */
  async build(onProgress?: (progress: OfferIndexProgress) => void): Promise<number> {
    for (let builds = 1; ; builds += 1) {
      try {
        return await this.buildOnce(onProgress);
      } catch (error) {
        if (!(error instanceof SearchDown)) throw error;
        this.logger.warn({ reason: error.reason, builds }, 'search index was not built');
        if (!error.lacksIndex || builds === BUILDS) throw error;
      }
    }
  }

  private async buildOnce(onProgress?: (progress: OfferIndexProgress) => void): Promise<number> {
    const startedAt = this.clock.now();
    // With the catalogue as it is now: what was learned of an older one would put offers where no need looks.
    this.skills.refresh();
    const version = await this.skills.version();
    const total = await this.documents.count();
    const tell = this.logged(total);
    const count = await this.search.rebuild(
      offerIndex(this.config.searchEmbedder),
      this.documents.pages(BATCH),
      {
        version,
        onProgress: (progress) => {
          tell(progress);
          onProgress?.({ ...progress, total });
        },
      },
    );
    for await (const documents of this.documents.pages(BATCH, startedAt))
      await this.putAgain(documents.map(({ id }) => id));
    this.logger.info({ documents: count }, 'search index built');
    return count;
  }

  /** A line for each ten thousand documents, and one when the engine stops answering. */
  private logged(total: number): (progress: BuildProgress) => void {
    let told = 0;
    let waited = false;
    return ({ waitsFor, ...progress }) => {
      if (waitsFor !== undefined && !waited)
        this.logger.warn({ ...progress, total, waitsFor }, 'search index: the build waits');
      waited = waitsFor !== undefined;
      const done = Math.floor((progress.indexed + progress.reused) / LOG_EVERY);
      if (done > told) this.logger.info({ ...progress, total }, 'search index is being built');
      told = Math.max(told, done);
    };
  }
}

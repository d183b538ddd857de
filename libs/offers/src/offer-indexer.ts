import { Clock, CONFIG, type Config, Database, type SearchDocument, SearchIndex } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Inject, Injectable } from '@nestjs/common';
import { OFFER_INDEX, offerIndex, type OfferDocumentRow, SELECT_DOCUMENTS, toDocument } from './offer.search';

const BATCH = 2_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Keeps the search index true to the database; the worker and the command line call it. */
@Injectable()
export class OfferIndexer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly search: SearchIndex,
    private readonly skills: SkillsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Index and settings as this release wants them; an index that lost its documents is filled again. */
  async ensure(): Promise<void> {
    await this.search.define(offerIndex(this.config.searchEmbedder));
    const { total } = await this.search.search({ index: OFFER_INDEX.name, text: '', limit: 1 });
    const [any] = await this.db.query('SELECT FROM offer LIMIT 1');
    if (total === 0 && any) await this.rebuild();
  }

  /** Reads and writes under a lock of its own, so that an older state never overwrites a newer one. */
  async index(offerId: string): Promise<void> {
    await this.db.tx(async () => {
      await this.db.query("SELECT pg_advisory_xact_lock(hashtextextended('offer-index ' || $1, 0))", [
        offerId,
      ]);
      const rows = await this.db.query<OfferDocumentRow>(`${SELECT_DOCUMENTS} WHERE o.id = $1`, [offerId]);
      if (rows.length > 0) await this.search.put(OFFER_INDEX.name, await this.documents(rows));
      else await this.search.remove(OFFER_INDEX.name, [offerId]);
    });
  }

  /**
   * Builds the index anew beside the old one, one process at a time; what changed meanwhile is written again after the
   * swap.
   */
  rebuild(): Promise<number> {
    return this.db.patiently(async () => {
      await this.db.query("SELECT pg_advisory_xact_lock(hashtextextended('offer-index rebuild', 0))");
      const startedAt = this.clock.now();
      // With the catalogue as it is now: what was learned of an older one would put offers where no need looks.
      this.skills.refresh();
      const definition = offerIndex(this.config.searchEmbedder);
      const count = await this.search.rebuild(definition, this.batches('true', []));
      for await (const documents of this.batches('o.updated_at >= $3', [startedAt]))
        await this.search.put(OFFER_INDEX.name, documents);
      return count;
    });
  }

  private async documents(rows: OfferDocumentRow[]): Promise<SearchDocument[]> {
    const { sketches } = await this.skills.understanding();
    const names = await this.skills.names();
    return rows.map((row) =>
      toDocument(row, sketches.ofDescription({ ...row, skills: names(row.skill_ids ?? []) })),
    );
  }

  private async *batches(condition: string, parameters: unknown[]): AsyncIterable<SearchDocument[]> {
    for (let after = FIRST_ID; ;) {
      const rows = await this.db.query<OfferDocumentRow>(
        `${SELECT_DOCUMENTS} WHERE o.id > $1 AND ${condition} ORDER BY o.id LIMIT $2`,
        [after, BATCH, ...parameters],
      );
      const last = rows.at(-1);
      if (!last) return;
      yield await this.documents(rows);
      after = last.id;
    }
  }
}

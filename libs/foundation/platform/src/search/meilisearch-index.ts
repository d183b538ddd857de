import type { Config } from '../config/config';
import { buildIndex } from './meilisearch-build';
import { MeilisearchEngine, PENDING_LOOK_MS } from './meilisearch-engine';
import { SearchRefused } from './http-client';
import { asStored, type FederatedQuery, parametersOf, settingsOf } from './meilisearch-wording';
import type { ServiceWatch } from '../outages/service-watch';
import {
  type BuildOptions,
  type IndexDefinition,
  type IndexState,
  type RefusedWrite,
  type SearchDocument,
  SearchDown,
  type SearchHit,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
} from './search-index';

/** For what somebody waits for. */
const QUICK = { answerMs: 5_000, silenceMs: 0 };
/** For a build: an engine that indexes answers late, and may be restarted meanwhile. */
const PATIENT = { answerMs: 60_000, silenceMs: 600_000 };
const IDS_A_PAGE = 1_000;
const REFUSALS_MAX = 100;

/** Meilisearch 1.21 or newer. */
export class MeilisearchIndex extends SearchIndex {
  private readonly engine: MeilisearchEngine;
  private readonly patient: MeilisearchEngine;
  private lastTask = 0;

  constructor(
    private readonly config: Pick<Config, 'searchUrl' | 'searchKey' | 'searchPrefix'>,
    watch?: ServiceWatch,
  ) {
    super();
    this.engine = new MeilisearchEngine(config, QUICK, watch);
    this.patient = new MeilisearchEngine(config, PATIENT, watch);
  }

  onModuleDestroy(): void {
    this.engine.close();
    this.patient.close();
  }

  async define(definition: IndexDefinition): Promise<void> {
    const uid = this.uid(definition.name);
    if (!(await this.uidsFrom(uid)).includes(uid))
      await this.engine.settle(() => this.client.createIndex(uid, { primaryKey: 'id' }));
    const index = this.client.index(uid);
    const { embedders, ...settings } = settingsOf(definition);
    // One that is not named stays, and the engine would go on asking a model that is configured no longer.
    const known = await this.engine.reach(() => index.getEmbedders());
    const gone = Object.keys(known ?? {}).filter((name) => !(name in embedders));
    const forgotten = Object.fromEntries(gone.map((name) => [name, null]));
    await this.engine.settle(() =>
      index.updateSettings({ ...settings, embedders: { ...forgotten, ...embedders } }),
    );
  }

  async put(index: string, documents: SearchDocument[]): Promise<void> {
    const uid = this.uid(index);
    if ((await this.settingsOf(uid)) !== 'there') throw new SearchDown('it has no such index', true);
    // With its primary key: one that the engine has to guess may be guessed wrong, or not at all.
    const stored = documents.map(asStored);
    const added = await this.engine.reach(() =>
      this.client.index(uid).addDocuments(stored, { primaryKey: 'id' }),
    );
    this.remember(added);
  }

  async remove(index: string, ids: string[]): Promise<void> {
    this.remember(await this.engine.reach(() => this.client.index(this.uid(index)).deleteDocuments(ids)));
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const { hits, estimatedTotalHits, facetDistribution } = await this.ask([query.index], () =>
      this.client.index<SearchDocument>(this.uid(query.index)).search(query.text, {
        ...parametersOf(query),
        limit: query.limit,
        offset: query.offset ?? 0,
        facets: query.facets,
      }),
    );
    return {
      hits: hits.map((hit) => ({ id: hit.id, relevance: hit._rankingScore ?? 0 })),
      total: estimatedTotalHits,
      facets: facetDistribution ?? {},
    };
  }

  async federated(queries: (SearchQuery & { weight: number })[], limit: number): Promise<SearchHit[]> {
    if (queries.length === 0) return [];
    const { hits } = await this.ask(
      queries.map(({ index }) => index),
      () =>
        this.client.multiSearch<{ federation: { limit: number }; queries: FederatedQuery[] }, SearchDocument>(
          {
            federation: { limit },
            queries: queries.map((query) => ({
              indexUid: this.uid(query.index),
              q: query.text,
              ...parametersOf(query),
              federationOptions: { weight: query.weight },
            })),
          },
        ),
    );
    return hits.map((hit) => ({ id: hit.id, relevance: hit._rankingScore ?? 0 }));
  }

  async rebuild(
    definition: IndexDefinition,
    batches: AsyncIterable<SearchDocument[]>,
    options: BuildOptions = {},
  ): Promise<number> {
    // Asked without patience: whoever starts a build on an engine that is down wants to know now.
    await this.ping();
    return buildIndex(this.patient, this.uid(definition.name), definition, batches, options);
  }

  async inspect(index: string): Promise<IndexState> {
    const uid = this.uid(index);
    const { results } = await this.engine.reach(() => this.client.tasks.getTasks({ limit: 1 }));
    const pending = await this.engine.pending(uid);
    const settings = await this.settingsOf(uid);
    const { numberOfDocuments: documents } =
      settings === 'absent'
        ? { numberOfDocuments: 0 }
        : await this.engine.reach(() => this.client.index(uid).getStats());
    return { settings, documents, pending, newestTask: results[0]?.uid ?? -1 };
  }

  async fetch(index: string, ids: string[]): Promise<SearchDocument[]> {
    if (ids.length === 0) return [];
    // With a filter, which is none, the client sends the ids in a body: an address has no room for them.
    const query = { ids, limit: ids.length, filter: [] };
    const { results } = await this.patient.reach(() =>
      this.client.index<SearchDocument>(this.uid(index)).getDocuments(query),
    );
    return results;
  }

  async *ids(index: string): AsyncIterable<string[]> {
    for (let offset = 0; ; offset += IDS_A_PAGE) {
      const query = { fields: ['id' as const], limit: IDS_A_PAGE, offset };
      const { results } = await this.engine.reach(() =>
        this.client.index<SearchDocument>(this.uid(index)).getDocuments(query),
      );
      if (results.length > 0) yield results.map(({ id }) => id);
      if (results.length < IDS_A_PAGE) return;
    }
  }

  async refusals(index: string, after: number): Promise<RefusedWrite[]> {
    const { results } = await this.engine.reach(() =>
      this.client.tasks.getTasks({
        limit: REFUSALS_MAX,
        indexUids: [this.uid(index)],
        statuses: ['failed', 'canceled'],
      }),
    );
    return results
      .filter(({ uid }) => uid > after)
      .map(({ uid, type, error }) => ({ task: uid, type, code: error?.code ?? 'canceled' }));
  }

  async caughtUp(index: string): Promise<void> {
    while ((await this.patient.pending(this.uid(index))) > 0) await this.patient.sleep(PENDING_LOOK_MS);
  }

  async dropHalfBuilt(index: string): Promise<void> {
    const uid = this.uid(index);
    for (const half of await this.uidsFrom(`${uid}_building`))
      await this.engine.settle(() => this.client.deleteIndex(half));
  }

  async settled(): Promise<void> {
    await this.engine.ended(this.lastTask);
  }

  async ping(): Promise<void> {
    await this.engine.reach(() => this.client.health());
  }

  private get client() {
    return this.engine.client;
  }

  private async uidsFrom(start: string): Promise<string[]> {
    const { results } = await this.engine.reach(() => this.client.getRawIndexes({ limit: 1_000 }));
    return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(start));
  }

  /** Every definition of ours filters by something, so an index that can filter by nothing was made by a write. */
  private async settingsOf(uid: string): Promise<IndexState['settings']> {
    try {
      const fields = await this.engine.reach(() => this.client.index(uid).getFilterableAttributes());
      return fields && fields.length > 0 ? 'there' : 'none';
    } catch (error) {
      if (error instanceof SearchDown && error.lacksIndex) return 'absent';
      throw error;
    }
  }

  /** A question that needs settings which the index lacks altogether is no mistake of ours, but an outage. */
  private async ask<T>(indexes: string[], call: () => PromiseLike<T>): Promise<T> {
    try {
      return await this.engine.reach(call);
    } catch (error) {
      if (!(error instanceof SearchRefused && error.asksForSettings)) throw error;
      for (const index of new Set(indexes))
        if ((await this.settingsOf(this.uid(index))) !== 'there')
          throw new SearchDown('its index has no settings', true);
      throw error;
    }
  }

  private uid(index: string): string {
    return `${this.config.searchPrefix}${index}`;
  }

  private remember(task: { taskUid: number }): void {
    this.lastTask = Math.max(this.lastTask, task.taskUid);
  }
}

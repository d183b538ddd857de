import { Meilisearch, type Task } from 'meilisearch';
import type { Config } from '../config/config';
import { SearchRefused, sendWithoutDelay } from './http-client';
import {
  type Embedder,
  type FieldValue,
  type IndexDefinition,
  type SearchDocument,
  type SearchFilter,
  type SearchHit,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
  searchDown,
} from './search-index';

const ANSWER_TIMEOUT_MS = 5_000;
/** Between two looks at a task: short at first, for most take milliseconds. */
const [FIRST_LOOK_MS, LAST_LOOK_MS] = [5, 200];

/** Meilisearch 1.21 or newer. */
export class MeilisearchIndex extends SearchIndex {
  private readonly client: Meilisearch;
  private lastTask = 0;
  private closed = false;

  constructor(private readonly config: Pick<Config, 'searchUrl' | 'searchKey' | 'searchPrefix'>) {
    super();
    this.client = new Meilisearch({
      host: config.searchUrl,
      apiKey: config.searchKey,
      httpClient: sendWithoutDelay,
      timeout: ANSWER_TIMEOUT_MS,
    });
  }

  /** An engine may be busy for minutes: who ends does not wait for it. */
  onModuleDestroy(): void {
    this.closed = true;
  }

  async define(definition: IndexDefinition): Promise<void> {
    await this.reach(async () => {
      await this.create(this.uid(definition.name));
      const index = this.client.index(this.uid(definition.name));
      const { embedders, ...settings } = settingsOf(definition);
      // One that is not named stays, and the engine would go on asking a model that is configured no longer.
      const gone = Object.keys((await index.getEmbedders()) ?? {}).filter((name) => !(name in embedders));
      const forgotten = Object.fromEntries(gone.map((name) => [name, null]));
      await this.ended(index.updateSettings({ ...settings, embedders: { ...forgotten, ...embedders } }));
    });
  }

  async put(index: string, documents: SearchDocument[]): Promise<void> {
    await this.reach(async () =>
      this.remember(await this.client.index(this.uid(index)).addDocuments(documents.map(asStored))),
    );
  }

  async remove(index: string, ids: string[]): Promise<void> {
    await this.reach(async () =>
      this.remember(await this.client.index(this.uid(index)).deleteDocuments(ids)),
    );
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const { hits, estimatedTotalHits, facetDistribution } = await this.reach(() =>
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
    const { hits } = await this.reach(() =>
      this.client.multiSearch<{ federation: { limit: number }; queries: FederatedQuery[] }, SearchDocument>({
        federation: { limit },
        queries: queries.map((query) => ({
          indexUid: this.uid(query.index),
          q: query.text,
          ...parametersOf(query),
          federationOptions: { weight: query.weight },
        })),
      }),
    );
    return hits.map((hit) => ({ id: hit.id, relevance: hit._rankingScore ?? 0 }));
  }

  async rebuild(definition: IndexDefinition, batches: AsyncIterable<SearchDocument[]>): Promise<number> {
    const name = this.uid(definition.name);
    const building = `${name}_building`;
    await this.reach(async () => {
      await this.ended(this.client.deleteIndex(building));
      await this.ended(this.client.createIndex(building, { primaryKey: 'id' }));
    });
    await this.done(() => this.client.index(building).updateSettings(settingsOf(definition)));
    const added: number[] = [];
    let count = 0;
    // What the source throws is no fault of the engine, and goes up as it is.
    for await (const documents of batches) {
      added.push(
        await this.reach(
          async () => (await this.client.index(building).addDocuments(documents.map(asStored))).taskUid,
        ),
      );
      count += documents.length;
    }
    // An index that lacks a batch is not swapped in.
    for (const taskUid of added) await this.done(async () => ({ taskUid }));
    await this.reach(() => this.create(name));
    await this.done(() => this.client.swapIndexes([{ indexes: [name, building], rename: false }]));
    await this.reach(() => this.ended(this.client.deleteIndex(building)));
    return count;
  }

  async settled(): Promise<void> {
    await this.reach(() => this.ended(Promise.resolve({ taskUid: this.lastTask })));
  }

  async ping(): Promise<void> {
    await this.reach(() => this.client.health());
  }

  private async create(uid: string): Promise<void> {
    const { results } = await this.client.getRawIndexes({ limit: 1_000 });
    if (results.some((index) => index.uid === uid)) return;
    await this.ended(this.client.createIndex(uid, { primaryKey: 'id' }));
  }

  /** Waits for a task; one that fails is our mistake and goes up with the engine's own words. */
  private async done(enqueue: () => PromiseLike<{ taskUid: number }>): Promise<void> {
    const { status, error } = await this.reach(() => this.ended(enqueue()));
    if (status !== 'succeeded') throw new Error(`search engine: task ${status}: ${error?.message ?? ''}`);
  }

  /** The task once it is over, however it ended. The client's own wait leaves a listener behind at each look. */
  private async ended(enqueued: PromiseLike<{ taskUid: number }>): Promise<Task> {
    const { taskUid } = await enqueued;
    for (let pause = FIRST_LOOK_MS; !this.closed; pause = Math.min(LAST_LOOK_MS, pause * 1.5)) {
      const task = await this.client.tasks.getTask(taskUid);
      if (task.status !== 'enqueued' && task.status !== 'processing') return task;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw new Error('closed while the search engine was busy');
  }

  private uid(index: string): string {
    return `${this.config.searchPrefix}${index}`;
  }

  private remember(task: { taskUid: number }): void {
    this.lastTask = Math.max(this.lastTask, task.taskUid);
  }

  /** An engine that refuses tells of our mistake, which goes up as it is; no answer, or no index yet, is an outage. */
  private async reach<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      const refusal =
        error instanceof SearchRefused ? error : error instanceof Error ? error.cause : undefined;
      if (refusal instanceof SearchRefused && refusal.status < 500 && !refusal.lacksIndex) throw refusal;
      throw searchDown();
    }
  }
}

interface FederatedQuery extends ReturnType<typeof parametersOf> {
  indexUid: string;
  q: string;
  federationOptions: { weight: number };
}

function parametersOf(query: SearchQuery) {
  return {
    filter: filterOf(query.filter ?? {}),
    matchingStrategy: 'frequency' as const,
    showRankingScore: true,
    attributesToRetrieve: ['id'],
    ...(query.nearness && {
      hybrid: { embedder: query.nearness.embedder, semanticRatio: query.nearness.share },
      ...(query.nearness.vector && { vector: query.nearness.vector }),
    }),
  };
}

/** The engine keeps vectors apart from the fields; ours are never made anew by it. */
function asStored({ vectors, ...document }: SearchDocument): Record<string, unknown> {
  if (!vectors) return document;
  const given = Object.entries(vectors).map(([name, embeddings]) => [
    name,
    { embeddings, regenerate: false },
  ]);
  return { ...document, _vectors: Object.fromEntries(given) };
}

function settingsOf(definition: IndexDefinition) {
  const { fr = [], en = [] } = definition.languages ?? {};
  return {
    searchableAttributes: definition.searchable,
    filterableAttributes: definition.filterable,
    sortableAttributes: definition.sortable ?? [],
    synonyms: definition.synonyms ?? {},
    embedders: Object.fromEntries(
      Object.entries(definition.embedders ?? {}).map(([name, embedder]) => [name, embedderOf(embedder)]),
    ),
    localizedAttributes: [
      { attributePatterns: fr, locales: ['fra' as const] },
      { attributePatterns: en, locales: ['eng' as const] },
    ].filter(({ attributePatterns }) => attributePatterns.length > 0),
  };
}

const embedderOf = (embedder: Embedder) =>
  'source' in embedder ? embedder : { source: 'userProvided' as const, ...embedder };

const quoted = (value: NonNullable<FieldValue>): string =>
  typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : String(value);

function filterOf({ equal = {}, not = {} }: SearchFilter): string[] {
  const holds = Object.entries(equal).map(([field, value]) => condition(field, value));
  return [...holds, ...Object.entries(not).map(([field, value]) => `NOT (${condition(field, value)})`)];
}

/** `IN` knows no null. */
function condition(field: string, value: FieldValue | FieldValue[]): string {
  const accepted = Array.isArray(value) ? value : [value];
  const known = accepted.filter((one) => one !== null);
  const among = `${field} IN [${known.map(quoted).join(', ')}]`;
  return known.length < accepted.length ? `${among} OR ${field} IS NULL` : among;
}

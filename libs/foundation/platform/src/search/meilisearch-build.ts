import { createHash } from 'node:crypto';
import { SearchRefused } from './http-client';
import { type MeilisearchEngine, PENDING_LOOK_MS } from './meilisearch-engine';
import { asStored, settingsOf } from './meilisearch-wording';
import { sameDocument } from './same-document';
import {
  type BuildOptions,
  type BuildProgress,
  type IndexDefinition,
  type SearchDocument,
  SearchDown,
} from './search-index';

const IDS_A_PAGE = 1_000;

/** Builds `uid` anew beside the one in use and swaps it in; the number of documents. */
export async function buildIndex(
  engine: MeilisearchEngine,
  uid: string,
  definition: IndexDefinition,
  batches: AsyncIterable<SearchDocument[]>,
  options: BuildOptions,
): Promise<number> {
  try {
    return await new IndexBuild(engine, uid, definition, options).run(batches);
  } catch (error) {
    if (error instanceof SearchRefused && error.message.includes('task_not_found'))
      throw new SearchDown('it lost what it was given', true);
    throw error;
  }
}

/**
 * The half-built index is its own record of how far it came: what is in it is compared with what it is to hold, and sent
 * only where it differs. Its name tells what it is made of, so that a build of something else does not go on with it.
 */
class IndexBuild {
  private readonly building: string;
  private readonly progress: BuildProgress = { sent: 0, indexed: 0, reused: 0 };
  private readonly ids = new Set<string>();

  constructor(
    private readonly engine: MeilisearchEngine,
    private readonly uid: string,
    private readonly definition: IndexDefinition,
    private readonly options: BuildOptions,
  ) {
    const made = createHash('sha256').update(JSON.stringify([definition, options.version ?? '']));
    this.building = `${uid}_building_${made.digest('hex').slice(0, 12)}`;
  }

  async run(batches: AsyncIterable<SearchDocument[]>): Promise<number> {
    const resumed = await this.open();
    const added: { taskUid: number; count: number }[] = [];
    // What the source throws is no fault of the engine, and goes up as it is.
    for await (const documents of batches) {
      for (const { id } of documents) this.ids.add(id);
      const lacking = resumed ? await this.lacking(documents) : documents;
      this.progress.reused += documents.length - lacking.length;
      this.progress.sent += lacking.length;
      if (lacking.length > 0) added.push(await this.send(lacking));
      this.tell();
    }
    for (const { taskUid, count } of added) {
      await this.engine.done(taskUid, this.waiting);
      this.progress.indexed += count;
      this.tell();
    }
    await this.complete();
    await this.swap();
    await this.drop(this.building);
    return this.ids.size;
  }

  /** Whether there was something to go on with. */
  private async open(): Promise<boolean> {
    const { results } = await this.reach(() => this.client.getRawIndexes({ limit: 1_000 }));
    const uids = results.map(({ uid }) => uid);
    for (const other of uids)
      if (other.startsWith(`${this.uid}_building`) && other !== this.building) await this.drop(other);
    const resumed = uids.includes(this.building);
    if (resumed) await this.idle();
    else await this.make(this.building);
    if (!uids.includes(this.uid)) await this.make(this.uid);
    const settings = await this.reach(() => this.index.updateSettings(settingsOf(this.definition)));
    await this.engine.done(settings.taskUid, this.waiting);
    return resumed;
  }

  /** Until the engine has done what the last build gave it: what waits its turn is not to be sent again. */
  private async idle(): Promise<void> {
    for (;;) {
      const pending = await this.engine.pending(this.building, this.waiting);
      if (pending === 0) return;
      this.tell(`${pending} writes of the build that was cut short`);
      await this.engine.sleep(PENDING_LOOK_MS);
    }
  }

  private async lacking(documents: SearchDocument[]): Promise<SearchDocument[]> {
    const query = { ids: documents.map(({ id }) => id), limit: documents.length, filter: [] };
    const { results } = await this.reach(() => this.index.getDocuments(query));
    const stored = new Map(results.map((document) => [document.id, document]));
    return documents.filter((wanted) => {
      const found = stored.get(wanted.id);
      return !found || !sameDocument(found, wanted);
    });
  }

  /** By id, so it may be sent twice. */
  private async send(documents: SearchDocument[]): Promise<{ taskUid: number; count: number }> {
    const stored = documents.map(asStored);
    const { taskUid } = await this.reach(() =>
      this.client.index(this.building).addDocuments(stored, { primaryKey: 'id' }),
    );
    return { taskUid, count: documents.length };
  }

  /** An index that lacks documents, or has some that are no longer, is not swapped in. */
  private async complete(): Promise<void> {
    let held = await this.held();
    if (held > this.ids.size) {
      const surplus = await this.surplus();
      const { taskUid } = await this.reach(() => this.index.deleteDocuments(surplus));
      await this.engine.done(taskUid, this.waiting);
      held = await this.held();
    }
    const filterable = await this.reach(() => this.index.getFilterableAttributes());
    const lost = this.definition.filterable.length > 0 && filterable?.length === 0;
    if (held !== this.ids.size || lost)
      throw new SearchDown(`it holds ${held} of ${this.ids.size} documents that it was given`, true);
  }

  private async held(): Promise<number> {
    return (await this.reach(() => this.index.getStats())).numberOfDocuments;
  }

  private async surplus(): Promise<string[]> {
    const surplus: string[] = [];
    for (let offset = 0; ; offset += IDS_A_PAGE) {
      const query = { fields: ['id' as const], limit: IDS_A_PAGE, offset };
      const { results } = await this.reach(() => this.index.getDocuments(query));
      surplus.push(...results.map(({ id }) => id).filter((id) => !this.ids.has(id)));
      if (results.length < IDS_A_PAGE) return surplus;
    }
  }

  /** Swapped twice, all would be as before: what was asked without an answer is looked for before it is asked again. */
  private async swap(): Promise<void> {
    const newest = async (types?: ['indexSwap']) =>
      (await this.reach(() => this.client.tasks.getTasks({ limit: 1, types }))).results[0];
    const before = (await newest())?.uid ?? -1;
    const { taskUid } = await this.reach(async () => {
      const last = await newest(['indexSwap']);
      if (last && last.uid > before && JSON.stringify(last.details).includes(this.building))
        return { taskUid: last.uid };
      return this.client.swapIndexes([{ indexes: [this.uid, this.building], rename: false }]);
    });
    await this.engine.done(taskUid, this.waiting);
  }

  private async make(uid: string): Promise<void> {
    const { taskUid } = await this.reach(() => this.client.createIndex(uid, { primaryKey: 'id' }));
    await this.engine.ended(taskUid, this.waiting);
  }

  private async drop(uid: string): Promise<void> {
    const { taskUid } = await this.reach(() => this.client.deleteIndex(uid));
    await this.engine.ended(taskUid, this.waiting);
  }

  private reach<T>(call: () => PromiseLike<T>): Promise<T> {
    return this.engine.reach(call, this.waiting);
  }

  private readonly waiting = (reason: string): void => this.tell(`the search engine: ${reason}`);

  private tell(waitsFor?: string): void {
    this.options.onProgress?.({ ...this.progress, ...(waitsFor !== undefined && { waitsFor }) });
  }

  private get client() {
    return this.engine.client;
  }

  private get index() {
    return this.client.index<SearchDocument>(this.building);
  }
}

import {
  type BuildOptions,
  type FieldValue,
  type IndexDefinition,
  type IndexState,
  type RefusedWrite,
  type SearchDocument,
  type SearchFilter,
  type SearchHit,
  SearchDown,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
} from './search-index';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** In memory: whole words and their beginnings, accents folded, no typos. */
export class FakeIndex extends SearchIndex {
  private readonly indexes = new Map<
    string,
    { definition: IndexDefinition; documents: Map<string, SearchDocument> }
  >();

  async define(definition: IndexDefinition): Promise<void> {
    const documents = this.indexes.get(definition.name)?.documents ?? new Map<string, SearchDocument>();
    this.indexes.set(definition.name, { definition, documents });
  }

  async put(index: string, documents: SearchDocument[]): Promise<void> {
    for (const document of documents) this.open(index).documents.set(document.id, document);
  }

  async remove(index: string, ids: string[]): Promise<void> {
    for (const id of ids) this.open(index).documents.delete(id);
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const found = this.find(query);
    const facets = Object.fromEntries(
      (query.facets ?? []).map((field) => [field, countValues(found.map(({ document }) => document[field]))]),
    );
    const from = query.offset ?? 0;
    const hits = found
      .slice(from, from + query.limit)
      .map(({ document, relevance }) => ({ id: document.id, relevance }));
    return { hits, total: found.length, facets };
  }

  async federated(queries: (SearchQuery & { weight: number })[], limit: number): Promise<SearchHit[]> {
    const best = new Map<string, { hit: SearchHit; weighted: number }>();
    for (const query of queries)
      for (const { document, relevance } of this.find(query)) {
        const weighted = relevance * query.weight;
        if (weighted > (best.get(document.id)?.weighted ?? -1))
          best.set(document.id, { hit: { id: document.id, relevance }, weighted });
      }
    return [...best.values()]
      .sort((a, b) => b.weighted - a.weighted)
      .slice(0, limit)
      .map(({ hit }) => hit);
  }

  async rebuild(
    definition: IndexDefinition,
    batches: AsyncIterable<SearchDocument[]>,
    { onProgress }: BuildOptions = {},
  ): Promise<number> {
    const documents = new Map<string, SearchDocument>();
    for await (const batch of batches) {
      for (const document of batch) documents.set(document.id, document);
      onProgress?.({ sent: documents.size, indexed: documents.size, reused: 0 });
    }
    this.indexes.set(definition.name, { definition, documents });
    return documents.size;
  }

  async inspect(index: string): Promise<IndexState> {
    const found = this.indexes.get(index);
    const settings = found ? 'there' : 'absent';
    return { settings, documents: found?.documents.size ?? 0, pending: 0, newestTask: -1 };
  }

  async fetch(index: string, ids: string[]): Promise<SearchDocument[]> {
    return ids.flatMap((id) => {
      const { vectors: _, ...document } = this.open(index).documents.get(id) ?? { id: '' };
      return document.id === '' ? [] : [document];
    });
  }

  async *ids(index: string): AsyncIterable<string[]> {
    const ids = [...this.open(index).documents.keys()];
    if (ids.length > 0) yield ids;
  }

  async refusals(): Promise<RefusedWrite[]> {
    return [];
  }

  async caughtUp(): Promise<void> {}
  async dropHalfBuilt(): Promise<void> {}
  async settled(): Promise<void> {}
  async ping(): Promise<void> {}

  private open(name: string) {
    const index = this.indexes.get(name);
    if (!index) throw new SearchDown(`index ${name} is not defined`, true);
    return index;
  }

  private find(query: SearchQuery): { document: SearchDocument; relevance: number }[] {
    const { definition, documents } = this.open(query.index);
    const asked = wordsOf(query.text).slice(0, 10);
    return [...documents.values()]
      .filter((document) => holds(document, query.filter ?? {}))
      .map((document) => {
        const words = definition.searchable.flatMap((field) =>
          wordsOf(JSON.stringify(document[field] ?? '')),
        );
        const found = asked.filter((word) => words.some((candidate) => candidate.startsWith(word)));
        const inWords = asked.length === 0 ? 1 : found.length / asked.length;
        const { embedder = '', share = 0, vector } = query.nearness ?? {};
        const near = vector ? nearest(document.vectors?.[embedder] ?? [], vector) : 0;
        return { document, relevance: vector ? share * near + (1 - share) * inWords : inWords };
      })
      .filter(({ relevance }) => relevance > 0)
      .sort((a, b) => b.relevance - a.relevance || a.document.id.localeCompare(b.document.id));
  }
}

/** Half of one plus the cosine, of the nearest of the vectors; 0 without any. */
function nearest(vectors: number[][], wanted: number[]): number {
  const product = (a: number[], b: number[]) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  const length = (a: number[]) => Math.sqrt(product(a, a)) || 1;
  return Math.max(
    0,
    ...vectors.map((vector) => (1 + product(vector, wanted) / (length(vector) * length(wanted))) / 2),
  );
}

function holds(document: SearchDocument, { equal = {}, not = {} }: SearchFilter): boolean {
  const all = Object.entries(equal).every(([field, value]) => matches(document[field], value));
  return all && !Object.entries(not).some(([field, value]) => matches(document[field], value));
}

function matches(actual: unknown, wanted: FieldValue | FieldValue[]): boolean {
  const accepted: unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return (Array.isArray(actual) ? actual : [actual ?? null]).some((value) => accepted.includes(value));
}

function countValues(values: unknown[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values.flat())
    if (value !== null && value !== undefined) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

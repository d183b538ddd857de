import type { TextEmbedder } from '../config/embedder';
import { Problem } from '../problem';

export type FieldValue = string | number | boolean | null;
/** Conditions that must all hold. A list means any of its values; on an array field, any element counts. */
export interface SearchFilter {
  equal?: Record<string, FieldValue | FieldValue[]>;
  not?: Record<string, FieldValue | FieldValue[]>;
}
export interface SearchDocument {
  id: string;
  /** By embedder of ours: one vector of its dimensions, or several of which the nearest counts. */
  vectors?: Record<string, number[][]>;
  [field: string]: unknown;
}
export interface IndexDefinition {
  name: string;
  /** Fields words are looked up in, most important first. */
  searchable: string[];
  filterable: string[];
  sortable?: string[];
  /** Fields holding French text and English text, for the engine's tokenizer. */
  languages?: { fr: string[]; en: string[] };
  synonyms?: Record<string, string[]>;
  embedders?: Record<string, Embedder>;
}
/** Where vectors come from: from us with each document, or from a model that the engine asks itself. */
export type Embedder = { dimensions: number } | TextEmbedder;
export interface SearchQuery {
  index: string;
  /** The engine reads ten words at most. */
  text: string;
  filter?: SearchFilter;
  limit: number;
  offset?: number;
  facets?: string[];
  /** Looks for what is near, too. `share`: 0 words alone, 1 vectors alone. Without `vector` the engine embeds `text`. */
  nearness?: { embedder: string; share: number; vector?: number[] };
}
/** `relevance`: 0 to 1, the engine's own ranking score. */
export interface SearchHit {
  id: string;
  relevance: number;
}
export interface SearchResult {
  hits: SearchHit[];
  total: number;
  facets: Record<string, Record<string, number>>;
}

/** The search port. Every method throws `searchDown()` when the engine is out of reach. */
export abstract class SearchIndex {
  /** Creates the index if needed and brings its settings up to date. */
  abstract define(definition: IndexDefinition): Promise<void>;
  /** Adds or replaces. Visible within a second or two. */
  abstract put(index: string, documents: SearchDocument[]): Promise<void>;
  abstract remove(index: string, ids: string[]): Promise<void>;
  abstract search(query: SearchQuery): Promise<SearchResult>;
  /** Several queries at once, merged by weighted relevance; a document found twice appears once, at its best. */
  abstract federated(queries: (SearchQuery & { weight: number })[], limit: number): Promise<SearchHit[]>;
  /** Fills a new index and swaps it in: readers never see an empty one. The number of documents. */
  abstract rebuild(definition: IndexDefinition, batches: AsyncIterable<SearchDocument[]>): Promise<number>;
  /** Waits until everything written so far is visible. */
  abstract settled(): Promise<void>;
  abstract ping(): Promise<void>;
}

export const SEARCH_RETRY_SECONDS = 5;
export const searchDown = (): Problem =>
  new Problem(503, 'search/unavailable', { retryAfter: SEARCH_RETRY_SECONDS });

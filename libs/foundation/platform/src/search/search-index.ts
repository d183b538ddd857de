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

/** Of one index, as the engine has it. */
export interface IndexState {
  /** Without settings is an index that a write made, or of an engine that was emptied. */
  settings: 'absent' | 'none' | 'there';
  documents: number;
  /** Writes that the engine has taken and not yet done. */
  pending: number;
  /** Number of the engine's newest task; -1 before its first. Lower than before: the engine was restored or emptied. */
  newestTask: number;
}

/** A write that the engine took and refused when its turn came. Its own words may quote documents: not kept. */
export interface RefusedWrite {
  task: number;
  type: string;
  code: string;
}

/** How far a build is: documents sent, and of those the ones the engine has indexed. */
export interface BuildProgress {
  sent: number;
  indexed: number;
  /** Found in place from a build that was cut short. */
  reused: number;
  /** What it waits for, if the engine does not answer. */
  waitsFor?: string;
}

export interface BuildOptions {
  /** Of what documents are made of beside the definition: a half-built index of another version is not gone on with. */
  version?: string;
  onProgress?: (progress: BuildProgress) => void;
}

/** The search port. Every method throws `searchDown()` when the engine is out of reach. */
export abstract class SearchIndex {
  /** Creates the index if needed and brings its settings up to date. */
  abstract define(definition: IndexDefinition): Promise<void>;
  /**
   * Adds or replaces. Visible within a second or two. Never makes an index: one that is missing, or has no settings, is an
   * outage. The engine may still refuse it when its turn comes: see `refusals`.
   */
  abstract put(index: string, documents: SearchDocument[]): Promise<void>;
  abstract remove(index: string, ids: string[]): Promise<void>;
  abstract search(query: SearchQuery): Promise<SearchResult>;
  /** Several queries at once, merged by weighted relevance; a document found twice appears once, at its best. */
  abstract federated(queries: (SearchQuery & { weight: number })[], limit: number): Promise<SearchHit[]>;
  /**
   * Fills a new index and swaps it in: readers never see an empty one. The number of documents. Begins only on an engine
   * that answers, and is patient with it from then on: ten minutes of silence. A build that was cut short is gone on with.
   */
  abstract rebuild(
    definition: IndexDefinition,
    batches: AsyncIterable<SearchDocument[]>,
    options?: BuildOptions,
  ): Promise<number>;
  abstract inspect(index: string): Promise<IndexState>;
  /** Those of these that are there, without their vectors. */
  abstract fetch(index: string, ids: string[]): Promise<SearchDocument[]>;
  /** Every id, in pages. */
  abstract ids(index: string): AsyncIterable<string[]>;
  /** Writes to this index that failed after this task: the newest hundred, newest first. */
  abstract refusals(index: string, after: number): Promise<RefusedWrite[]>;
  /** Waits until the engine has done, or refused, every write to this index that it has taken from anybody. */
  abstract caughtUp(index: string): Promise<void>;
  /** Removes what a build that was cut short left. */
  abstract dropHalfBuilt(index: string): Promise<void>;
  /** Waits until everything written so far is visible. */
  abstract settled(): Promise<void>;
  abstract ping(): Promise<void>;
}

export const SEARCH_RETRY_SECONDS = 5;

/** No answer, or no index to answer from. `reason` is for logs and the terminal, and names nobody. */
export class SearchDown extends Problem {
  constructor(
    readonly reason = 'it gave no answer',
    readonly lacksIndex = false,
  ) {
    super(503, 'search/unavailable', { retryAfter: SEARCH_RETRY_SECONDS });
  }
}
export const searchDown = (reason?: string): Problem => new SearchDown(reason);

import type {
  Embedder,
  FieldValue,
  IndexDefinition,
  SearchDocument,
  SearchFilter,
  SearchQuery,
} from './search-index';

export interface FederatedQuery extends ReturnType<typeof parametersOf> {
  indexUid: string;
  q: string;
  federationOptions: { weight: number };
}

export function parametersOf(query: SearchQuery) {
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
export function asStored({ vectors, ...document }: SearchDocument): Record<string, unknown> {
  if (!vectors) return document;
  const given = Object.entries(vectors).map(([name, embeddings]) => [
    name,
    { embeddings, regenerate: false },
  ]);
  return { ...document, _vectors: Object.fromEntries(given) };
}

export function settingsOf(definition: IndexDefinition) {
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

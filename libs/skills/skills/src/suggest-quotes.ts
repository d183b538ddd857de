import type { SpokenWord } from './suggest-passages';

/** How well a word of the text says a term of the catalogue, and where it stands. */
export interface Said {
  similarity: number;
  word: SpokenWord;
}
/** A stretch of the text, by UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Less of a name than this share, said within one clause, speaks for nothing. */
const HEARD_FROM = 0.3;
/** One word alone must be half of its name, and be that word, not one spelt like it. */
const ALONE = { share: 0.5, similarity: 0.8 };

/**
 * Where the text says a name, from its first telling word to its last within the clause that says most of it; null where too
 * little is said, or nothing but words of any conversation.
 *
 * @param weight of the whole name
 */
export function quoteOf(said: readonly (Said & { rarity: number })[], weight: number): Span | null {
  const telling = said.filter(({ word }) => word.factor === 1);
  const clauses = new Map<number, Span & { weight: number }>();
  for (const { word, similarity, rarity } of telling) {
    const known = clauses.get(word.clause) ?? { start: word.start, end: word.end, weight: 0 };
    clauses.set(word.clause, {
      start: Math.min(known.start, word.start),
      end: Math.max(known.end, word.end),
      weight: known.weight + similarity * rarity,
    });
  }
  const [best] = [...clauses.values()].sort((a, b) => b.weight - a.weight);
  if (!best) return null;
  const [first, second] = telling;
  const enough = second
    ? best.weight >= HEARD_FROM * weight
    : best.weight >= ALONE.share * weight && first.similarity >= ALONE.similarity;
  return enough ? { start: best.start, end: best.end } : null;
}

import type { Concept } from './concept';
import { type Term, termsOf } from './terms';

/** Two names of one thing, in two languages. */
export interface Pair {
  from: readonly Term[];
  to: readonly Term[];
  /** How much the pair counts, 1 for two preferred labels. */
  weight: number;
}

/** For each term, the terms it translates to and the probability of each. */
export type Translations = ReadonlyMap<Term, ReadonlyMap<Term, number>>;

/** What a synonym's pair counts beside a pair of preferred labels: there are many, of uneven quality. */
const SYNONYM_PAIR = 0.3;
const ITERATIONS = 4;
/** Seen once, a translation gets half its probability: a word of one label could stand for any of its words. */
const PSEUDO_COUNT = 1;
/** Below, a translation is dropped: it moves no ranking, and there are many. */
const LEAST_PROBABILITY = 0.001;
/** Stands for the words that translate nothing (articles, « en matière de »). */
const NOTHING = '';

/**
 * IBM model 1 (Brown et al., 1993): which word translates which, learned by expectation-maximisation from pairs of
 * labels whose words are not aligned.
 */
export function* alignWords(pairs: readonly Pair[]): Generator<void, Translations> {
  let translations = new Map<Term, Map<Term, number>>();
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const counts = new Map<Term, Map<Term, number>>();
    for (const [index, pair] of pairs.entries()) {
      addExpectedCounts(pair, iteration === 0 ? undefined : translations, counts);
      if (index % 100 === 0) yield;
    }
    const found = new Map<Term, Map<Term, number>>();
    for (const [from, targets] of counts) found.set(from, normalised(targets));
    translations = found;
    yield;
  }
  translations.delete(NOTHING);
  return translations;
}

/** French to English: the preferred labels, and each synonym with the preferred label of the other language. */
export function pairsOf({ labels }: Concept): Pair[] {
  const french = labels.filter(({ language }) => language === 'fr');
  const english = labels.filter(({ language }) => language === 'en');
  return french.flatMap((fr) =>
    english.flatMap((en) => {
      if (!fr.preferred && !en.preferred) return [];
      const weight = fr.preferred && en.preferred ? 1 : SYNONYM_PAIR;
      return [{ from: termsOf(fr.text, 'fr'), to: termsOf(en.text, 'en'), weight }];
    }),
  );
}

function addExpectedCounts(
  { from, to, weight }: Pair,
  translations: Translations | undefined,
  counts: Map<Term, Map<Term, number>>,
): void {
  const sources = [NOTHING, ...from];
  for (const target of to) {
    const shares = sources.map((source) =>
      translations === undefined ? 1 : (translations.get(source)?.get(target) ?? 0),
    );
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (total === 0) continue;
    sources.forEach((source, index) => {
      if (shares[index] === 0) return;
      const found = counts.get(source) ?? new Map<Term, number>();
      counts.set(source, found.set(target, (found.get(target) ?? 0) + (weight * shares[index]) / total));
    });
  }
}

function normalised(found: ReadonlyMap<Term, number>): Map<Term, number> {
  let total = PSEUDO_COUNT;
  for (const count of found.values()) total += count;
  const kept = new Map<Term, number>();
  for (const [target, count] of found)
    if (count / total >= LEAST_PROBABILITY) kept.set(target, count / total);
  return kept;
}

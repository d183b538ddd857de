import type { ConceptLabel } from './concept';
import type { Term } from './terms';

/** A label with its words. */
export interface ReadLabel extends ConceptLabel {
  terms: readonly Term[];
}

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
  const links = new Links(pairs);
  let row = 0;
  for (const [index, pair] of pairs.entries()) {
    for (const target of pair.to) links.write(row++, [NOTHING, ...pair.from], target, pair.weight);
    if (index % 100 === 0) yield;
  }
  links.begin();
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    for (let from = 0; from < row; from += ROWS_A_STEP) {
      links.count(from, Math.min(row, from + ROWS_A_STEP));
      yield;
    }
    links.weigh();
  }
  return links.translations();
}

const ROWS_A_STEP = 500;

/**
 * Every word that may translate another, by number: the iterations read and write numbers only. A row is one word of a
 * label, with all the words of the other label (and nothing) that it may come from.
 */
class Links {
  private readonly sources = new Map<Term, number>();
  private readonly targets = new Map<Term, number>();
  private readonly numbers = new Map<number, number>();
  /** Of each link. */
  private readonly ends: { source: number; from: Term; to: Term }[] = [];
  /** The links of all rows, one row after the other; a row ends where the next begins. */
  private readonly cells: Int32Array;
  private readonly starts: Int32Array;
  private readonly weights: Float64Array;
  private probabilities = new Float64Array();
  private counts = new Float64Array();

  constructor(pairs: readonly Pair[]) {
    const rows = pairs.reduce((sum, { to }) => sum + to.length, 0);
    this.cells = new Int32Array(pairs.reduce((sum, { from, to }) => sum + to.length * (from.length + 1), 0));
    this.starts = new Int32Array(rows + 1);
    this.weights = new Float64Array(rows);
  }

  write(row: number, sources: readonly Term[], target: Term, weight: number): void {
    const start = this.starts[row];
    sources.forEach((source, index) => (this.cells[start + index] = this.numberOf(source, target)));
    this.starts[row + 1] = start + sources.length;
    this.weights[row] = weight;
  }

  /** All rows are written: every link is as likely as the others. */
  begin(): void {
    this.probabilities = new Float64Array(this.ends.length).fill(1);
    this.counts = new Float64Array(this.ends.length);
  }

  /** Adds the expected counts of these rows, by the probabilities so far. */
  count(from: number, to: number): void {
    const { cells, starts, weights, probabilities, counts } = this;
    for (let row = from; row < to; row++) {
      let total = 0;
      for (let cell = starts[row]; cell < starts[row + 1]; cell++) total += probabilities[cells[cell]];
      if (total === 0) continue;
      for (let cell = starts[row]; cell < starts[row + 1]; cell++)
        counts[cells[cell]] += (weights[row] * probabilities[cells[cell]]) / total;
    }
  }

  /** What was counted becomes the probabilities, those of a source together at most 1. */
  weigh(): void {
    const totals = new Float64Array(this.sources.size).fill(PSEUDO_COUNT);
    this.ends.forEach(({ source }, link) => (totals[source] += this.counts[link]));
    this.ends.forEach(({ source }, link) => {
      const probability = this.counts[link] / totals[source];
      this.probabilities[link] = probability < LEAST_PROBABILITY ? 0 : probability;
    });
    this.counts.fill(0);
  }

  translations(): Translations {
    const found = new Map<Term, Map<Term, number>>();
    this.ends.forEach(({ from, to }, link) => {
      if (from === NOTHING || this.probabilities[link] === 0) return;
      const targets = found.get(from) ?? new Map<Term, number>();
      found.set(from, targets.set(to, this.probabilities[link]));
    });
    return found;
  }

  private numberOf(from: Term, to: Term): number {
    const source = numbered(this.sources, from);
    const key = source * 2 ** 26 + numbered(this.targets, to);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const link = this.ends.push({ source, from, to }) - 1;
    this.numbers.set(key, link);
    return link;
  }
}

function numbered(numbers: Map<Term, number>, term: Term): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}

/** French to English: the preferred labels, and each synonym with the preferred label of the other language. */
export function pairsOf(labels: readonly ReadLabel[]): Pair[] {
  const french = labels.filter(({ language }) => language === 'fr');
  const english = labels.filter(({ language }) => language === 'en');
  return french.flatMap((fr) =>
    english.flatMap((en) => {
      if (!fr.preferred && !en.preferred) return [];
      return [{ from: fr.terms, to: en.terms, weight: fr.preferred && en.preferred ? 1 : SYNONYM_PAIR }];
    }),
  );
}

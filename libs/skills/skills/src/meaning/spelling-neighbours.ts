import { lettersOf, stemOf, type Term } from './terms';

/** At most that many neighbours, the nearest first. */
const MOST = 12;

/**
 * Finds the known terms that share most runs of two and three letters with a word: misspelt words, and words of one
 * family (graver, gravure). Likeness is Dice's coefficient of the two sets of runs, between 0 and 1.
 */
export class SpellingNeighbours {
  private readonly terms: Term[] = [];
  private readonly sizes: number[] = [];
  private readonly postings = new Map<string, number[]>();
  /** Of each term, the runs it shares with the word looked up: zeros but while one is. */
  private shared = new Uint16Array();

  /** Each once. */
  add(term: Term): void {
    const runs = runsOf(stemOf(term));
    const index = this.terms.push(term) - 1;
    this.sizes.push(runs.size);
    for (const run of runs) {
      const posting = this.postings.get(run);
      if (posting === undefined) this.postings.set(run, [index]);
      else posting.push(index);
    }
  }

  /** The terms at least that alike to a stem, the same one included where it is known. */
  near(stem: string, least: number): { term: Term; likeness: number }[] {
    const runs = runsOf(stem);
    if (this.shared.length < this.terms.length) this.shared = new Uint16Array(2 * this.terms.length);
    const met: number[] = [];
    for (const run of runs)
      for (const index of this.postings.get(run) ?? []) if (this.shared[index]++ === 0) met.push(index);
    const found: { term: Term; likeness: number }[] = [];
    for (const index of met) {
      const likeness = (2 * this.shared[index]) / (runs.size + this.sizes[index]);
      this.shared[index] = 0;
      if (likeness >= least) found.push({ term: this.terms[index], likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness || (a.term < b.term ? -1 : 1)).slice(0, MOST);
  }
}

const runsOf = (stem: string): Set<string> => new Set(lettersOf(stem, 2, 3));

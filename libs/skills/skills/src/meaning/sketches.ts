import { LRUCache } from 'lru-cache';
import type { SelfDescription } from './profile';
import type { Question } from './question';
import type { TermModel } from './term-model';
import { type Term, termsOf } from './terms';

/** Of each vector; the error of a cosine is about 1 / √dimensions. */
export const SKETCH_DIMENSIONS = 256;
/** Terms whose vectors are kept, one kB each. */
const REMEMBERED = 15_000;
/** How many dimensions a term writes to. */
const PLACES = 8;
/** What a term of a synonym, and of skills and text, counts beside one of the title. */
const SYNONYM = 0.4;
const DESCRIBED = 0.5;

/**
 * Vectors for the search engine, whose cosine approaches how well somebody answers a question. A term's vector adds up
 * the terms similar to it, each hashed to a few dimensions with signs (feature hashing, Weinberger et al., 2009): terms
 * that can stand for one another point the same way, in either language, and all others are nearly at right angles.
 * Vectors change with the catalogue only: an import is followed by a reindexing.
 */
export class Sketches {
  private readonly known = new LRUCache<Term, Float32Array>({ max: REMEMBERED });

  constructor(private readonly model: TermModel) {}

  /** Two vectors: one of what the person names, one of all they say. The engine counts the nearer one. */
  ofDescription({ title, text, skills }: SelfDescription): number[][] {
    const { languages } = this.model;
    const named = new Map<Term, number>();
    for (const term of termsOf(title, languages.language(title))) named.set(term, 1);
    const described = new Set(termsOf(text, languages.language(text)));
    for (const { names } of skills) {
      const titled = names.some((name) => name.preferred && name.text === title);
      for (const name of names)
        for (const term of termsOf(name.text, name.language)) {
          if (!titled) described.add(term);
          else named.set(term, Math.max(named.get(term) ?? 0, name.preferred ? 1 : SYNONYM));
        }
    }
    const sketch = new Float32Array(SKETCH_DIMENSIONS);
    for (const [term, factor] of named) this.add(sketch, term, factor * this.salience(term));
    const name = unit(sketch);
    for (const term of described)
      if (!named.has(term)) this.add(sketch, term, DESCRIBED * this.salience(term));
    return [name, unit(sketch)];
  }

  ofQuestion({ terms }: Question): number[] {
    const sketch = new Float32Array(SKETCH_DIMENSIONS);
    for (const { term, weight } of terms) this.add(sketch, term, weight);
    return unit(sketch).map(shortened);
  }

  /** Rare words weigh less here than in a question: the vector has to answer for the common ones as well. */
  private salience(term: Term): number {
    return Math.sqrt(this.model.weight(term));
  }

  private add(sketch: Float32Array, term: Term, weight: number): void {
    const vector = this.vector(term);
    for (let at = 0; at < sketch.length; at++) sketch[at] += weight * vector[at];
  }

  private vector(term: Term): Float32Array {
    const known = this.known.get(term);
    if (known !== undefined) return known;
    const vector = new Float32Array(SKETCH_DIMENSIONS);
    for (const { number, similarity } of this.model.lookUp(term).similar)
      addHashed(vector, number, similarity);
    const found = Float32Array.from(unit(vector));
    this.known.set(term, found);
    return found;
  }
}

function addHashed(vector: Float32Array, number: number, weight: number): void {
  let state = number;
  for (let place = 0; place < PLACES; place++) {
    state = (state + 0x6d2b79f5) | 0;
    const bits = mixed(state);
    vector[(bits >>> 1) % vector.length] += bits & 1 ? weight : -weight;
  }
}

/** Mulberry32: every bit of the state changes every bit of the result. */
function mixed(state: number): number {
  let bits = Math.imul(state ^ (state >>> 15), state | 1);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
  return (bits ^ (bits >>> 14)) >>> 0;
}

/** As the engine is sent it: four decimals are far finer than what hashing loses, and a quarter of the characters. */
const shortened = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Of length one, or all zeros. */
function unit(sketch: Float32Array): number[] {
  const length = Math.sqrt(sketch.reduce((total, value) => total + value * value, 0)) || 1;
  return Array.from(sketch, (value) => value / length);
}

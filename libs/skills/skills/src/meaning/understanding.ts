import type { Concept } from './concept';
import { Profiles } from './profile';
import { Sketches } from './sketches';
import { TermModel } from './term-model';

/** What comparing texts takes: what their words mean, and vectors of that for the engine. */
export interface Understanding {
  terms: TermModel;
  sketches: Sketches;
  profiles: Profiles;
}

/** What a catalogue teaches of words: milliseconds for our own, seconds for fifty thousand skills. */
export function* understand(concepts: readonly Concept[]): Generator<void, Understanding> {
  const terms = yield* TermModel.learn(concepts);
  return { terms, sketches: new Sketches(terms), profiles: new Profiles(terms) };
}

import { SkillDetector } from '../skill-detection.rules';
import type { Concept } from './concept';
import { Profiles } from './profile';
import { Sketches } from './sketches';
import { TermModel } from './term-model';

/** What reading texts takes: which skills they name, what their words mean, and vectors of that for the engine. */
export interface Understanding {
  detector: SkillDetector;
  terms: TermModel;
  sketches: Sketches;
  profiles: Profiles;
}

/** Everything a catalogue teaches: milliseconds for our own, seconds for fifty thousand skills. */
export function* understand(concepts: readonly Concept[]): Generator<void, Understanding> {
  const detector = yield* SkillDetector.inSteps(concepts);
  const terms = yield* TermModel.learn(concepts);
  return { detector, terms, sketches: new Sketches(terms), profiles: new Profiles(terms) };
}

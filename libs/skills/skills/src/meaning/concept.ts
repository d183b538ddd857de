import type { Language } from '../text.rules';

/** A skill of the catalogue, ours or imported, by all its names. */
export interface Concept {
  id: string;
  labels: readonly ConceptLabel[];
}
export interface ConceptLabel {
  text: string;
  language: Language;
  /** The one name the catalogue shows in this language; the others are synonyms. */
  preferred: boolean;
}

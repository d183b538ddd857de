import { LRUCache } from 'lru-cache';
import type { Language } from '../text.rules';
import type { Concept } from './concept';
import { LanguageGuess } from './language-guess';
import { SpellingNeighbours } from './spelling-neighbours';
import { languageOf, numberOf, stemOf, type Term, termsOf } from './terms';
import { alignWords, type Pair, pairsOf, type Translations } from './word-alignment';

/** For each term that can stand for another, how well it does: 1 the same, 0 not at all. */
type Similar = ReadonlyMap<Term, number>;

export interface Meaning {
  weight: number;
  /** The same by number; the term itself is the first. */
  similar: readonly { number: number; similarity: number }[];
}

/** The best a term can do that is not the term itself: a translation, a paraphrase, a corrected word. */
const INDIRECT = 0.9;
/** Below, a likeness of letters or of meaning is noise. */
const LEAST_LIKENESS = 0.5;
const LEAST_SIMILARITY = 0.1;
/** Words of no label whose corrections are unknown too (names, mostly) weigh as a common word. */
const UNKNOWN_WEIGHT = 3;
/** Words of no label that are looked up once: what people can misspell has no bound. */
const REMEMBERED = 20_000;

/**
 * What a catalogue teaches of words: how rare each is, what translates it, what says the same in its own language
 * (through the other one: concevoir, design, élaborer), what is spelt almost alike. Learned once per state
 * of the catalogue; nothing in it depends on offers or needs.
 */
export class TermModel {
  readonly languages = new LanguageGuess();
  private readonly rarity = new Map<Term, number>();
  private readonly neighbours = { fr: new SpellingNeighbours(), en: new SpellingNeighbours() };
  private readonly known = new Map<Term, Meaning>();
  private readonly meanings = new Map<Term, Similar>();
  private readonly unknown = new LRUCache<Term, Meaning>({ max: REMEMBERED });
  private translations: Readonly<Record<Language, Translations>> = { fr: new Map(), en: new Map() };

  private constructor() {}

  /** Some seconds for fifty thousand skills, milliseconds for our own. */
  static *learn(concepts: readonly Concept[]): Generator<void, TermModel> {
    const model = new TermModel();
    const counts = new Map<Term, number>();
    const labels = { fr: 0, en: 0 };
    const pairs: Pair[] = [];
    for (const concept of concepts) {
      model.languages.learn(concept);
      const read = concept.labels.map((label) => ({ ...label, terms: termsOf(label.text, label.language) }));
      for (const { language, terms } of read) {
        labels[language]++;
        for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
      }
      pairs.push(...pairsOf(read));
      yield;
    }
    for (const [term, count] of counts) {
      const all = labels[languageOf(term)];
      model.rarity.set(term, Math.log(1 + (all - count + 0.5) / (count + 0.5)));
      model.neighbours[languageOf(term)].add(term);
      yield;
    }
    const back = pairs.map(({ from, to, weight }) => ({ from: to, to: from, weight }));
    model.translations = { fr: yield* alignWords(pairs), en: yield* alignWords(back) };
    return model;
  }

  /** What is known of a term of a question. */
  lookUp(term: Term): Meaning {
    const remembered = this.known.get(term) ?? this.unknown.get(term);
    if (remembered !== undefined) return remembered;
    const rarity = this.rarity.get(term);
    if (rarity !== undefined) {
      const meaning = { weight: rarity, similar: numbered(this.similarToKnown(term)) };
      this.known.set(term, meaning);
      return meaning;
    }
    const similar = this.similarToUnknown(term);
    const weight = Math.max(...[...similar.keys()].map((other) => this.weight(other)));
    const meaning = { weight, similar: numbered(similar) };
    this.unknown.set(term, meaning);
    return meaning;
  }

  knows(term: Term): boolean {
    return this.rarity.has(term);
  }

  /** Inverse document frequency of a term among the labels of its language; 0 to about 11. */
  weight(term: Term): number {
    return this.rarity.get(term) ?? UNKNOWN_WEIGHT;
  }

  private similarToKnown(term: Term): Similar {
    const similar = new Map(this.sameMeaning(term));
    for (const { term: other, likeness } of this.neighbours[languageOf(term)].near(
      stemOf(term),
      LEAST_LIKENESS,
    ))
      keepBest(similar, other, INDIRECT * likeness);
    return similar;
  }

  /** A word of no label is misspelt, or of the other language. */
  private similarToUnknown(term: Term): Similar {
    const similar = new Map([[term, 1]]);
    for (const language of ['fr', 'en'] as const)
      for (const { term: other, likeness } of this.neighbours[language].near(stemOf(term), LEAST_LIKENESS))
        for (const [meaning, similarity] of this.sameMeaning(other))
          keepBest(similar, meaning, INDIRECT * likeness * similarity);
    return similar;
  }

  /** The term, its translations, and what they translate back to. */
  private sameMeaning(term: Term): Similar {
    const remembered = this.meanings.get(term);
    if (remembered !== undefined) return remembered;
    const language = languageOf(term);
    const back = this.translations[language === 'fr' ? 'en' : 'fr'];
    const probabilities = new Map<Term, number>();
    for (const [translation, there] of this.translations[language].get(term) ?? []) {
      probabilities.set(translation, there);
      for (const [paraphrase, home] of back.get(translation) ?? [])
        probabilities.set(paraphrase, (probabilities.get(paraphrase) ?? 0) + there * home);
    }
    const similar = new Map([[term, 1]]);
    // The square root: a word said in four ways is well translated by each of them.
    for (const [other, probability] of probabilities)
      keepBest(similar, other, INDIRECT * Math.sqrt(probability));
    this.meanings.set(term, similar);
    return similar;
  }
}

const numbered = (similar: Similar): Meaning['similar'] =>
  Array.from(similar, ([term, similarity]) => ({ number: numberOf(term), similarity }));

function keepBest(similar: Map<Term, number>, term: Term, similarity: number): void {
  if (similarity >= LEAST_SIMILARITY && similarity > (similar.get(term) ?? 0)) similar.set(term, similarity);
}

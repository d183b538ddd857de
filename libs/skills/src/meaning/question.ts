import type { Language } from '../text.rules';
import type { TermModel } from './term-model';
import { languageOf, numberOf, type Term, termsOf } from './terms';

/** What somebody asks for, in weighted terms, and all that may be said instead. */
export interface Question {
  /** Distinct, heaviest first. */
  terms: readonly QuestionTerm[];
  /** Which of `terms` (by index) a term, by its number, answers, and how well (0 to 1). */
  answers: ReadonlyMap<number, readonly Answer[]>;
  /** The sum of the terms' weights. */
  weight: number;
  /** How many terms ask for something: the asking itself counts for a quarter. */
  length: number;
}
export interface QuestionTerm {
  term: Term;
  weight: number;
}
export interface Answer {
  index: number;
  similarity: number;
}
export interface QuestionPart {
  text: string;
  /** How much its terms count. */
  factor: number;
}

/** What says that something is asked, not what: « nous cherchons quelqu'un pour nous aider à ». */
const ASKING: Readonly<Record<Language, ReadonlySet<Term>>> = {
  fr: new Set(
    termsOf(
      `accompagner aide aider aimerais aimerions aurions besoin bénévole bonjour cherche cherchons chercher coup main
      entreprise merci mission permettre personne pme pouvoir problème projet quelqu recherche recherchons rechercher
      société souhaite souhaitons urgent volontaire voudrais voudrions vouloir voulons`,
      'fr',
    ),
  ),
  en: new Set(
    termsOf(
      `anybody anyone company firm hello help helping like look looking mission people person please problem project
      seek seeking somebody someone support thank thanks urgent volunteer want wish`,
      'en',
    ),
  ),
};
/** Such words may also be what is asked (« aider des personnes âgées »): they count less, not for nothing. */
const ASKING_FACTOR = 0.25;

/** A longer text keeps its heaviest words: it bounds what a question costs, and no ranking was seen to need more. */
const MOST_TERMS = 40;

/** @param language guessed from the words where it is not known; a word of two parts counts as in the first */
export function questionOf(parts: readonly QuestionPart[], model: TermModel, language?: Language): Question {
  const spoken = language ?? model.languages.language(parts.map(({ text }) => text).join(' '));
  const factors = new Map<Term, number>();
  for (const { text, factor } of parts)
    for (const term of termsOf(text, spoken)) if (!factors.has(term)) factors.set(term, factor);
  const heaviest = [...factors]
    .map(([term, factor]) => ({ term, weight: factor * model.weight(term) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TERMS);
  const looked = heaviest
    .map(({ term }) => {
      const { weight, similar } = model.lookUp(term);
      return { term, weight: weight * askingFactor(term) * (factors.get(term) ?? 1), similar };
    })
    .sort((a, b) => b.weight - a.weight);
  const answers = new Map<number, Answer[]>();
  looked.forEach(({ similar }, index) => {
    for (const [other, similarity] of similar) {
      const number = numberOf(other);
      const known = answers.get(number);
      if (known === undefined) answers.set(number, [{ index, similarity }]);
      else known.push({ index, similarity });
    }
  });
  const terms = looked.map(({ term, weight }) => ({ term, weight }));
  return {
    terms,
    answers,
    weight: terms.reduce((total, { weight }) => total + weight, 0),
    length: terms.reduce((total, { term }) => total + askingFactor(term), 0),
  };
}

const askingFactor = (term: Term): number => (ASKING[languageOf(term)].has(term) ? ASKING_FACTOR : 1);

import type { Language } from '../text.rules';
import type { TermModel } from './term-model';
import { languageOf, type Term, termsOf } from './terms';

/** What somebody asks for, in weighted terms, and all that may be said instead. */
export interface Question {
  /** Distinct; those of the title first, then heaviest first. */
  terms: readonly QuestionTerm[];
  /** Which of `terms` (by index) a term, by its number, answers, and how well (0 to 1). */
  answers: ReadonlyMap<number, readonly Answer[]>;
  /** What the title alone asks, and all of it. */
  title: Extent;
  whole: Extent;
}
export interface QuestionTerm {
  term: Term;
  weight: number;
}
export interface Answer {
  index: number;
  similarity: number;
}
/** The first `count` terms of a question. */
export interface Extent {
  count: number;
  /** The sum of their weights. */
  weight: number;
  /** How many ask for something: the asking itself counts for a quarter. */
  length: number;
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
/** What a term of the text counts beside one of the title, which names what is wanted. */
const TEXT_FACTOR = 0.5;

/** @param language guessed from the words where it is not known */
export function questionOf(
  { title, text = '' }: { title: string; text?: string },
  model: TermModel,
  language: Language = model.languages.language(`${title} ${text}`),
): Question {
  const named = new Set(termsOf(title, language));
  const told = new Set(termsOf(text, language).filter((term) => !named.has(term)));
  const first = heaviest(named, MOST_TERMS, model);
  const terms = [...first, ...heaviest(told, MOST_TERMS - first.length, model)];
  const answers = new Map<number, Answer[]>();
  const weighed = terms.map((term, index) => {
    const { weight, similar } = model.lookUp(term);
    for (const { number, similarity } of similar) {
      const known = answers.get(number);
      if (known === undefined) answers.set(number, [{ index, similarity }]);
      else known.push({ index, similarity });
    }
    return { term, weight: weight * askingFactor(term) * (index < first.length ? 1 : TEXT_FACTOR) };
  });
  const extent = (count: number): Extent => ({
    count,
    weight: weighed.slice(0, count).reduce((total, { weight }) => total + weight, 0),
    length: weighed.slice(0, count).reduce((total, { term }) => total + askingFactor(term), 0),
  });
  return { terms: weighed, answers, title: extent(first.length), whole: extent(terms.length) };
}

function heaviest(terms: ReadonlySet<Term>, most: number, model: TermModel): Term[] {
  return [...terms]
    .map((term) => ({ term, weight: model.weight(term) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ term }) => term);
}

const askingFactor = (term: Term): number => (ASKING[languageOf(term)].has(term) ? ASKING_FACTOR : 1);

import type { Language } from '../text.rules';
import { isEveryday, tellingFactor } from './everyday-words';
import type { TermModel } from './term-model';
import { type Term, termsOf } from './terms';

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
  /** How many tell what is wanted: those that are of any conversation count less than one. */
  length: number;
}

/** A longer text keeps its heaviest words: it bounds what a question costs, and no ranking was seen to need more. */
const MOST_TERMS = 40;
/** What a term of the text counts beside one of the title, which names what is wanted. */
const TEXT_FACTOR = 0.5;
/** From so many words that are not of any conversation on, the others are talk; before, they may be what is asked. */
const PROSE_FROM = 8;

/** @param language guessed from the words where it is not known */
export function questionOf(
  { title, text = '' }: { title: string; text?: string },
  model: TermModel,
  language: Language = model.languages.language(`${title} ${text}`),
): Question {
  const said = new Set(termsOf(text, language));
  const named = isBeginningOf(title, text) ? new Set<Term>() : new Set(termsOf(title, language));
  const prose = [...new Set([...named, ...said])].filter((term) => !isEveryday(term)).length >= PROSE_FROM;
  const factorOf = (term: Term) => tellingFactor(term, prose);
  const told = new Set([...said].filter((term) => !named.has(term)));
  const weightOf = (term: Term) => model.weight(term) * factorOf(term);
  const first = heaviest(named, MOST_TERMS, weightOf);
  const terms = [...first, ...heaviest(told, MOST_TERMS - first.length, weightOf)];
  const answers = new Map<number, Answer[]>();
  const weighed = terms.map((term, index) => {
    const { weight, similar } = model.lookUp(term);
    for (const { number, similarity } of similar) {
      const known = answers.get(number);
      if (known === undefined) answers.set(number, [{ index, similarity }]);
      else known.push({ index, similarity });
    }
    const place = index < first.length || first.length === 0 ? 1 : TEXT_FACTOR;
    return { term, weight: weight * factorOf(term) * place };
  });
  const extent = (count: number): Extent => ({
    count,
    weight: weighed.slice(0, count).reduce((total, { weight }) => total + weight, 0),
    length: weighed.slice(0, count).reduce((total, { term }) => total + factorOf(term), 0),
  });
  return { terms: weighed, answers, title: extent(first.length), whole: extent(terms.length) };
}

function heaviest(terms: ReadonlySet<Term>, most: number, weightOf: (term: Term) => number): Term[] {
  return [...terms]
    .map((term) => ({ term, weight: weightOf(term) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ term }) => term);
}

/** A form makes the title of a text that has none from its first words: they are then no name of what is wanted. */
function isBeginningOf(title: string, text: string): boolean {
  return text.trim().startsWith(title.replace(/[…. ]+$/, ''));
}

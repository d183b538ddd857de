import { tokens } from '../text.rules';
import { isTelling } from './everyday-words';
import type { LanguageGuess } from './language-guess';
import type { Question } from './question';
import { numberOf, termsOf } from './terms';

/** A sentence in pieces, in their order; those that answer the question are marked. */
export interface Quoted {
  pieces: { text: string; answers: boolean }[];
}

const MOST_SENTENCES = 2;
/** Below, a word only resembles what is asked. */
const LEAST_SIMILARITY = 0.5;
/** Of the best sentence's worth, what a second one must add by words the first does not have. */
const SHARE_WORTH_ADDING = 0.25;
/** A title without a full stop is a sentence, and so is a line. */
const SENTENCE_END = /(?<=[.!?…])\s+|\n+/;

const PAUSE = /[,;:()«»]/;

/** Of what somebody writes, the one or two sentences that answer most of the question, in the order written. */
export function quotesOf(question: Question, texts: readonly string[], languages: LanguageGuess): Quoted[] {
  const sentences = texts.flatMap((text) => text.split(SENTENCE_END)).map((text) => text.trim());
  const read = sentences.map((text, at) => ({ at, ...readSentence(question, text, languages) }));
  const chosen: typeof read = [];
  const answered = new Set<number>();
  let first = 0;
  while (chosen.length < MOST_SENTENCES) {
    const worth = ({ terms }: (typeof read)[number]) =>
      [...terms].reduce(
        (sum, term) => sum + (answered.has(term) ? 0 : (question.terms[term]?.weight ?? 0)),
        0,
      );
    const best = read.reduce((a, b) => (worth(b) > worth(a) ? b : a), {
      at: -1,
      terms: new Set<number>(),
      pieces: [],
    });
    const added = worth(best);
    if (added <= first * SHARE_WORTH_ADDING) break;
    first ||= added;
    chosen.push(best);
    for (const term of best.terms) answered.add(term);
  }
  return chosen.sort((a, b) => a.at - b.at).map(({ pieces }) => ({ pieces }));
}

/**
 * Which telling terms of the question a sentence answers, and its pieces. A word of any conversation is marked only beside one
 * that tells: « coût de revient », not « il revient ».
 */
function readSentence({ answers, terms: asked }: Question, text: string, languages: LanguageGuess) {
  const language = languages.language(text);
  const terms = new Set<number>();
  const words = tokens(text).flatMap(({ text: word, start, end }) =>
    termsOf(word, language).map((term) => {
      const met = (answers.get(numberOf(term)) ?? []).filter(
        ({ similarity }) => similarity >= LEAST_SIMILARITY,
      );
      const telling = isTelling(term) ? met.filter(({ index }) => isTelling(asked[index].term)) : [];
      for (const { index } of telling) terms.add(index);
      return { start, end, met: met.length > 0, tells: telling.length > 0 };
    }),
  );
  const inOnePhrase = (a: number, b: number) =>
    words[b]?.tells && !PAUSE.test(text.slice(words[Math.min(a, b)].end, words[Math.max(a, b)].start));
  const marked = words.filter(
    ({ met, tells }, at) => tells || (met && (inOnePhrase(at, at - 1) || inOnePhrase(at, at + 1))),
  );
  const pieces: Quoted['pieces'] = [];
  let from = 0;
  for (const { start, end } of marked) {
    if (start > from) pieces.push({ text: text.slice(from, start), answers: false });
    pieces.push({ text: text.slice(start, end), answers: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), answers: false });
  return { terms, pieces };
}

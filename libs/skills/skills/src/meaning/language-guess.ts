import { LRUCache } from 'lru-cache';
import { type Language, STOP_WORDS, tokens } from '../text.rules';
import type { Concept } from './concept';
import { lettersOf } from './terms';

/** How many times a function word counts: labels hold few of them, sentences many. */
const FUNCTION_WORD = 50;
/** Added to every count, so that letters never seen do not decide alone. */
const SMOOTHING = 0.5;
/** Letters that are read to tell. */
const ENOUGH = 300;
const REMEMBERED = 20_000;

/** Tells French from English by runs of three letters: a naive Bayes classifier learned from the preferred labels. */
export class LanguageGuess {
  private readonly counts: Readonly<Record<Language, Map<string, number>>> = { fr: new Map(), en: new Map() };
  /** By word: texts say the same ones again and again. */
  private readonly englishness = new LRUCache<string, number>({
    max: REMEMBERED,
    memoMethod: (word) =>
      runs(word).reduce(
        (sum, letters) => sum + (this.evidence(letters, 'en') - this.evidence(letters, 'fr')),
        0,
      ),
  });
  private readonly totals: Record<Language, number> = { fr: 0, en: 0 };

  constructor() {
    for (const language of ['fr', 'en'] as const)
      for (const word of STOP_WORDS[language]) this.learnText(word, language, FUNCTION_WORD);
  }

  learn({ labels }: Concept): void {
    for (const { text, language, preferred } of labels) if (preferred) this.learnText(text, language, 1);
  }

  /** French when in doubt, or when the text is empty. */
  language(text: string): Language {
    let english = 0;
    for (const { text: word } of tokens(text.slice(0, ENOUGH))) english += this.englishness.memo(word);
    return english > 0 ? 'en' : 'fr';
  }

  private learnText(text: string, language: Language, weight: number): void {
    this.englishness.clear();
    const counts = this.counts[language];
    for (const { text: word } of tokens(text))
      for (const letters of runs(word)) {
        counts.set(letters, (counts.get(letters) ?? 0) + weight);
        this.totals[language] += weight;
      }
  }

  private evidence(letters: string, language: Language): number {
    return Math.log(((this.counts[language].get(letters) ?? 0) + SMOOTHING) / (this.totals[language] + 1));
  }
}

const runs = (word: string): string[] => lettersOf(word, 3, 3);

import { type Language, SpellingIndex, stem } from '../text.rules';
import { misspelling, ORDINARY_WORDS } from './misspelling.rules';
import { isStopWord } from './written-form';

/**
 * How a word of a text stands for one of a label. `repeated`: « réorganiser » for « organiser »; `doubtful`: a short
 * misspelt word.
 */
export type Reading = 'inflected' | 'abbreviated' | 'repeated' | 'misspelt' | 'doubtful';

/** What people write for short, when the word itself is in a label. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `compta comptabilite certif certification certifs certification recrut recrutement prod production appro
  approvisionnement appros approvisionnement orga organisation dev developpement com communication mgmt management
  maint maintenance manut manutention indus industrialisation manuf manufacturing qualif qualification`
    .split(/\s+/)
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, all[index + 1]] as const] : [])),
);

const REMEMBERED_WORDS = 20_000;
const LONGEST_REMEMBERED = 40;

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** The words of the labels of a catalogue, and which of them a word of a text may stand for. */
export class Vocabulary {
  /** `language:stem` of every word of a label → its number. */
  private readonly stems = new Map<string, number>();
  /** Every folded word of a label → the number of its stem in the languages of those labels. */
  private readonly forms = new Map<string, Partial<Record<Language, number>>>();
  private spelling = new SpellingIndex([]);
  private readonly remembered = new Map<string, ReadonlyMap<number, Reading>>();

  /** How many stems are numbered, from 0 on. */
  get size(): number {
    return this.stems.size;
  }

  /** Once every label is learned: misspelt words are compared with those known then. */
  indexSpelling(): void {
    this.spelling = new SpellingIndex(this.forms.keys());
  }

  /** The number of the stem of a word of a label. */
  learn(form: string, language: Language): number {
    const numbers = this.forms.get(form) ?? {};
    const known = numbers[language];
    if (known !== undefined) return known;
    const key = `${language}:${stem(form, language)}`;
    const number = this.stems.get(key) ?? this.stems.size;
    this.stems.set(key, number);
    this.forms.set(form, { ...numbers, [language]: number });
    return number;
  }

  /** Remembers what it found: most words of a text are in every text. */
  readingsOf(word: string, nameLike: boolean): ReadonlyMap<number, Reading> {
    const key = nameLike ? `${word} (name)` : word;
    const known = this.remembered.get(key);
    if (known !== undefined) return known;
    if (this.remembered.size >= REMEMBERED_WORDS) this.remembered.clear();
    const readings = this.knownReadings(word);
    if (/^re[a-z]{6}/.test(word))
      for (const number of this.knownReadings(word.slice(2)).keys()) readings.set(number, 'repeated');
    if (readings.size === 0 && !nameLike && !isStopWord(word) && !ORDINARY_WORDS.has(word))
      this.correct(word, readings);
    // A copy of the word: a slice would keep the whole text in memory.
    if (key.length <= LONGEST_REMEMBERED) this.remembered.set([...key].join(''), readings);
    return readings;
  }

  private knownReadings(word: string): Map<number, Reading> {
    const readings = new Map<number, Reading>();
    for (const language of LANGUAGES) {
      const number = this.stems.get(`${language}:${stem(word, language)}`);
      if (number !== undefined) readings.set(number, 'inflected');
    }
    const long = ABBREVIATIONS.get(word);
    if (long !== undefined)
      for (const number of this.knownReadings(long).keys()) readings.set(number, 'abbreviated');
    return readings;
  }

  private correct(word: string, readings: Map<number, Reading>): void {
    for (const { word: near, edits } of this.spelling.nearest(word)) {
      const reading = misspelling(word, near, edits);
      if (reading === undefined) continue;
      for (const number of Object.values(this.forms.get(near) ?? {})) readings.set(number, reading);
    }
  }
}

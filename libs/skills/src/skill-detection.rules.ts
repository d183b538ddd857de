import { meansOtherwise, unasked } from './asked-context.rules';
import { type Language, SpellingIndex, STOP_WORDS, stem, type Token, tokens } from './text.rules';

export interface DetectableSkill {
  id: string;
  labels: readonly { text: string; language: Language; preferred: boolean }[];
  /** Of another catalogue than ours: taken only where its words are clearly asked for. */
  imported?: boolean;
}

export interface DetectedSkill {
  skillId: string;
  /** The words that were recognised, as they are written in the text. */
  matched: string;
  start: number;
  end: number;
  /** From 0 to 1: compares the skills found in one text, is not a probability. */
  confidence: number;
}

interface LabelWord {
  form: string;
  stem: number;
}

/** A wording of a skill, ready to be looked for. `words` are what has to be read, in the order of the label. */
interface Label {
  skill: string;
  language: Language;
  preferred: boolean;
  words: LabelWord[];
  imported: boolean;
  /** A label with one word of meaning (« savoir-être », « sous-traitance ») is read word for word. */
  wordForWord: boolean;
  /** The label of one word as it is written, to tell « RH » from « rh ». */
  written: string;
  /** From 0 (its words are in every label) towards 1 (long, of rare words). */
  specificity: number;
}

/** A word of the text, and the stems of the labels it may stand for, with how surely it does. */
interface Word {
  text: string;
  written: string;
  start: number;
  end: number;
  /** How many words of meaning come before it. */
  rank: number;
  sentence: number;
  clause: number;
  readings: ReadonlyMap<number, Reading>;
}

/** `repeated`: « réorganiser » for « organiser »; `doubtful`: a short misspelt word. */
type Reading = 'inflected' | 'abbreviated' | 'repeated' | 'misspelt' | 'doubtful';

interface Match {
  label: Label;
  at: number[];
  likeness: number;
  confidence: number;
}

const LIKENESS: Readonly<Record<Reading | 'exact', number>> = {
  exact: 1,
  inflected: 0.93,
  abbreviated: 0.9,
  repeated: 0.88,
  misspelt: 0.78,
  doubtful: 0.7,
};
const SYNONYM = 0.93;
const OTHER_LANGUAGE = 0.85;
const WORD_BETWEEN = 0.06;
const OTHER_ORDER = 0.08;
/** A longer label takes the words of a shorter one unless it is less sure by more than this. */
const LONGER_WINS_WITHIN = 0.1;
/** More places than this for one label say nothing new, and a text may repeat one word thousands of times. */
const PLACES_PER_LABEL = 40;
const REMEMBERED_WORDS = 20_000;
const LONGEST_REMEMBERED = 40;

/** What people write for short, when the word itself is in a label. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `compta comptabilite certif certification certifs certification recrut recrutement prod production appro
  approvisionnement appros approvisionnement orga organisation dev developpement com communication mgmt management
  maint maintenance manut manutention indus industrialisation manuf manufacturing qualif qualification`
    .split(/\s+/)
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, all[index + 1]] as const] : [])),
);

/** Initials and what they stand for: a label that has one is also looked for with the other. */
const INITIALS: readonly (readonly [initials: RegExp, short: string, words: RegExp, long: string])[] = [
  [/\bRH\b/, 'RH', /\bressources humaines\b/i, 'ressources humaines'],
  [/\bHR\b/, 'HR', /\bhuman resources\b/i, 'human resources'],
  [/\bR&D\b/, 'R&D', /\brecherche et développement\b/i, 'recherche et développement'],
  [/\bQSE\b/, 'QSE', /\bqualité,? sécurité,? (et )?environnement\b/i, 'qualité sécurité environnement'],
  [/\bSI\b/, 'SI', /\bsystèmes? d['’]information\b/i, "système d'information"],
  [/\bSAV\b/, 'SAV', /\bservice après[- ]vente\b/i, 'service après-vente'],
  [/\bBFR\b/, 'BFR', /\bbesoins? en fonds de roulement\b/i, 'besoin en fonds de roulement'],
];

/**
 * Finds the skills of a catalogue in a text as people write it: any length, French or English or both, inflected,
 * abbreviated, with typing errors. Built once for a catalogue; reading a text then takes time in proportion to it.
 */
export class SkillDetector {
  /** `language:stem` of every word of a label → its number. */
  private readonly stems = new Map<string, number>();
  /** Every folded word of a label → the number of its stem in the languages of those labels. */
  private readonly forms = new Map<string, Partial<Record<Language, number>>>();
  /** The labels to try for a stem, which is the rarest of each of them. */
  private readonly byRarestStem = new Map<number, Label[]>();
  private spelling = new SpellingIndex([]);
  private readonly remembered = new Map<string, ReadonlyMap<number, Reading>>();

  constructor(skills: readonly DetectableSkill[] = []) {
    for (const _ of this.learnAll(skills));
  }

  /** Seconds for fifty thousand skills: may be left between two steps. */
  static *inSteps(skills: readonly DetectableSkill[]): Generator<void, SkillDetector> {
    const detector = new SkillDetector();
    yield* detector.learnAll(skills);
    return detector;
  }

  private *learnAll(skills: readonly DetectableSkill[]): Generator<void, void> {
    const labels: Label[] = [];
    const shared = sharedInitials(skills);
    for (const { id, labels: names, imported = false } of skills) {
      for (const name of names)
        for (const text of variants(name.text))
          if (!shared.has(text)) labels.push(...this.prepare(id, imported, { ...name, text }));
      yield;
    }
    const uses = new Uint32Array(this.stems.size);
    for (const { words } of labels)
      for (const number of new Set(words.map((word) => word.stem))) uses[number]++;
    const rarity = Float64Array.from(uses, (count) => 1 - Math.log(count) / Math.log(labels.length + 1));
    for (const label of labels) {
      const sum = label.words.reduce((total, word) => total + rarity[word.stem], 0);
      label.specificity = 1 - 0.5 * Math.exp(-0.9 * sum);
      const rarest = label.words.reduce((best, word) =>
        rarity[word.stem] > rarity[best.stem] ? word : best,
      );
      const others = this.byRarestStem.get(rarest.stem);
      if (others === undefined) this.byRarestStem.set(rarest.stem, [label]);
      else others.push(label);
    }
    yield;
    this.spelling = new SpellingIndex(this.forms.keys());
  }

  /**
   * The skills the text names, each once with its best wording, the surest first (then by position, then by id).
   * @param options.limit how many at most; all of them by default
   */
  detect(text: string, options: { limit?: number } = {}): DetectedSkill[] {
    const words = this.read(text);
    const language = languageOf(words);
    const places = new Map<number, number[]>();
    words.forEach((word, at) => {
      for (const number of word.readings.keys()) {
        const known = places.get(number);
        if (known === undefined) places.set(number, [at]);
        else known.push(at);
      }
    });
    const matches: Match[] = [];
    for (const number of places.keys()) {
      for (const label of this.byRarestStem.get(number) ?? []) {
        if (label.words.every((word) => places.has(word.stem)))
          matches.push(...matchesOf(label, words, places, language));
      }
    }
    const silent = unasked(text);
    const asked = matches.filter(({ label, at }) => {
      const { start } = words[Math.min(...at)];
      return (
        !silent.some((span) => start >= span.start && start < span.end) &&
        !at.some((place) => meansOtherwise(words[place].text, sentenceOf(words, place))) &&
        (!label.imported || isClearlyAsked(at, words, label))
      );
    });
    return bestOfEachSkill(withoutCovered(asked))
      .map((match) => detected(match, words, text))
      .sort((a, b) => b.confidence - a.confidence || a.start - b.start || (a.skillId < b.skillId ? -1 : 1))
      .slice(0, options.limit);
  }

  private prepare(skill: string, imported: boolean, label: DetectableSkill['labels'][number]): Label[] {
    const written = tokens(label.text).map((token) => ({
      ...token,
      text: wordOf(token.text, label.text.slice(token.start, token.end)),
    }));
    const meaning = written.filter((token) => !STOP_WORDS[label.language].has(token.text));
    const wordForWord = meaning.length < 2;
    const kept = wordForWord ? written : meaning;
    if (kept.length === 0 || (kept.length === 1 && !isTelling(label.text.trim(), kept[0].text))) return [];
    const words = kept.map(({ text }) => ({ form: text, stem: this.learn(text, label.language) }));
    return [{ ...label, skill, imported, words, wordForWord, written: label.text.trim(), specificity: 0 }];
  }

  private learn(form: string, language: Language): number {
    const numbers = this.forms.get(form) ?? {};
    const known = numbers[language];
    if (known !== undefined) return known;
    const key = `${language}:${stem(form, language)}`;
    const number = this.stems.get(key) ?? this.stems.size;
    this.stems.set(key, number);
    this.forms.set(form, { ...numbers, [language]: number });
    return number;
  }

  private read(text: string): Word[] {
    const found = tokens(text);
    const shouted = isShouted(found, text);
    let [rank, sentence, clause, end] = [0, 0, 0, 0];
    return found.map((token, index) => {
      const between = text.slice(end, token.start);
      end = token.end;
      const opens = index === 0 || (between !== ' ' && /[!?;…]|\.\s|\n\s*\n|\n\s*[-–•*]/.test(between));
      if (opens) sentence++;
      if (opens || /[,:()/]/.test(between) || CLAUSE_WORDS.has(token.text)) clause++;
      const written = text.slice(token.start, token.end);
      const word = shouted ? token.text : wordOf(token.text, written);
      if (!isStopWord(word)) rank++;
      const nameLike = !opens && !shouted && word.length < 9 && /^\p{Lu}/u.test(written);
      const readings = this.readingsOf(word, nameLike);
      return { text: word, written, start: token.start, end, rank, sentence, clause, readings };
    });
  }

  /** Remembers what it found: most words of a text are in every text. */
  private readingsOf(word: string, nameLike: boolean): ReadonlyMap<number, Reading> {
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

/** Right as they are, one or two letters away from a word of business. */
const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `apporter assurer attention clairement compatibilite compatible compagnie complete completer complets compliant
  conduire contact contacter contacts decoration destruction detection education expert experte experts faciliter
  garantir inspecter maniere manieres mobiliser monteur monteurs patient patients peintre peintres preservation
  prestation prestations progres promotion reparation reparations respecter seriez solutions specialise specialite
  stimulation textes transaction universite completed consultancy contacted detected efficient individual oppression
  patience provide provided stability`.split(/\s+/),
);

/** Words that begin another thought: a label of two words that are apart is not read across them. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  `mais car afin pour qui que donc quand lorsque but because so which that when for`.split(' '),
);
const JOINING_WORDS: ReadonlySet<string> = new Set(['et', 'ou', 'and', 'or']);

const LANGUAGES: readonly Language[] = ['fr', 'en'];
const isStopWord = (word: string) => STOP_WORDS.fr.has(word) || STOP_WORDS.en.has(word);

/** Initials that are also a function word (« SI », "IT") are another word when they stand in capitals. */
function wordOf(folded: string, written: string): string {
  return isStopWord(folded) && /^\p{Lu}{2,}$/u.test(written) ? written : folded;
}

/** A text typed in capitals: they then say nothing about initials and names. */
function isShouted(found: readonly Token[], text: string): boolean {
  const long = found.filter((token) => token.text.length > 3 && /^[a-z]/.test(token.text));
  const capitals = long.filter(({ start, end }) => !/\p{Ll}/u.test(text.slice(start, end)));
  return long.length > 2 && capitals.length > long.length * 0.7;
}

/** One word is enough to name a skill if it has four letters, or is written in the label as initials are. */
function isTelling(written: string, word: string): boolean {
  if (/[+#&]/.test(word) || (word.length > 1 && isInitials(written))) return true;
  return word.length >= (/[a-z]\d|\d[a-z]/.test(word) ? 3 : 4) && !isStopWord(word);
}

const isInitials = (written: string) => /\p{Lu}.*\p{Lu}|\p{Lu}\p{N}|\p{N}\p{Lu}/u.test(written);

// One look spares the others for nearly every label of a large catalogue.
const MAY_BE_WRITTEN_OTHERWISE = /-|[A-Z&]{2}|ressources|resources|recherche|qualité|syst|après|fonds/i;

/** Initials in brackets that several skills bear name none of them: « MS » stands in 32 labels of ESCO. */
function sharedInitials(skills: readonly DetectableSkill[]): ReadonlySet<string> {
  const bearers = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, labels } of skills)
    for (const { text } of labels) {
      const [, inside] = BRACKETED_INITIALS.exec(text) ?? [];
      if (inside === undefined) continue;
      if ((bearers.get(inside) ?? id) !== id) shared.add(inside);
      bearers.set(inside, id);
    }
  // Where a skill is called so and no more, the name is its own.
  for (const { labels } of skills) for (const { text } of labels) shared.delete(text);
  return shared;
}
const BRACKETED_INITIALS = /\(([\p{Lu}\p{N}&]{2,6})\)\s*$/u;

/** The label, and the other ways of writing it that need no knowledge of the field. */
function variants(label: string): string[] {
  const found = new Set([label]);
  const [, before, inside] = /^(.*\S)\s*\(([^)]*)\)\s*$/.exec(label) ?? [];
  if (before !== undefined && /\s/.test(before)) found.add(before);
  if (inside !== undefined && /^[\p{Lu}\p{N}&]{2,6}$/u.test(inside)) found.add(inside);
  const [, one, other, of, what] =
    /^(\S+) et (\S+) ((?:d['’]|(?:de|du|des|à|aux?|en|pour) ))(\S.*)$/.exec(label) ?? [];
  if (one !== undefined) found.add(`${one} ${of}${what}`).add(`${other} ${of}${what}`);
  const [, topic, first, second] = /^([^,]+) (\S+) and (\S+)$/.exec(label) ?? [];
  if (topic !== undefined) found.add(`${topic} ${first}`).add(`${topic} ${second}`);
  if (!MAY_BE_WRITTEN_OTHERWISE.test(label)) return [...found];
  for (const text of [...found]) {
    if (/(?<!\p{L})\p{L}{1,4}-\p{L}/u.test(text))
      found.add(text.replace(/(?<!\p{L})(\p{L}{1,4})-(?=\p{L})/gu, '$1'));
    for (const [initials, short, words, long] of INITIALS) {
      if (initials.test(text)) found.add(text.replace(initials, long));
      if (words.test(text)) found.add(text.replace(words, short));
    }
  }
  return [...found];
}

const sentenceOf = (words: readonly Word[], place: number): string[] =>
  words.flatMap(({ sentence, text }) => (sentence === words[place].sentence ? [text] : []));

/** A short text names what it asks for; in a longer one the words stand together, unchanged, where something is asked. */
function isClearlyAsked(at: readonly number[], words: readonly Word[], label: Label): boolean {
  const told = words.filter(({ text }) => !isStopWord(text)).length;
  if (told <= at.length + SHORT_TEXT) return true;
  if (at.length < 2) return false;
  const together = at.every(
    (place, index) => index === 0 || words[place].rank === words[at[index - 1]].rank + 1,
  );
  const sure = at.every((place, index) => AS_WRITTEN.has(readingOf(label.words[index], words[place])));
  return together && sure && sentenceOf(words, at[0]).some((word) => ASKING.test(word));
}
/** A text with no more words of meaning beside a name says little but that name. */
const SHORT_TEXT = 4;
const AS_WRITTEN: ReadonlySet<Reading | 'exact'> = new Set(['exact', 'inflected']);
const ASKING =
  /^(?:besoin|cherch|recherch|recrut|form(?:er|ation)|aid|manqu|voudr|voul|souhait|apprendre|appren|maitris|conseil|expert|need|look|help|want|lack|learn|train|advi)/;

/** The language whose function words the text has more of, if it is clear. */
function languageOf(words: readonly Word[]): Language | undefined {
  let french = 0;
  for (const { text } of words) french += Number(STOP_WORDS.fr.has(text)) - Number(STOP_WORDS.en.has(text));
  return french > 1 ? 'fr' : french < -1 ? 'en' : undefined;
}

/**
 * Whether a misspelt word may stand alone for the word near it. A changed letter makes another word more often than
 * a lost or doubled one does (vendre, rendre; export, expert), and so does a changed beginning or end.
 */
function misspelling(word: string, near: string, edits: number): Reading | undefined {
  const shortest = Math.min(word.length, near.length);
  const sameStart = word[0] === near[0];
  const changed = differentLetters(word, near);
  if (edits === 1) {
    if (changed === 0) return 'misspelt';
    if (!sameStart) return shortest < 9 ? undefined : 'doubtful';
    return shortest >= (changed === 1 ? 7 : 9) ? 'misspelt' : 'doubtful';
  }
  if (!sameStart) return undefined;
  return changed < 2 && word.slice(-2) === near.slice(-2) ? 'misspelt' : 'doubtful';
}

/** How many letters one word has and the other has not, on both sides. */
function differentLetters(one: string, other: string): number {
  const rest = [...other];
  const missing = [...one].filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return missing.length + rest.length;
}

function matchesOf(
  label: Label,
  words: readonly Word[],
  places: ReadonlyMap<number, readonly number[]>,
  language: Language | undefined,
): Match[] {
  const anchor = label.words.reduce((best, word) =>
    (places.get(word.stem)?.length ?? 0) < (places.get(best.stem)?.length ?? 0) ? word : best,
  );
  return (places.get(anchor.stem) ?? []).slice(0, PLACES_PER_LABEL).flatMap((place) => {
    const at = label.wordForWord
      ? sideBySide(label, words, place, anchor)
      : nearby(label, words, place, anchor);
    const match = at === undefined ? undefined : judged(label, at, words, language);
    return match === undefined ? [] : [match];
  });
}

function sideBySide(
  label: Label,
  words: readonly Word[],
  place: number,
  anchor: LabelWord,
): number[] | undefined {
  const first = place - label.words.indexOf(anchor);
  const at = label.words.map((_, index) => first + index);
  return label.words.every((word, index) => words[first + index]?.readings.has(word.stem)) ? at : undefined;
}

/** The words of the label nearest to the anchor, in its sentence; each word of the text serves once. */
function nearby(
  label: Label,
  words: readonly Word[],
  place: number,
  anchor: LabelWord,
): number[] | undefined {
  const at = label.words.map((word) => (word === anchor ? place : -1));
  const reach = 3 * label.words.length + 4;
  let missing = label.words.length - 1;
  for (let distance = 1; distance <= reach && missing > 0; distance++) {
    for (const candidate of [place + distance, place - distance]) {
      const word = words[candidate];
      if (word === undefined || word.sentence !== words[place].sentence) continue;
      const wanted = label.words.findIndex(
        ({ stem: number }, index) => at[index] < 0 && word.readings.has(number),
      );
      if (wanted < 0) continue;
      at[wanted] = candidate;
      missing--;
    }
  }
  return missing === 0 ? at : undefined;
}

function judged(
  label: Label,
  at: number[],
  words: readonly Word[],
  language: Language | undefined,
): Match | undefined {
  const read = at.map((place, index) => readingOf(label.words[index], words[place]));
  if (read.includes('doubtful') && !read.some((reading) => reading === 'exact' || reading === 'inflected'))
    return undefined;
  const foreign = language !== undefined && language !== label.language;
  if (at.length === 1 && !namesAlone(label, words[at[0]], read[0], foreign)) return undefined;
  const first = words[Math.min(...at)];
  const last = words[Math.max(...at)];
  const between = label.wordForWord ? 0 : Math.max(0, last.rank - first.rank + 1 - at.length);
  const ordered = at.every((place, index) => index === 0 || at[index - 1] < place);
  if (between > (ordered ? 2 : at.length > 2 ? 1 : 0)) return undefined;
  if (at.length === 2 && !(ordered && between === 0)) {
    const joined = words.slice(Math.min(...at), Math.max(...at)).some(({ text }) => JOINING_WORDS.has(text));
    if (first.clause !== last.clause || (joined && !ordered)) return undefined;
  }
  const likeness = read.reduce((total, reading) => total + LIKENESS[reading], 0) / read.length;
  const shape = 1 - WORD_BETWEEN * between - (ordered ? 0 : OTHER_ORDER);
  const source = (label.preferred ? 1 : SYNONYM) * (foreign ? OTHER_LANGUAGE : 1);
  return { label, at, likeness, confidence: source * likeness * shape * label.specificity };
}

function readingOf(wanted: LabelWord, word: Word): Reading | 'exact' {
  return wanted.form === word.text ? 'exact' : (word.readings.get(wanted.stem) ?? 'doubtful');
}

/** What a label of one word asks of the word found: a look-alike must not do for a short or a foreign one. */
function namesAlone(label: Label, word: Word, reading: Reading | 'exact', foreign: boolean): boolean {
  const form = label.words[0].form;
  if (reading === 'exact')
    return (
      form.length > 2 ||
      /\d/.test(form) ||
      word.written === word.written.toUpperCase() ||
      word.written === label.written
    );
  if (reading === 'inflected')
    return !foreign && form.length > 4 && word.text.length > 4 && stem(form, label.language).length > 4;
  return reading !== 'repeated' && !foreign;
}

/**
 * Drops a match all of whose words serve a longer one (« audit » in « audit interne ») or a better reading of the
 * same words. Two skills with the same label both stay, as do two that share only some words.
 */
function withoutCovered(matches: readonly Match[]): Match[] {
  const byPlace = new Map<number, Match[]>();
  for (const match of matches) {
    for (const place of match.at) {
      const others = byPlace.get(place);
      if (others === undefined) byPlace.set(place, [match]);
      else others.push(match);
    }
  }
  const covers = (longer: Match, match: Match) =>
    longer.at.length > match.at.length
      ? longer.confidence >= match.confidence - LONGER_WINS_WITHIN &&
        match.at.every((place) => longer.at.includes(place))
      : longer.at.length === match.at.length &&
        longer.likeness > match.likeness &&
        match.at.every((place) => longer.at.includes(place));
  return matches.filter((match) => !byPlace.get(match.at[0])?.some((other) => covers(other, match)));
}

function bestOfEachSkill(matches: readonly Match[]): Match[] {
  const best = new Map<string, Match>();
  const first = (match: Match) => Math.min(...match.at);
  for (const match of matches) {
    const known = best.get(match.label.skill);
    const gain = known === undefined ? 1 : match.confidence - known.confidence || first(known) - first(match);
    if (gain > 0) best.set(match.label.skill, match);
  }
  return [...best.values()];
}

function detected(match: Match, words: readonly Word[], text: string): DetectedSkill {
  const start = words[Math.min(...match.at)].start;
  const end = words[Math.max(...match.at)].end;
  const confidence = Math.round(match.confidence * 1000) / 1000;
  return { skillId: match.label.skill, matched: text.slice(start, end), start, end, confidence };
}

import type { TermModel } from './meaning/term-model';
import { numberOf, termOf } from './meaning/terms';
import { type DetectableSkill, SkillDetector } from './skill-detection.rules';
import { passagesOf, type SpokenWord, wordsOf } from './suggest-passages';
import { quoteOf, type Said, type Span } from './suggest-quotes';
import { type Language, tokens } from './text.rules';

export interface SuggestedSkill {
  skillId: string;
  /** Compares the skills of one text, is not a probability. */
  score: number;
  /** The words that speak for it. */
  heard: Span;
}

/** A wording of a skill. */
interface Name {
  skill: number;
  terms: readonly number[];
  /** The sum of the rarities of its terms, and what its function words add. */
  weight: number;
  factor: number;
}
interface Sense {
  number: number;
  similarity: number;
}
interface Likeness {
  score: number;
  /** Where a name was found whole. */
  detected?: Span;
  /** The best wording of the best passage. */
  hearing?: { name: number; said: ReadonlyMap<number, Said> };
}

/** A synonym that is said whole proves nearly as much as the label. */
const SYNONYM = 0.9;
/** A word of the other language than the text's: « lean », « cash ». */
const OTHER_LANGUAGE = 0.7;
/** Farther from a word than this, another one is noise. */
const LEAST_SIMILARITY = 0.3;
/** What the other words of a skill that were said add to its best wording. */
const BESIDE = 0.25;
/** What the second best passage adds: a thing said twice is meant. */
const SECOND_PASSAGE = 0.2;
/** What a name found whole in the text adds, as surely as it was found. */
const DETECTED = 6;
/** What each function word adds to the weight of a name of one other word: « tout faire » is not said by « faire ». */
const FUNCTION_WORD = 3;
/** Below, a likeness is chance: on the spoken set 3 % of those below were right, and 12 % of those up to twice as much. */
const LEAST_SCORE = 3.5;
/** Where one skill is clear, others much less so are noise. */
const SHARE_OF_FIRST = 0.35;

/**
 * The skills of a catalogue that a text most likely asks for, though it may name none. Each passage of some sixteen
 * words is compared by itself and the best counts, so that a long text is not averaged out. A wording counts by the
 * rarity of its words that were said, times the share of it that was said: half a name proves a quarter.
 */
export class SkillSuggester {
  private readonly names: Name[] = [];
  private readonly namesByTerm = new Map<number, number[]>();
  private readonly skillsByTerm = new Map<number, number[]>();
  private readonly rarity = new Map<number, number>();
  private readonly detector: SkillDetector;
  private readonly numbers: ReadonlyMap<string, number>;
  /** What a passage says of each name and of each skill; zeros between two passages. */
  private readonly covered: Tally;
  private readonly whole: Tally;

  constructor(
    private readonly skills: readonly DetectableSkill[],
    private readonly model: TermModel,
  ) {
    this.detector = new SkillDetector(skills);
    this.numbers = new Map(skills.map(({ id }, number) => [id, number]));
    skills.forEach(({ labels }, skill) => {
      const of = new Set<number>();
      for (const { text, language, preferred } of labels) {
        const terms = [...new Set(wordsOf(text).map((word) => numberOf(termOf(word.text, language))))];
        const omitted = terms.length === 1 ? tokens(text).length - wordsOf(text).length : 0;
        const weight = FUNCTION_WORD * omitted;
        const name = this.names.push({ skill, terms, weight, factor: preferred ? 1 : SYNONYM }) - 1;
        for (const term of terms) append(this.namesByTerm, term, name);
        for (const term of terms) of.add(term);
      }
      for (const term of of) append(this.skillsByTerm, term, skill);
    });
    for (const [term, { length }] of this.skillsByTerm)
      this.rarity.set(term, Math.log(1 + (skills.length - length + 0.5) / (length + 0.5)));
    this.covered = new Tally(this.names.length);
    this.whole = new Tally(skills.length);
    for (const name of this.names)
      name.weight += name.terms.reduce((total, term) => total + (this.rarity.get(term) ?? 0), 0);
  }

  /** The likest first, at most `limit`; skills too unlike, or that no words speak for, are left out: a text may have none. */
  suggest(
    text: string,
    { limit, language, exclude }: { limit: number; language: Language; exclude?: ReadonlySet<string> },
  ): SuggestedSkill[] {
    const likest = new Map<number, Likeness>();
    const senses = this.sensesIn(language);
    for (const passage of passagesOf(text, language))
      for (const [skill, likeness] of this.likenesses(this.said(passage, senses))) {
        const known = likest.get(skill);
        if (known === undefined) likest.set(skill, likeness);
        else if (likeness.score > known.score)
          likest.set(skill, { ...likeness, score: likeness.score + SECOND_PASSAGE * known.score });
        else known.score += SECOND_PASSAGE * likeness.score;
      }
    for (const { skillId, confidence, start, end } of this.detector.detect(text)) {
      const skill = this.numbers.get(skillId);
      if (skill === undefined) continue;
      const score = (likest.get(skill)?.score ?? 0) + DETECTED * confidence;
      likest.set(skill, { score, detected: { start, end } });
    }
    const found = Array.from(likest).flatMap(([skill, likeness]) => {
      const { id: skillId } = this.skills[skill];
      if (likeness.score < LEAST_SCORE || exclude?.has(skillId)) return [];
      const heard = this.heardIn(likeness);
      return heard ? [{ skillId, score: likeness.score, heard }] : [];
    });
    found.sort((a, b) => b.score - a.score || (a.skillId < b.skillId ? -1 : 1));
    return found.slice(0, limit).filter(({ score }) => score >= SHARE_OF_FIRST * found[0].score);
  }

  /** Which terms of the catalogue a passage says, and by which word best. */
  private said(passage: readonly SpokenWord[], senses: (word: string) => Sense[]): Map<number, Said> {
    const said = new Map<number, Said>();
    for (const word of passage)
      for (const { number, similarity } of senses(word.text)) {
        const strength = similarity * word.factor;
        if (strength > (said.get(number)?.similarity ?? 0)) said.set(number, { similarity: strength, word });
      }
    return said;
  }

  /** The terms of the catalogue a word says or nearly says; each word of a text is looked up once. */
  private sensesIn(language: Language): (word: string) => Sense[] {
    const known = new Map<string, Sense[]>();
    return (word) => {
      const before = known.get(word);
      if (before) return before;
      const foreign = numberOf(termOf(word, language === 'fr' ? 'en' : 'fr'));
      const senses = [
        ...this.model.lookUp(termOf(word, language)).similar,
        { number: foreign, similarity: OTHER_LANGUAGE },
      ].filter(({ number, similarity }) => similarity >= LEAST_SIMILARITY && this.rarity.has(number));
      known.set(word, senses);
      return senses;
    };
  }

  /** What a passage adds up to for each skill, by its best wording. */
  private likenesses(said: ReadonlyMap<number, Said>): Map<number, Likeness> {
    const { covered, whole } = this;
    for (const [term, { similarity }] of said) {
      const weight = similarity * (this.rarity.get(term) ?? 0);
      for (const name of this.namesByTerm.get(term) ?? []) covered.add(name, weight);
      for (const skill of this.skillsByTerm.get(term) ?? []) whole.add(skill, weight);
    }
    const best = new Map<number, Likeness>();
    for (const name of covered.touched) {
      const { skill, factor, weight: all } = this.names[name];
      const evidence = (factor * covered.sums[name] ** 2) / all;
      const known = best.get(skill);
      const hearing = { name, said };
      if (known === undefined) best.set(skill, { score: evidence, hearing });
      else if (evidence > known.score) Object.assign(known, { score: evidence, hearing });
    }
    for (const [skill, likeness] of best)
      likeness.score += BESIDE * Math.max(0, whole.sums[skill] - likeness.score);
    covered.clear();
    whole.clear();
    return best;
  }

  private heardIn({ detected, hearing }: Likeness): Span | null {
    if (detected) return detected;
    if (hearing === undefined) return null;
    const { terms, weight } = this.names[hearing.name];
    const said = terms.flatMap((term) => {
      const found = hearing.said.get(term);
      return found ? [{ ...found, rarity: this.rarity.get(term) ?? 0 }] : [];
    });
    return quoteOf(said, weight);
  }
}

/** Sums in an array that is zeros before and after: a passage touches few of its places. */
class Tally {
  readonly sums: Float64Array;
  readonly touched: number[] = [];

  constructor(size: number) {
    this.sums = new Float64Array(size);
  }

  add(place: number, weight: number): void {
    if (this.sums[place] === 0) this.touched.push(place);
    this.sums[place] += weight;
  }

  clear(): void {
    for (const place of this.touched) this.sums[place] = 0;
    this.touched.length = 0;
  }
}

function append(map: Map<number, number[]>, key: number, value: number): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

import type { Locale } from '@alize/contracts';
import { CATALOGUE } from './catalogue/index-of-themes';
import type { Concept, ConceptLabel } from './meaning/concept';
import { Learned } from './meaning/learned';
import { Lesson } from './meaning/lesson';
import { understand, type Understanding } from './meaning/understanding';
import { type DetectableSkill, SkillDetector } from './skill-detection.rules';
import type { Skill } from './skill.entities';
import { SkillSuggester } from './suggest.rules';
import { fold, SpellingIndex } from './text.rules';

/** What an offered skill is to a needed one. */
export type SkillRelation = 'same' | 'narrower' | 'broader' | 'sibling';
export interface RelatedSkills {
  narrower: string[];
  broader: string[];
  siblings: string[];
}
export interface BroaderLink {
  skillId: string;
  broaderId: string;
}

/** A category this wide relates nothing: its members are not neighbours. */
const MAX_SIBLINGS = 40;

const UNDERSTANDING = new Lesson(understand);
const DETECTION = new Lesson((concepts) => SkillDetector.inSteps(concepts));

/** The whole catalogue in memory, as it stood at one moment: labels, relations, and what is learned of them. */
export class SkillSnapshot {
  readonly byId: ReadonlyMap<string, Skill>;
  private readonly broader = new Map<string, string[]>();
  private readonly narrower = new Map<string, string[]>();
  private readonly searchable: { skill: Skill; words: string }[];
  private readonly named = new Map<string, { names: ConceptLabel[] }>();
  private readonly understood: Learned<Understanding>;
  private readonly detecting: Learned<SkillDetector>;
  private spelling?: SpellingIndex;
  private suggesting?: { by: Understanding; suggester: SkillSuggester };

  /** @param before what texts are read with while this one learns */
  constructor(
    readonly version: string,
    skills: Skill[],
    links: BroaderLink[],
    before?: SkillSnapshot,
  ) {
    this.understood = new Learned(() => UNDERSTANDING.of(this.concepts()), before?.understood);
    this.detecting = new Learned(() => DETECTION.of(this.detectable()), before?.detecting);
    this.byId = new Map(skills.map((skill) => [skill.id, skill]));
    for (const { skillId, broaderId } of links) {
      append(this.broader, skillId, broaderId);
      append(this.narrower, broaderId, skillId);
    }
    this.searchable = skills.map((skill) => ({
      skill,
      words: ` ${fold(
        labelsOf(skill)
          .map(({ text }) => text)
          .join(' | '),
      )}`,
    }));
  }

  understanding(): Promise<Understanding> {
    return this.understood.get();
  }

  detector(): Promise<SkillDetector> {
    return this.detecting.get();
  }

  /** Over our own catalogue, whatever is imported beside it. */
  async suggester(): Promise<SkillSuggester> {
    const by = await this.understanding();
    if (this.suggesting?.by !== by) {
      const own = [...this.byId.values()].filter(({ scheme }) => scheme === 'alize');
      const named = own.map((skill) => ({ id: skill.id, labels: labelsOf(skill) }));
      this.suggesting = { by, suggester: new SkillSuggester(named, by.terms) };
    }
    return this.suggesting.suggester;
  }

  private detectable(): (Concept & DetectableSkill)[] {
    return [...this.byId.values()].map((skill) => ({
      id: skill.id,
      labels: labelsOf(skill),
      imported: skill.scheme !== 'alize',
    }));
  }

  private concepts(): Concept[] {
    return [...this.byId.values()].map((skill) => ({ id: skill.id, labels: labelsOf(skill) }));
  }

  /** All the names of these skills, those unknown left out. */
  namesOf(ids: readonly string[]): { names: ConceptLabel[] }[] {
    return ids.flatMap((id) => {
      const skill = this.byId.get(id);
      if (!skill) return [];
      const known = this.named.get(id) ?? { names: labelsOf(skill) };
      this.named.set(id, known);
      return [known];
    });
  }

  label(id: string, locale: Locale): string {
    const skill = this.byId.get(id);
    return skill ? (locale === 'fr' ? skill.labelFr : skill.labelEn) : '';
  }

  related(id: string): RelatedSkills {
    const broader = this.broader.get(id) ?? [];
    const beside = broader
      .flatMap((parent) => this.narrower.get(parent) ?? [])
      .filter((sibling) => sibling !== id);
    return {
      broader,
      narrower: this.narrower.get(id) ?? [],
      siblings: beside.length <= MAX_SIBLINGS ? beside : [],
    };
  }

  relation(neededId: string, offeredId: string): SkillRelation | null {
    if (neededId === offeredId) return 'same';
    const parents = this.broader.get(neededId);
    const offeredParents = this.broader.get(offeredId);
    if (offeredParents?.includes(neededId)) return 'narrower';
    if (parents?.includes(offeredId)) return 'broader';
    return parents?.some((parent) => offeredParents?.includes(parent)) &&
      this.related(neededId).siblings.includes(offeredId)
      ? 'sibling'
      : null;
  }

  /**
   * Skills each word of the query begins a word of, our own first, then those whose label begins with it. Words
   * nothing is found for are corrected. Without a query: our own catalogue, in the order of the screens.
   */
  find(query: string | undefined, limit: number): Skill[] {
    const words = fold(query ?? '')
      .split(/[^\p{L}\p{N}&+#.]+/u)
      .filter(Boolean);
    if (words.length === 0) return (query ?? '').trim() === '' ? this.inOrder().slice(0, limit) : [];
    const exact = this.containing(words);
    const found = exact.length > 0 ? exact : this.containing(words.map((word) => this.corrected(word)));
    const start = words.join(' ');
    const starts = ({ labelFr, labelEn }: Skill) =>
      [labelFr, labelEn].some((label) => fold(label).startsWith(start));
    return found
      .map((skill) => ({ skill, rank: (skill.scheme === 'alize' ? 0 : 2) + (starts(skill) ? 0 : 1) }))
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          a.skill.labelFr.length - b.skill.labelFr.length ||
          (a.skill.code < b.skill.code ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ skill }) => skill);
  }

  private containing(words: string[]): Skill[] {
    return this.searchable
      .filter((entry) => words.every((word) => entry.words.includes(` ${word}`)))
      .map(({ skill }) => skill);
  }

  private corrected(word: string): string {
    this.spelling ??= new SpellingIndex(
      new Set(this.searchable.flatMap(({ words }) => words.match(/[a-z]+/g) ?? [])),
    );
    return this.spelling.nearest(word)[0]?.word ?? word;
  }

  private inOrder(): Skill[] {
    const own = new Map(
      [...this.byId.values()].filter(({ scheme }) => scheme === 'alize').map((skill) => [skill.code, skill]),
    );
    return CATALOGUE.flatMap(({ skills }) => skills.flatMap(({ code }) => own.get(code) ?? []));
  }
}

function labelsOf({ labelFr, labelEn, synonymsFr, synonymsEn }: Skill): ConceptLabel[] {
  const said = (language: Locale, preferred: boolean) => (text: string) => ({ text, language, preferred });
  return [
    said('fr', true)(labelFr),
    ...(labelEn === labelFr ? [] : [said('en', true)(labelEn)]),
    ...synonymsFr.map(said('fr', false)),
    ...synonymsEn.map(said('en', false)),
  ];
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

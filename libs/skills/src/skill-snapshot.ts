import type { Locale } from '@alize/contracts';
import { SkillDetector } from './skill-detection.rules';
import type { Skill } from './skill.entities';
import { fold } from './text.rules';

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

/** The whole catalogue in memory, as it stood at one moment: labels, relations, and the detector built on them. */
export class SkillSnapshot {
  readonly byId: ReadonlyMap<string, Skill>;
  private readonly broader = new Map<string, string[]>();
  private readonly narrower = new Map<string, string[]>();
  private readonly searchable: { skill: Skill; words: string }[];
  private built?: SkillDetector;

  constructor(
    readonly version: string,
    skills: Skill[],
    links: BroaderLink[],
  ) {
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

  /** Built at the first text: a process that reads none does not pay for it. */
  get detector(): SkillDetector {
    this.built ??= new SkillDetector(
      [...this.byId.values()].map((skill) => ({ id: skill.id, labels: labelsOf(skill) })),
    );
    return this.built;
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
    const parents = this.broader.get(neededId) ?? [];
    const offeredParents = this.broader.get(offeredId) ?? [];
    if (offeredParents.includes(neededId)) return 'narrower';
    if (parents.includes(offeredId)) return 'broader';
    return this.related(neededId).siblings.includes(offeredId) ? 'sibling' : null;
  }

  /** Skills each word of the query begins a word of, exact labels first; without a query the catalogue in its order. */
  find(query: string | undefined, limit: number): Skill[] {
    const words = fold(query ?? '')
      .split(/\s+/)
      .filter(Boolean);
    const starts = (label: string) => (label.startsWith(words.join(' ')) ? 0 : 1);
    const found = this.searchable
      .filter((entry) => words.every((word) => entry.words.includes(` ${word}`)))
      .map(({ skill }) => skill);
    if (words.length > 0)
      found.sort(
        (a, b) =>
          Number(a.scheme !== 'alize') - Number(b.scheme !== 'alize') ||
          Math.min(starts(fold(a.labelFr)), starts(fold(a.labelEn))) -
            Math.min(starts(fold(b.labelFr)), starts(fold(b.labelEn))) ||
          a.labelFr.length - b.labelFr.length ||
          (a.code < b.code ? -1 : 1),
      );
    return found.slice(0, limit);
  }
}

function labelsOf({ labelFr, labelEn, synonymsFr, synonymsEn }: Skill) {
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

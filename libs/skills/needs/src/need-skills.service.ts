import { type Actor, History } from '@alize/directory';
import type { Locale } from '@alize/contracts';
import { Database } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { Need, NeedSkill } from './need.entities';
import { MAX_DETECTED, skillsChangeOf } from './need.rules';

/** Skills as a form gives them: touched by a person, or only read in the text and left as they are. */
export interface GivenSkills {
  skillIds?: string[];
  readSkillIds?: string[];
}
type Kept = Pick<NeedSkill, 'skillId' | 'confirmed'>;

/** What a need asks for, and of each skill whether a person confirmed it or the machine only read it. */
@Injectable()
export class NeedSkills {
  constructor(
    private readonly db: Database,
    private readonly history: History,
    private readonly skills: SkillsService,
  ) {}

  /** Of a new need: what the form says, and where it says nothing what is read in the text. */
  async choose(input: GivenSkills & { title?: string; text: string }): Promise<Kept[]> {
    if (input.skillIds || input.readSkillIds) return this.given(input);
    const detected = await this.skills.detectIds(`${input.title ?? ''}\n${input.text}`);
    return detected.slice(0, MAX_DETECTED).map(({ skillId }) => ({ skillId, confirmed: false }));
  }

  /** In the order given. */
  async labels(kept: Pick<Kept, 'skillId'>[], locale: Locale): Promise<string[]> {
    const label = await this.skills.labels(locale);
    return kept.map(({ skillId }) => label(skillId));
  }

  /** In the caller's transaction, with the need locked. Says in the history which skills stood before and stand now. */
  async replace(actor: Actor, need: Pick<Need, 'id' | 'status'>, input: GivenSkills): Promise<void> {
    if (!input.skillIds && !input.readSkillIds) return;
    const given = await this.given(input);
    const repo = this.db.repo(NeedSkill);
    const before = await repo.find({ where: { needId: need.id }, order: { skillId: 'ASC' } });
    const same =
      before.length === given.length &&
      before.every(({ skillId, confirmed }) =>
        given.some((one) => one.skillId === skillId && one.confirmed === confirmed),
      );
    if (same) return;
    await repo.delete({ needId: need.id });
    await repo.insert(given.map((skill) => ({ needId: need.id, ...skill })));
    const { language } = await this.db.repo(Need).findOneByOrFail({ id: need.id });
    const [from, to] = [await this.named(before, language), await this.named(given, language)];
    await this.history.record('need', need.id, skillsChangeOf(need.status, from, to), actor);
  }

  /** Touched and read at once is touched. */
  private async given({ skillIds = [], readSkillIds = [] }: GivenSkills): Promise<Kept[]> {
    await this.skills.mustExist(skillIds, 'skillIds');
    await this.skills.mustExist(readSkillIds, 'readSkillIds');
    const confirmed = new Set(skillIds);
    const read = new Set(readSkillIds.filter((id) => !confirmed.has(id)));
    return [
      ...Array.from(confirmed, (skillId) => ({ skillId, confirmed: true })),
      ...Array.from(read, (skillId) => ({ skillId, confirmed: false })),
    ];
  }

  private async named(kept: readonly Kept[], language: Locale): Promise<string[]> {
    const label = await this.skills.labels(language);
    const read = language === 'fr' ? ' (lue dans le texte)' : ' (read in the text)';
    return kept.map(({ skillId, confirmed }) => label(skillId) + (confirmed ? '' : read)).sort();
  }
}

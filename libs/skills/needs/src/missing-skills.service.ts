import type { CloseMissingSkill, NoteMissingSkill } from '@alize/contracts';
import { type Actor, byWhom, History, mustRun } from '@alize/directory';
import { Clock, Database, newId, notFound, ROW_LOCK, unreachable } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { MissingSkill } from './missing-skill.entity';
import { Need } from './need.entities';

/** What animators look for and do not find in the catalogue, until an administrator settles it. */
@Injectable()
export class MissingSkills {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly skills: SkillsService,
  ) {}

  /** The same words about the same need are noted once while they wait. */
  async note(actor: Actor, { words, needId }: NoteMissingSkill): Promise<{ id: string }> {
    return this.db.tx(async () => {
      const need = needId ? await this.db.repo(Need).findOneBy({ id: needId }) : null;
      if (needId && !need) throw notFound('need');
      if (need) mustRun(actor, need.territoryId, 'need');
      return this.insert(actor, byWhom(actor), { words, needId });
    });
  }

  /** By a firm in its form, in the caller's transaction: shown once the need is confirmed. */
  async noteWith(actor: Actor, need: Pick<Need, 'id' | 'contactId'>, all: readonly string[]): Promise<void> {
    for (const words of all) await this.insert(actor, need.contactId, { words, needId: need.id });
  }

  async close(actor: Actor, id: string, { skillId, reason }: CloseMissingSkill): Promise<void> {
    if (skillId) await this.skills.mustExist([skillId], 'skillId');
    await this.db.tx(async () => {
      const entry = await this.db.repo(MissingSkill).findOne({ where: { id }, lock: ROW_LOCK });
      if (!entry) throw notFound('missing-skill');
      const status = skillId ? 'added' : 'dismissed';
      if (entry.status !== 'open') throw unreachable('missing-skill', entry.status, status);
      const closing = { status, skillId: skillId ?? null, reason: reason ?? null } as const;
      await this.db.repo(MissingSkill).update({ id }, { ...closing, closedAt: this.clock.now() });
      await this.history.record('missing_skill', id, { from: 'open', to: status, reason }, actor);
    });
  }

  private async insert(
    actor: Actor,
    notedBy: string | null,
    { words, needId = null }: { words: string; needId?: string | null },
  ): Promise<{ id: string }> {
    const [known] = await this.db.query<{ id: string }>(
      `SELECT id FROM missing_skill WHERE status = 'open' AND lower(words) = lower($1)
       AND need_id IS NOT DISTINCT FROM $2::uuid LIMIT 1`,
      [words, needId],
    );
    if (known) return known;
    const id = newId();
    const notedAt = this.clock.now();
    const row = { id, words, status: 'open' as const, needId, notedBy, notedAt };
    await this.db.repo(MissingSkill).insert({ ...row, skillId: null, reason: null, closedAt: null });
    await this.history.record('missing_skill', id, { from: null, to: 'open' }, actor);
    return { id };
  }
}

import type { ListMissingSkills, MissingSkill } from '@alize/contracts';
import { type Actor, territoriesRun } from '@alize/directory';
import { Database } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';

interface Row extends Omit<MissingSkill, 'skill' | 'notedAt' | 'closedAt'> {
  skillId: string | null;
  notedAt: Date;
  closedAt: Date | null;
}
const AT_MOST = 200;

/** Those that wait first, the oldest of them on top. An animator sees what her territories and she noted. */
const SELECT = `
  SELECT m.id, m.words, m.status, m.reason, m.noted_at AS "notedAt", m.closed_at AS "closedAt", m.skill_id AS "skillId",
    CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'title', n.title) END AS need,
    NULLIF(trim(p.first_name || ' ' || p.last_name), '') AS "notedBy"
  FROM missing_skill m LEFT JOIN need n ON n.id = m.need_id LEFT JOIN person p ON p.id = m.noted_by
  WHERE (n.id IS NULL OR n.confirmed_at IS NOT NULL) AND ($1::text IS NULL OR m.status = $1)
    AND ($2::uuid[] IS NULL OR n.territory_id = ANY($2) OR m.noted_by = $3)
  ORDER BY m.status <> 'open', CASE WHEN m.status = 'open' THEN m.noted_at END, m.closed_at DESC, m.id LIMIT ${AT_MOST}`;

@Injectable()
export class MissingSkillsQueries {
  constructor(
    private readonly db: Database,
    private readonly skills: SkillsService,
  ) {}

  async list(actor: Actor, { status }: ListMissingSkills): Promise<MissingSkill[]> {
    const given = [status ?? null, territoriesRun(actor), actor.personId];
    const rows = await this.db.query<Row>(SELECT, given);
    const view = await this.skills.views(actor.locale);
    return rows.map(({ skillId, notedAt, closedAt, ...row }) => ({
      ...row,
      skill: (skillId && view(skillId)) || null,
      notedAt: notedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
    }));
  }
}

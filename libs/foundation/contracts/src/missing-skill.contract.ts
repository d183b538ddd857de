import { z } from 'zod';
import { besideOtherFaults, Id, Reason } from './basics.contract';
import { Skill } from './skill.contract';

/** Words that somebody looked for in the catalogue, and that name none of its skills. */
export const MissingWords = z.string().trim().min(2).max(120);
export const MissingSkillStatus = z.enum(['open', 'added', 'dismissed']);
export type MissingSkillStatus = z.infer<typeof MissingSkillStatus>;

/** `needId`: the need the words came from, if they came from one. */
export const NoteMissingSkill = z
  .strictObject({ words: MissingWords, needId: Id.optional() })
  .meta({ id: 'NoteMissingSkill' });
export type NoteMissingSkill = z.infer<typeof NoteMissingSkill>;
/** Added to the catalogue under a skill, or set aside with a reason: one of the two. */
export const CloseMissingSkill = z
  .strictObject({ skillId: Id.optional(), reason: Reason.optional() })
  .refine(({ skillId, reason }) => (skillId === undefined) !== (reason === undefined), {
    path: ['skillId'],
    params: { code: 'required' },
    when: besideOtherFaults,
  })
  .meta({ id: 'CloseMissingSkill' });
export type CloseMissingSkill = z.infer<typeof CloseMissingSkill>;
export const ListMissingSkills = z.object({ status: MissingSkillStatus.optional() });
export type ListMissingSkills = z.infer<typeof ListMissingSkills>;

export const MissingSkill = z
  .object({
    id: Id,
    words: z.string(),
    status: MissingSkillStatus,
    need: z.object({ id: Id, title: z.string() }).nullable(),
    /** Null where the person is known no more. */
    notedBy: z.string().nullable(),
    notedAt: z.string(),
    skill: Skill.nullable(),
    reason: z.string().nullable(),
    closedAt: z.string().nullable(),
  })
  .meta({ id: 'MissingSkill' });
export type MissingSkill = z.infer<typeof MissingSkill>;

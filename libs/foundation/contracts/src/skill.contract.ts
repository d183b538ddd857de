import { z } from 'zod';
import { Id, Locale } from './basics.contract';

export const SkillScheme = z.enum(['alize', 'esco', 'rome']);
export type SkillScheme = z.infer<typeof SkillScheme>;
export const Skill = z
  .object({
    id: Id,
    scheme: SkillScheme,
    code: z.string(),
    theme: z.string().nullable(),
    label: z.string(),
    labelFr: z.string(),
    labelEn: z.string(),
  })
  .meta({ id: 'Skill' });
export type Skill = z.infer<typeof Skill>;
/** Our own catalogue as one looks through it: its themes in the order of the screens, each with its skills. */
export const SkillTheme = z
  .object({ code: z.string(), label: z.string(), skills: z.array(Skill) })
  .meta({ id: 'SkillTheme' });
export type SkillTheme = z.infer<typeof SkillTheme>;
export const ListSkills = z.object({
  q: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(20),
});
export type ListSkills = z.infer<typeof ListSkills>;
export const DetectSkills = z.strictObject({ text: z.string().max(20_000) }).meta({ id: 'DetectSkills' });
/** Where in the text (`start`, `end`: UTF-16 offsets) each skill was read, surest first. */
export const DetectedSkills = z
  .object({
    items: z.array(
      z.object({ skill: Skill, matched: z.string(), start: z.int(), end: z.int(), confidence: z.number() }),
    ),
  })
  .meta({ id: 'DetectedSkills' });
export type DetectedSkills = z.infer<typeof DetectedSkills>;

/** `language`: of the words, guessed where it is not said; `exclude`: skills that are chosen or refused already. */
export const SuggestSkills = z
  .strictObject({
    title: z.string().max(200).optional(),
    text: z.string().max(20_000),
    language: Locale.optional(),
    exclude: z.array(Id).max(100).default([]),
  })
  .meta({ id: 'SuggestSkills' });
export type SuggestSkills = z.infer<typeof SuggestSkills>;
/**
 * At most five skills of our own catalogue that the words most likely ask for, likest first; none where they say
 * nothing. `heard`: which words speak for it, as written in the title or the text, where that is known.
 */
export const SuggestedSkills = z
  .object({ items: z.array(z.object({ skill: Skill, heard: z.string().nullable() })).max(5) })
  .meta({ id: 'SuggestedSkills' });
export type SuggestedSkills = z.infer<typeof SuggestedSkills>;

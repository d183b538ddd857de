import { DetectedSkills, type OfferSkills, Skill, SkillLevel } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { api } from '../api/client';
import { useLocale } from '../i18n/locale';
import { keepDraft, readDraft } from './draft';

/** What the person did with what the machine found. */
export const SkillCorrections = z.object({
  added: z.array(Skill),
  removed: z.array(z.string()),
  /** Of skills whose level the person chose. */
  levels: z.record(z.string(), SkillLevel),
});
export type SkillCorrections = z.infer<typeof SkillCorrections>;
export const noCorrections: SkillCorrections = { added: [], removed: [], levels: {} };

const USUAL_LEVEL = 2;
/** More chips than this nobody reads. */
const MOST = 12;

/** Corrections kept on this device beside the draft they belong to. */
export function useKeptCorrections(
  draft: string,
): [SkillCorrections, (corrections: SkillCorrections) => void] {
  const key = `${draft}.skills`;
  const [corrections, setCorrections] = useState(
    () => SkillCorrections.safeParse(readDraft(key)).data ?? noCorrections,
  );
  return [
    corrections,
    (changed) => {
      keepDraft(key, changed);
      setCorrections(changed);
    },
  ];
}

/** Skills read in a text, most certain first, corrected by the person. */
export function useSkillsOf(text: string, { added, removed }: SkillCorrections): Skill[] {
  const { locale } = useLocale();
  const { data } = useQuery({
    queryKey: ['detected-skills', text, locale],
    queryFn: () => api.post(DetectedSkills, '/skills/detect', { text }),
    enabled: text.trim().length > 10,
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const read = (text.trim() ? (data?.items ?? []) : []).map(({ skill }) => skill);
  const all = [...added, ...read].filter(({ id }) => !removed.includes(id));
  return [...new Map(all.map((skill) => [skill.id, skill])).values()].slice(0, MOST);
}

export const levelOf = ({ levels }: SkillCorrections, { id }: Skill): SkillLevel => levels[id] ?? USUAL_LEVEL;
export const withLevels = (skills: Skill[], corrections: SkillCorrections): OfferSkills =>
  skills.map((skill) => ({ skillId: skill.id, level: levelOf(corrections, skill) }));

import { type OfferSkills, Skill, SkillLevel } from '@alize/contracts';
import { useState } from 'react';
import { z } from 'zod';
import { keepDraft, readDraft } from './draft';

/** What the person did with what the machine found. */
export const SkillCorrections = z.object({
  added: z.array(Skill),
  removed: z.array(z.string()),
  /** Words looked for that the catalogue lacks. */
  missing: z.array(z.string()).default([]),
  /** Of skills whose level the person chose. */
  levels: z.record(z.string(), SkillLevel),
});
export type SkillCorrections = z.infer<typeof SkillCorrections>;
export const noCorrections: SkillCorrections = { added: [], removed: [], missing: [], levels: {} };

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

/** Skills of an offer: what the person added, then what was read in the text and not taken away. */
export function keptSkills(detected: Skill[] | undefined, { added, removed }: SkillCorrections): Skill[] {
  const all = [...added, ...(detected ?? [])].filter(({ id }) => !removed.includes(id));
  return [...new Map(all.map((skill) => [skill.id, skill])).values()].slice(0, MOST);
}

export const levelOf = ({ levels }: SkillCorrections, { id }: Skill): SkillLevel => levels[id] ?? USUAL_LEVEL;
export const withLevels = (skills: Skill[], corrections: SkillCorrections): OfferSkills =>
  skills.map((skill) => ({ skillId: skill.id, level: levelOf(corrections, skill) }));

/** What a form may note at once. */
export const MOST_MISSING = 5;
export const withMissing = (corrections: SkillCorrections, words: string): SkillCorrections => ({
  ...corrections,
  missing: [...new Set([...corrections.missing, words.slice(0, 120)])],
});

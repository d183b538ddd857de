import { DetectedSkills, type Locale, type Skill, SuggestedSkills } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { useLocale } from '../i18n/locale';
import type { SkillCorrections } from './skill-corrections';

/** A skill to ask about. */
export interface SkillProposal {
  skill: Skill;
  /** The machine read it in the text: it is kept as such unless the person says no. */
  read: boolean;
  /** The words of the text that speak for it, where they are known. */
  heard: string | null;
}
export interface SkillProposals {
  items: SkillProposal[];
  /** What the text says has been read. */
  settled: boolean;
  /** There is a text, it was read, and it says nothing the catalogue knows. */
  nothingFound: boolean;
}

/** Shorter than this nothing is said yet. */
const ENOUGH = 10;
/** What is read beside the five suggestions; more nobody looks through. */
const MOST_READ = 3;
const byText = <Data>(before: Data) => before;

/** Skills read in a text, most certain first. */
export function useDetectedSkills(text: string, { enabled = true } = {}): Skill[] | undefined {
  const { locale } = useLocale();
  const { data } = useQuery({
    queryKey: ['detected-skills', text, locale],
    queryFn: () => api.post(DetectedSkills, '/skills/detect', { text }),
    enabled: enabled && text.trim().length > ENOUGH,
    placeholderData: byText,
    staleTime: Infinity,
  });
  return text.trim() ? data?.items.map(({ skill }) => skill) : [];
}

interface Asked {
  title?: string;
  text: string;
  language?: Locale;
  corrections: SkillCorrections;
  /** What was read already; without it the text is read here. */
  read?: Skill[];
}

/** The five likest skills of a text, and what the machine read in it, to be asked about one by one. */
export function useSkillProposals({ title, text, language, corrections, read }: Asked): SkillProposals {
  const { locale } = useLocale();
  const detected = useDetectedSkills(text, { enabled: read === undefined });
  const words = { ...(title && { title: title.slice(0, 200) }), text, ...(language && { language }) };
  const { data } = useQuery({
    queryKey: ['suggested-skills', words, locale],
    queryFn: () => api.post(SuggestedSkills, '/skills/suggestion', words),
    enabled: text.trim().length > ENOUGH,
    placeholderData: byText,
    staleTime: Infinity,
  });
  const known = read ?? detected;
  const readIds = new Set(known?.map(({ id }) => id));
  const likest = (text.trim() ? (data?.items ?? []) : []).map(({ skill, heard }) => ({
    skill,
    heard,
    read: readIds.has(skill.id),
  }));
  const others = (known ?? [])
    .filter(({ id }) => likest.every(({ skill }) => skill.id !== id))
    .slice(0, read ? undefined : MOST_READ)
    .map((skill) => ({ skill, heard: null, read: true }));
  const items = [...likest, ...others].filter(({ skill }) => !corrections.removed.includes(skill.id));
  const settled = data !== undefined && known !== undefined && text.trim().length > ENOUGH;
  return { items, settled, nothingFound: settled && likest.length + others.length === 0 };
}

/**
 * What a form says of skills: those a person touched, and those read that were left as they were. Nothing where the text
 * was not read and nothing touched (offline): the server then reads it.
 */
export function givenSkills(
  { items, settled }: SkillProposals,
  { added, removed }: SkillCorrections,
): { skillIds?: string[]; readSkillIds?: string[] } {
  if (!settled && added.length + removed.length === 0) return {};
  const touched = added.map(({ id }) => id);
  const left = items.filter(({ skill, read }) => read && !touched.includes(skill.id));
  return { skillIds: touched, readSkillIds: left.map(({ skill }) => skill.id) };
}

import type { Recruitment, RecruitmentUrgency, WorkMode } from '@alize/contracts';
import type { NeedRow } from './coverage-facts.queries';
import { median } from './coverage.rules';

/** More would not be read, nor fit on a page. */
const MAX_SKILLS = 8;

/** What a partner may be told of a territory's needs: figures and skills, nobody's name and no firm's words. */
export interface RecruitmentSheet {
  skills: { label: string; needs: number; jobsPlanned: number; urgency: RecruitmentUrgency }[];
  /** Open needs that ask for one of these skills, and what their projects plan. */
  openNeeds: number;
  /** What open needs ask for and the catalogue lacks, in the words noted, each once. */
  wordsNoted: string[];
  /** Open needs of which nobody said yet what they lack: they are counted nowhere else. */
  toConfirm: number;
  jobsPlanned: number;
  /** Of those open needs; of the year's when none is open. Null without any skill. */
  mission: {
    hours: { least: number; median: number; most: number };
    modes: Record<WorkMode, number>;
    /** NAF sections, most frequent first. */
    sectors: string[];
  } | null;
}

/**
 * Of the skills a person confirmed: one that only the machine read is for the animator to check, not yet for a partner to
 * recruit.
 *
 * @param needId only what this need lacks, all it asks for where it lacks none by name
 */
export function sheetOf(recruitments: Recruitment[], needs: NeedRow[], needId?: string): RecruitmentSheet {
  const about = needs.filter(({ id }) => needId === undefined || id === needId);
  const asked = new Set(about.flatMap(({ confirmedSkillIds }) => confirmedSkillIds));
  const shown = recruitments.filter(({ skill }) => asked.has(skill.id)).slice(0, MAX_SKILLS);
  const wanted = new Set(shown.map(({ skill }) => skill.id));
  const concerned = about.filter(({ confirmedSkillIds }) => confirmedSkillIds.some((id) => wanted.has(id)));
  const open = concerned.filter((need) => need.open);
  const projects = new Map(open.map(({ projectId, jobsPlanned }) => [projectId, jobsPlanned]));
  return {
    skills: shown.map(({ skill, needs: count, jobsPlanned, urgency }) => ({
      label: skill.label,
      needs: count,
      jobsPlanned,
      urgency,
    })),
    openNeeds: open.length,
    wordsNoted: [...new Set(about.filter((need) => need.open).flatMap((need) => need.wordsNoted))].slice(
      0,
      MAX_SKILLS,
    ),
    toConfirm: about.filter(waitsForConfirmation).length,
    jobsPlanned: [...projects.values()].reduce((sum, jobs) => sum + jobs, 0),
    mission: missionOf(open.length > 0 ? open : concerned),
  };
}

export const waitsForConfirmation = ({ open, lackSaid }: NeedRow): boolean => open && !lackSaid;

function missionOf(needs: NeedRow[]): RecruitmentSheet['mission'] {
  const hours = needs.map((need) => need.hours);
  const usual = median(hours);
  if (usual === null) return null;
  const count = (mode: WorkMode) => needs.filter((need) => need.mode === mode).length;
  const sectors = new Map<string, number>();
  for (const { sector } of needs) if (sector) sectors.set(sector, (sectors.get(sector) ?? 0) + 1);
  return {
    hours: { least: Math.min(...hours), median: usual, most: Math.max(...hours) },
    modes: { on_site: count('on_site'), remote: count('remote'), both: count('both') },
    sectors: [...sectors]
      .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
      .map(([sector]) => sector),
  };
}

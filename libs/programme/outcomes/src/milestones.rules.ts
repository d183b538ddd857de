import { addMonths } from '@alize/advances';

/** Days on which something happened to a project, as far as it did. */
export interface ProjectDays {
  disbursedOn: string | null;
  decidedOn: string | null;
  missionEndedOn: string | null;
}

/** The months after the start at which a firm is asked; a territory may choose others. */
export const MILESTONE_MONTHS: readonly number[] = [6, 12, 24, 36];

export interface Milestone {
  months: number;
  dueOn: string;
}

/** The day from which milestones count: the advance was paid, else the committee decided, else the support ended. */
export function outcomesStartOn({ disbursedOn, decidedOn, missionEndedOn }: ProjectDays): string | null {
  return disbursedOn ?? decidedOn ?? missionEndedOn;
}

/** Each milestone once, in order of time; the last day of the month stands in for a day that the month lacks. */
export function milestones(startOn: string, months: readonly number[] = MILESTONE_MONTHS): Milestone[] {
  return [...new Set(months)]
    .sort((one, other) => one - other)
    .map((count) => ({ months: count, dueOn: addMonths(startOn, count) }));
}

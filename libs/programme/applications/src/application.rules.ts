import type { ApplicationAction, ApplicationFields, ApplicationStatus, MissingPart } from '@alize/contracts';

/** As the trigger `application_transition` has them. */
const TRANSITIONS: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  draft: ['submitted', 'withdrawn'],
  // Back to the firm, with what is missing.
  submitted: ['complete', 'draft', 'withdrawn'],
  complete: ['scheduled', 'draft', 'withdrawn', 'lapsed'],
  // Off the agenda again, or the session is cancelled.
  scheduled: ['complete', 'decided'],
  // Deferred: it comes back with the answer.
  decided: ['complete'],
  withdrawn: [],
  lapsed: [],
};
export const canMoveApplication = (from: ApplicationStatus, to: ApplicationStatus): boolean =>
  TRANSITIONS[from].includes(to);

export const planTotal = ({ plan }: Pick<ApplicationFields, 'plan'>): number =>
  plan.reduce((sum, { amountCents }) => sum + amountCents, 0);

interface Rules {
  maxAdvanceCents: number;
  jobRule: 'none' | 'creation_or_preservation' | 'three_jobs_in_three_years';
}
const JOBS_IN_THREE_YEARS = 3;

/** What a committee would ask for at once; nothing is checked against what is not filled yet. */
export function lacksOf(
  fields: Omit<ApplicationFields, 'opinion' | 'skillsHours'>,
  rules: Rules,
): MissingPart[] {
  const { purpose, amountAskedCents, jobs, jobsAtRisk, investmentCents, plan, uses, baseline } = fields;
  const planned = jobs.reduce((sum, { count }) => sum + count, 0);
  const enoughJobs = {
    none: true,
    creation_or_preservation: planned + jobsAtRisk > 0,
    three_jobs_in_three_years: planned >= JOBS_IN_THREE_YEARS,
  }[rules.jobRule];
  const balanced = (amountAskedCents ?? 0) + planTotal({ plan }) === investmentCents;
  const found: [MissingPart, boolean][] = [
    ['purpose', purpose.trim().length < 10],
    ['amount', !amountAskedCents],
    ['amount_over_maximum', (amountAskedCents ?? 0) > rules.maxAdvanceCents],
    ['jobs', !enoughJobs],
    ['investment', !investmentCents],
    ['plan_unbalanced', investmentCents !== null && !balanced],
    ['uses', !uses.some(({ label }) => label !== '')],
    ['headcount', baseline.headcount === null],
    ['turnover', baseline.lastYear === null],
  ];
  return found.flatMap(([part, lacks]) => (lacks ? [part] : []));
}

/** Who may do what now: the firm until it has sent it, who runs the territory until a committee has it. */
export function applicationActions(
  status: ApplicationStatus,
  { own, runs }: { own: boolean; runs: boolean },
): ApplicationAction[] {
  const found: [ApplicationAction, boolean][] = [
    ['edit', (status === 'draft' && own) || (runs && ['draft', 'submitted', 'complete'].includes(status))],
    ['submit', status === 'draft' && (own || runs)],
    ['complete', runs && status === 'submitted'],
    ['return', runs && ['submitted', 'complete'].includes(status)],
    ['withdraw', ['draft', 'submitted', 'complete'].includes(status) && (own || runs)],
  ];
  return found.flatMap(([action, may]) => (may ? [action] : []));
}

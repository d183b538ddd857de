import { z } from 'zod';
import { Day, Id, Reason, Version } from './basics.contract';

/** A firm's request for money, from the first words to the committee's decision: « dossier ». */
export const ApplicationStatus = z.enum([
  'draft',
  'submitted',
  'complete',
  'scheduled',
  'decided',
  'withdrawn',
  'lapsed',
]);
export type ApplicationStatus = z.infer<typeof ApplicationStatus>;

export const JobKind = z.enum(['permanent', 'fixed_term', 'apprentice', 'self']);
export type JobKind = z.infer<typeof JobKind>;
/** Jobs of one kind that are to be there by a day. */
export const PlannedJobs = z.strictObject({
  kind: JobKind,
  count: z.int().min(1).max(500),
  by: Day.nullable().default(null),
});
export type PlannedJobs = z.infer<typeof PlannedJobs>;

/** Where the rest of the money comes from; what is asked of the programme is not among them. */
export const PlanSource = z.enum(['own', 'bank', 'other']);
export type PlanSource = z.infer<typeof PlanSource>;
const Label = z.string().trim().max(120);
export const MOST_CENTS = 100_000_000_00;
const Cents = z.int().min(0).max(MOST_CENTS);
export const PlanLine = z.strictObject({ source: PlanSource, label: Label.default(''), amountCents: Cents });
export type PlanLine = z.infer<typeof PlanLine>;
/** What the money is spent on. */
export const UseLine = z.strictObject({ label: Label.default(''), amountCents: Cents });
export type UseLine = z.infer<typeof UseLine>;

const LINES_MAX = 20;
const year = z.int().min(1990).max(2199);
/** Where the firm stands before: what is counted later is counted from here. */
export const Baseline = z.strictObject({
  headcount: z.number().min(0).max(5000).nullable().default(null),
  lastYear: z.strictObject({ year, turnoverCents: Cents }).nullable().default(null),
  yearBefore: z.strictObject({ year, turnoverCents: Cents }).nullable().default(null),
});
export type Baseline = z.infer<typeof Baseline>;

const Words = z.string().trim().max(4000);
/** What the firm says; each field alone, as it is typed. */
export const ApplicationFields = z.strictObject({
  purpose: Words,
  amountAskedCents: Cents.nullable(),
  jobs: z.array(PlannedJobs).max(LINES_MAX),
  jobsAtRisk: z.int().min(0).max(5000),
  investmentCents: Cents.nullable(),
  plan: z.array(PlanLine).max(LINES_MAX),
  uses: z.array(UseLine).max(LINES_MAX),
  baseline: Baseline,
  /** For who runs the programme alone. */
  opinion: Words,
  skillsHours: z.int().min(0).max(2000).nullable(),
});
export type ApplicationFields = z.infer<typeof ApplicationFields>;

export const CreateApplication = z.strictObject({ needId: Id }).meta({ id: 'CreateApplication' });
export const UpdateApplication = ApplicationFields.partial()
  .extend({ version: Version })
  .meta({ id: 'UpdateApplication' });
export type UpdateApplication = z.infer<typeof UpdateApplication>;
/** What is missing, said to the firm. */
export const ReturnApplication = z.strictObject({ missing: Reason }).meta({ id: 'ReturnApplication' });

/** The firm's answer to what a committee had asked; its dossier waits for the next one. */
export const AnswerQuestion = z
  .strictObject({ answer: z.string().trim().min(10).max(4000) })
  .meta({ id: 'AnswerQuestion' });

export const ListApplications = z.object({
  territoryId: Id.optional(),
  needId: Id.optional(),
});
export type ListApplications = z.infer<typeof ListApplications>;

/** What a dossier lacks before a committee can look at it. */
export const MissingPart = z.enum([
  'purpose',
  'amount',
  'amount_over_maximum',
  'jobs',
  'investment',
  'plan',
  'plan_unbalanced',
  'uses',
  'headcount',
  'turnover',
]);
export type MissingPart = z.infer<typeof MissingPart>;

export const ApplicationAction = z.enum(['edit', 'submit', 'complete', 'return', 'withdraw']);
export type ApplicationAction = z.infer<typeof ApplicationAction>;

export const Application = ApplicationFields.extend({
  id: Id,
  status: ApplicationStatus,
  territoryId: Id,
  needId: Id.nullable(),
  project: z.object({ id: Id, title: z.string() }),
  organisation: z.object({ id: Id, name: z.string(), siret: z.string().nullable(), commune: z.string() }),
  requester: z.string(),
  /** What the animator asked for when she gave it back. */
  missing: z.string().nullable(),
  reason: z.string().nullable(),
  /** To what a committee that deferred it had asked. */
  answer: z.string().nullable(),
  lacks: z.array(MissingPart),
  maximumCents: z.int(),
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
  /** Since when it stands as it does. */
  since: z.string(),
  actions: z.array(ApplicationAction),
  /** Null for who does not run the territory. */
  opinion: z.string().nullable(),
  version: Version,
}).meta({ id: 'Application' });
export type Application = z.infer<typeof Application>;

import { z } from 'zod';
import { Id } from './basics.contract';
import { CandidateFit, CandidateReason } from './match.contract';

export const AssignmentStatus = z.enum([
  'queued',
  'computing',
  'ready',
  'approving',
  'cancelled',
  'failed',
  'closed',
]);
export type AssignmentStatus = z.infer<typeof AssignmentStatus>;
export const AssignmentLineState = z.enum(['proposed', 'removed', 'approving', 'approved', 'refused']);
export type AssignmentLineState = z.infer<typeof AssignmentLineState>;

/** `proposalsPerPerson`: how many needs one person is proposed for at most, whatever the capacity of their offers. */
export const CreateAssignment = z
  .strictObject({
    proposalsPerPerson: z.int().min(1).max(10).default(1),
    /** Only for these, where they are open; left out, for every open need of the territory. */
    needIds: z.array(Id).min(1).max(200).optional(),
  })
  .prefault({})
  .meta({ id: 'CreateAssignment' });
export type CreateAssignment = z.infer<typeof CreateAssignment>;

/** Takes a line out of the draft, puts it back, or puts another offer in its place. */
export const UpdateAssignmentLine = z
  .union([z.strictObject({ state: z.enum(['proposed', 'removed']) }), z.strictObject({ offerId: Id })])
  .meta({ id: 'UpdateAssignmentLine' });
export type UpdateAssignmentLine = z.infer<typeof UpdateAssignmentLine>;

/** Which lines to approve: those whose person can help, unless they are named. */
export const ApproveAssignment = z
  .strictObject({ lineIds: z.array(Id).max(1_000).optional() })
  .prefault({})
  .meta({ id: 'ApproveAssignment' });
export type ApproveAssignment = z.infer<typeof ApproveAssignment>;

/**
 * `nobody`: no offer answers the need clearly enough; `undecided`: nor does any, but nobody said yet what the need lacks; `taken`: those
 * that do help other needs of the draft.
 */
export const UnassignedReason = z.enum(['nobody', 'taken', 'undecided']);
export type UnassignedReason = z.infer<typeof UnassignedReason>;

/** One need with one offer of the draft; `score`, `reasons` and `missing` as they stood when it was written. */
export const AssignmentLine = z
  .object({
    id: Id,
    need: z.object({ id: Id, title: z.string(), organisation: z.string() }),
    offer: z.object({ id: Id, title: z.string(), organisation: z.string(), volunteer: z.string() }),
    score: z.number(),
    reasons: z.array(CandidateReason),
    missing: z.array(z.string()),
    /** Null for a line written before fit was told apart. */
    fit: CandidateFit.nullable(),
    state: AssignmentLineState,
    /** Why a line could not be approved: a stable code, and a sentence in the reader's language. */
    refusal: z.object({ code: z.string(), sentence: z.string() }).nullable(),
    matchId: Id.nullable(),
  })
  .meta({ id: 'AssignmentLine' });
export type AssignmentLine = z.infer<typeof AssignmentLine>;

/**
 * A draft of who helps with which need, for a whole territory. `progress` is a percentage. Totals are points of the
 * draft as it was computed; `greedyTotal` is what taking the best pair first would have made. `error`: code of what made
 * a computation fail.
 */
export const AssignmentSummary = z
  .object({
    id: Id,
    territoryId: Id,
    status: AssignmentStatus,
    proposalsPerPerson: z.int(),
    progress: z.int(),
    needsCount: z.int(),
    offersCount: z.int(),
    linesCount: z.int(),
    totalScore: z.number().nullable(),
    greedyTotal: z.number().nullable(),
    requestedAt: z.string(),
    requestedBy: z.string().nullable(),
    finishedAt: z.string().nullable(),
    error: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  })
  .meta({ id: 'AssignmentSummary' });
export type AssignmentSummary = z.infer<typeof AssignmentSummary>;
export const Assignment = AssignmentSummary.extend({
  lines: z.array(AssignmentLine),
  /** The open needs for which the draft proposes nobody. */
  unassigned: z.array(
    z.object({
      need: z.object({ id: Id, title: z.string(), organisation: z.string() }),
      reason: UnassignedReason,
    }),
  ),
}).meta({ id: 'Assignment' });
export type Assignment = z.infer<typeof Assignment>;
export const Assignments = z.object({ items: z.array(AssignmentSummary) }).meta({ id: 'Assignments' });
export type Assignments = z.infer<typeof Assignments>;

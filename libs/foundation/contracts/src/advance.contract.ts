import { z } from 'zod';
import { Day, Id, Reason } from './basics.contract';

/** `signed`: the agreement is. `disbursed`: the money left. `repaid`: all of it came back. */
export const AdvanceStatus = z.enum(['granted', 'signed', 'disbursed', 'repaid', 'cancelled']);
export type AdvanceStatus = z.infer<typeof AdvanceStatus>;
export const ReceiptMethod = z.enum(['debit', 'transfer', 'cheque', 'other']);
export type ReceiptMethod = z.infer<typeof ReceiptMethod>;
export const AdvanceAction = z.enum(['sign', 'disburse', 'receive', 'cancel']);
export type AdvanceAction = z.infer<typeof AdvanceAction>;

/** Ten times the largest advance anybody grants. */
const MOST_CENTS = 100_000_000;
const Cents = z.int().min(1).max(MOST_CENTS);

export const ListAdvances = z.object({ territoryId: Id.optional() });
export type ListAdvances = z.infer<typeof ListAdvances>;
export const SignAdvance = z.strictObject({ signedOn: Day }).meta({ id: 'SignAdvance' });
export type SignAdvance = z.infer<typeof SignAdvance>;
export const DisburseAdvance = z.strictObject({ disbursedOn: Day }).meta({ id: 'DisburseAdvance' });
export type DisburseAdvance = z.infer<typeof DisburseAdvance>;
export const CancelAdvance = z.strictObject({ reason: Reason }).meta({ id: 'CancelAdvance' });
/** `reference`: of the bank's line; the same twice is refused. */
export const NoteReceipt = z
  .strictObject({
    amountCents: Cents,
    receivedOn: Day,
    method: ReceiptMethod.default('transfer'),
    reference: z.string().trim().max(80).default(''),
  })
  .meta({ id: 'NoteReceipt' });
export type NoteReceipt = z.infer<typeof NoteReceipt>;
export const ReverseReceipt = z.strictObject({ reason: Reason }).meta({ id: 'ReverseReceipt' });

const brief = {
  id: Id,
  status: AdvanceStatus,
  territoryId: Id,
  /** Of the decision. */
  number: z.string(),
  applicationId: Id,
  organisation: z.object({ id: Id, name: z.string() }),
  project: z.string(),
  amountCents: z.int(),
  instalments: z.int(),
  periodMonths: z.int(),
  deferralMonths: z.int(),
  signedOn: z.string().nullable(),
  disbursedOn: z.string().nullable(),
  /** The last day to sign; null where the decision has none. */
  validUntil: z.string().nullable(),
  repaidCents: z.int(),
  leftCents: z.int(),
  /** What is to come next, or should have come. */
  next: z.object({ payableOn: z.string(), amountCents: z.int() }).nullable(),
  /** What should have come by today; `days` from the oldest payable day. */
  overdue: z.object({ cents: z.int(), since: z.string(), days: z.int() }).nullable(),
};
export const AdvanceInBrief = z.object(brief).meta({ id: 'AdvanceInBrief' });
export type AdvanceInBrief = z.infer<typeof AdvanceInBrief>;
export const AdvanceList = z.object({ items: z.array(AdvanceInBrief) }).meta({ id: 'AdvanceList' });
export type AdvanceList = z.infer<typeof AdvanceList>;
export const Advance = z
  .object({
    ...brief,
    reason: z.string().nullable(),
    schedule: z.array(
      z.object({
        position: z.int(),
        dueOn: z.string(),
        payableOn: z.string(),
        amountCents: z.int(),
        paidCents: z.int(),
        settledOn: z.string().nullable(),
        lateDays: z.int(),
      }),
    ),
    overpaidCents: z.int(),
    receipts: z.array(
      z.object({
        id: Id,
        amountCents: z.int(),
        receivedOn: z.string(),
        method: ReceiptMethod,
        reference: z.string(),
        by: z.string().nullable(),
        isReversed: z.boolean(),
        reversalReason: z.string().nullable(),
      }),
    ),
    /** Those that still stand in the way. */
    openConditions: z.array(z.object({ id: Id, text: z.string(), when: z.string() })),
    actions: z.array(AdvanceAction),
  })
  .meta({ id: 'Advance' });
export type Advance = z.infer<typeof Advance>;

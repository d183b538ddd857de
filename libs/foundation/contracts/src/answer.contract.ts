import { z } from 'zod';
import { Day, Id, PersonName, Reason } from './basics.contract';
import { Email } from './email.contract';

/** Why a match was declined. `not_now` comes with a day to ask again; `employer_refused` is the partner's contact's. */
export const DeclineReason = z.enum([
  'no_time',
  'wrong_topic',
  'too_far',
  'conflict_of_interest',
  'not_now',
  'colleague',
  'employer_refused',
  'other',
]);
export type DeclineReason = z.infer<typeof DeclineReason>;
/** What a volunteer may answer. */
export const VolunteerReason = DeclineReason.exclude(['employer_refused']);
export type VolunteerReason = z.infer<typeof VolunteerReason>;

/** Somebody the volunteer thinks of. The animator decides whether and how to write to them; the programme never does. */
export const SuggestedColleague = z
  .strictObject({
    name: PersonName,
    email: Email.optional(),
    words: z.string().trim().max(800).optional(),
  })
  .meta({ id: 'SuggestedColleague' });
export type SuggestedColleague = z.infer<typeof SuggestedColleague>;

const DETAILS = z.string().trim().max(800);
/** `askAgainOn` goes with `not_now`, and nothing else; `colleague` with the reason of that name. */
export const Refusal = z
  .strictObject({
    reason: VolunteerReason.optional(),
    details: DETAILS.optional(),
    askAgainOn: Day.optional(),
    colleague: SuggestedColleague.optional(),
  })
  .refine(({ reason, askAgainOn }) => (reason === 'not_now') === (askAgainOn !== undefined), {
    path: ['askAgainOn'],
    params: { code: 'decline/day-with-not-now' },
  })
  .refine(({ reason, colleague }) => (reason === 'colleague') === (colleague !== undefined), {
    path: ['colleague'],
    params: { code: 'decline/colleague-with-reason' },
  });
/** May come without a word. */
export const DeclineMatch = Refusal.prefault({}).meta({ id: 'DeclineMatch' });
export type DeclineMatch = z.infer<typeof DeclineMatch>;

/** The partner's contact about an employee's mission; a refusal says why. */
export const EmployerAnswer = z
  .strictObject({ approved: z.boolean(), reason: Reason.optional() })
  .refine(({ approved, reason }) => approved || reason !== undefined, {
    path: ['reason'],
    params: { code: 'required' },
  })
  .meta({ id: 'EmployerAnswer' });
export type EmployerAnswer = z.infer<typeof EmployerAnswer>;

/** A suggested colleague who offers help already, with the offers the reader may see. */
export const KnownColleague = z
  .object({
    personId: Id,
    name: z.string(),
    organisation: z.string(),
    offers: z.array(z.object({ id: Id, title: z.string(), status: z.enum(['active', 'paused']) })),
  })
  .meta({ id: 'KnownColleague' });
export type KnownColleague = z.infer<typeof KnownColleague>;

/** As those who run the programme, and the volunteer, read a refusal afterwards. */
export const Decline = z
  .object({
    reason: DeclineReason.nullable(),
    details: z.string().nullable(),
    askAgainOn: Day.nullable(),
    colleague: z
      .object({
        name: z.string(),
        email: z.string().nullable(),
        words: z.string().nullable(),
        /** When an animator had done with the suggestion; null while it waits for her. */
        settledAt: z.string().nullable(),
        /** For those who run the programme, of one match read alone; absent where nobody of the pool is meant. */
        known: KnownColleague.optional(),
      })
      .nullable(),
  })
  .meta({ id: 'Decline' });
export type Decline = z.infer<typeof Decline>;

import { z } from 'zod';
import { Day } from './basics.contract';
import { Email } from './email.contract';
import { CallMoment, ReachBy } from './need.contract';

/** A form that was sent, named by the secret its sender was answered with; its id would be no secret. */
export const FollowForm = z.strictObject({ token: z.string().min(10).max(200) }).meta({ id: 'FollowForm' });
export type FollowForm = z.infer<typeof FollowForm>;
export const CorrectAddress = FollowForm.extend({ email: Email }).meta({ id: 'CorrectAddress' });
export type CorrectAddress = z.infer<typeof CorrectAddress>;

/** How a form is answered: `followUp` is the secret by which its sender finds it again. */
export const FormSent = z
  .object({ id: z.string(), confirmed: z.boolean(), followUp: z.string() })
  .meta({ id: 'FormSent' });
export type FormSent = z.infer<typeof FormSent>;

/** `ended`: withdrawn, refused or expired. `going-on`: somebody has read it, and what follows stands on one's own page. */
export const SentFormState = z.enum(['to-confirm', 'confirmed', 'going-on', 'ended']);
export type SentFormState = z.infer<typeof SentFormState>;

/** What became of a form, for who sent it. */
export const SentForm = z
  .object({
    kind: z.enum(['need', 'offer']),
    state: SentFormState,
    title: z.string(),
    territory: z.object({ code: z.string(), name: z.string() }),
    /** Where the mail went; null once the address has answered: then it is its owner's. */
    email: z.string().nullable(),
    /** Mail servers refuse it. */
    addressRefused: z.boolean(),
    sentAt: z.string(),
    /** Until when the mail's button serves. */
    confirmBefore: z.string(),
    confirmedAt: z.string().nullable(),
    reader: z.object({ name: z.string(), phone: z.string().nullable() }),
    answersBy: ReachBy,
    callMoment: CallMoment.nullable(),
    /** The day by which the reader answers; null before the address has. */
    answersBefore: Day.nullable(),
  })
  .meta({ id: 'SentForm' });
export type SentForm = z.infer<typeof SentForm>;

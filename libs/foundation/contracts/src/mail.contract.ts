import { z } from 'zod';
import { Id } from './basics.contract';
import { MailPurpose } from './mail-purposes';
import { AnimatorWords, WantedCall, WhyYou } from './match.contract';

/** A mail as it would leave now. Its links lead nowhere yet. */
export const MailPreview = z
  .object({
    purpose: MailPurpose,
    to: z.object({ name: z.string(), email: z.string() }),
    subject: z.string(),
    html: z.string(),
    text: z.string(),
  })
  .meta({ id: 'MailPreview' });
export type MailPreview = z.infer<typeof MailPreview>;
export const MailPreviews = z.object({ items: z.array(MailPreview) }).meta({ id: 'MailPreviews' });
export type MailPreviews = z.infer<typeof MailPreviews>;
export const PreviewMatch = z.object({
  offerId: Id,
  again: z.stringbool().default(false),
  whyYou: WhyYou.optional(),
  words: AnimatorWords.optional(),
  call: WantedCall.optional(),
});
export type PreviewMatch = z.infer<typeof PreviewMatch>;

/** A mail a server refused for good. */
export const FailedMail = z
  .object({
    id: Id,
    purpose: MailPurpose,
    needId: Id.nullable(),
    matchId: Id.nullable(),
    tries: z.int(),
    error: z.string(),
    failedAt: z.string(),
    recipient: z.object({ id: Id, name: z.string(), email: z.string() }),
  })
  .meta({ id: 'FailedMail' });
export type FailedMail = z.infer<typeof FailedMail>;
export const FailedMails = z.object({ items: z.array(FailedMail) }).meta({ id: 'FailedMails' });
export type FailedMails = z.infer<typeof FailedMails>;

import { z } from 'zod';
import { Id } from './basics.contract';

/** What a letter is about: a match with its mission, or a need. */
const about = { matchId: Id.optional(), needId: Id.optional() };
const isAboutOne = ({ matchId, needId }: { matchId?: string; needId?: string }) =>
  (matchId === undefined) !== (needId === undefined);
const one = { path: ['matchId'], params: { code: 'required' } };

export const LetterAbout = z.object(about).refine(isAboutOne, one);
export type LetterAbout = z.infer<typeof LetterAbout>;

/** Somebody one may write to about it, with a letter to begin from. */
export const LetterDraft = z
  .object({
    recipient: z.object({ id: Id, name: z.string(), organisation: z.string() }),
    side: z.enum(['requester', 'volunteer', 'employer']),
    /** An answer is awaited of them: the letter is a reminder, and carries the button that answers. */
    isReminder: z.boolean(),
    subject: z.string(),
    text: z.string(),
  })
  .meta({ id: 'LetterDraft' });
export type LetterDraft = z.infer<typeof LetterDraft>;
/** Those of whom an answer is awaited first. Who has no address is not among them. */
export const LetterDrafts = z.object({ items: z.array(LetterDraft) }).meta({ id: 'LetterDrafts' });
export type LetterDrafts = z.infer<typeof LetterDrafts>;

export const WriteLetter = z
  .strictObject({
    ...about,
    recipientId: Id,
    subject: z.string().trim().min(1).max(120),
    text: z.string().trim().min(1).max(5000),
  })
  .refine(isAboutOne, one)
  .meta({ id: 'WriteLetter' });
export type WriteLetter = z.infer<typeof WriteLetter>;

import { z } from 'zod';
import { Id } from './basics.contract';

/**
 * `answer`: somebody's words. `days`: those of a volunteer who only tells of hours given, which were logged. `automatic`:
 * a machine's: out of office, an acknowledgement, a calendar. `copy`: what an animator wrote to somebody from her own mailbox.
 */
export const ReplyKind = z.enum(['answer', 'days', 'automatic', 'copy']);
export type ReplyKind = z.infer<typeof ReplyKind>;

/** Whether our mail server proved that whoever `from` names wrote it; `unchecked`: it said nothing that we may believe. */
export const ReplyAuthorship = z.enum(['verified', 'unverified', 'unchecked']);
export type ReplyAuthorship = z.infer<typeof ReplyAuthorship>;

/**
 * Why nothing was done with an answer that asks for something, and a person reads it: `unverified`, `unchecked`: nothing
 * proves who wrote it. `unreadable`: no machine could take it apart; `text` is its beginning as it came.
 */
export const ReplyHeldBecause = z.enum(['unverified', 'unchecked', 'unreadable']);
export type ReplyHeldBecause = z.infer<typeof ReplyHeldBecause>;

/** A file that came with an answer, kept because its content is a document or a picture. */
export const ReplyFileInfo = z.object({ id: Id, name: z.string(), bytes: z.int() });

/** What was answered to it from here. */
export const ReplyAnswer = z.object({
  id: Id,
  text: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.int() })),
  /** What became of its mail; null until it is queued. */
  mail: z.object({ id: Id, status: z.string() }).nullable(),
});
export type ReplyAnswer = z.infer<typeof ReplyAnswer>;
/** A file that waits to leave with an answer: `token` says so for a day. */
export const AnswerFile = z
  .object({ token: z.string(), name: z.string(), bytes: z.int() })
  .meta({ id: 'AnswerFile' });
export type AnswerFile = z.infer<typeof AnswerFile>;
/** `files`: tokens of what was sent before, one by one. */
export const AnswerReply = z
  .strictObject({
    text: z.string().trim().min(1).max(5000),
    files: z.array(z.string().max(200)).max(5).default([]),
  })
  .meta({ id: 'AnswerReply' });
export type AnswerReply = z.infer<typeof AnswerReply>;

/** A mail that came back. */
export const Reply = z
  .object({
    id: Id,
    kind: ReplyKind,
    heldBecause: ReplyHeldBecause.nullable(),
    from: z.string(),
    /** Null: nobody the programme knows, or not whom we had written to. */
    person: z.object({ id: Id, name: z.string() }).nullable(),
    matchId: Id.nullable(),
    needId: Id.nullable(),
    subject: z.string(),
    /** Without what it quoted and without its signature. */
    text: z.string(),
    /** All of it, where that is more than `text`. */
    wholeText: z.string().nullable(),
    /** How many files somebody sent with it; those that are kept are in `files`. */
    attachments: z.int(),
    files: z.array(ReplyFileInfo),
    receivedAt: z.string(),
    /** Oldest first. */
    answers: z.array(ReplyAnswer),
  })
  .meta({ id: 'Reply' });
export type Reply = z.infer<typeof Reply>;
/** Of a match, of a need with its matches, or those that could not be placed. */
export const ListReplies = z
  .object({ matchId: Id.optional(), needId: Id.optional(), unplaced: z.stringbool().optional() })
  .refine(({ matchId, needId, unplaced }) => Boolean(matchId ?? needId ?? unplaced), {
    path: ['matchId'],
    params: { code: 'required' },
  });
export type ListReplies = z.infer<typeof ListReplies>;
export const Replies = z.object({ items: z.array(Reply) }).meta({ id: 'Replies' });
export type Replies = z.infer<typeof Replies>;

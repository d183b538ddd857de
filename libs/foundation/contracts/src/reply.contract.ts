import { z } from 'zod';
import { Id } from './basics.contract';

/**
 * `answer`: somebody's words. `days`: those of a volunteer who only tells of hours given, which were logged. `automatic`:
 * a machine's: out of office, an acknowledgement, a calendar.
 */
export const ReplyKind = z.enum(['answer', 'days', 'automatic']);
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

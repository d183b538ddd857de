import { z } from 'zod';
import { Day, Id } from './basics.contract';

/** The parts of an animator's board, in the order of her morning. */
export const TodaySection = z.enum([
  'tasks',
  'mentions',
  'replies',
  'to_welcome',
  'to_qualify',
  'committee',
  'to_decide',
  'no_answer',
  'without_news',
  'to_close',
  'mail_problems',
  'colleague_tasks',
  'absences',
  'next_dates',
]);
export type TodaySection = z.infer<typeof TodaySection>;

/** Why a line is there; each kind has its one action. */
export const TodayKind = z.enum([
  'task',
  'mention',
  'colleague_task',
  'reply',
  'offer_to_admit',
  'dossier_to_read',
  'letter_to_send',
  'advance_late',
  'no_first_contact',
  'no_news',
  'qualify_need',
  'find_someone',
  'next_candidate',
  'ask_again',
  'colleague_named',
  'asked_silent',
  'employer_silent',
  'need_past_date',
  'mail_failed',
  'absence',
  'need_date',
  'convention_ends',
]);
export type TodayKind = z.infer<typeof TodayKind>;

export const TodayQuery = z.object({
  territoryId: Id,
  /** One part alone, for the whole list behind its count. */
  section: TodaySection.optional(),
  /** Lines of each part. */
  limit: z.coerce.number().int().min(1).max(500).default(6),
});
export type TodayQuery = z.infer<typeof TodayQuery>;

/** `about`: the page where its action is. `who` is a firm, a volunteer or whom a mail was for. */
export const TodayItem = z
  .object({
    kind: TodayKind,
    about: z.object({
      type: z.enum([
        'need',
        'match',
        'mission',
        'offer',
        'organisation',
        'person',
        'mail',
        'convention',
        'offer_submission',
        'application',
        'advance',
      ]),
      id: Id,
    }),
    title: z.string(),
    who: z.string(),
    /** Since when it waits for her. */
    since: z.string().nullable(),
    /** First and last day of what has dates. */
    from: Day.nullable(),
    to: Day.nullable(),
    /** A name or a sentence more: who refused, what the mail server said. */
    detail: z.string().nullable(),
    /** What is done from the line itself: a task, with the version that was read, or an answer by mail. */
    task: z.object({ id: Id, version: z.int() }).nullable(),
    replyId: Id.nullable(),
    /** The note that names who reads the board, until they have seen it. */
    mentionId: Id.nullable(),
  })
  .meta({ id: 'TodayItem' });
export type TodayItem = z.infer<typeof TodayItem>;

/** What waits for an animator, longest first in each part; `count` is of all, `items` the first of them. */
export const Today = z
  .object({
    territoryId: Id,
    asOf: Day,
    sections: z.array(z.object({ section: TodaySection, count: z.int(), items: z.array(TodayItem) })),
    /** When the last need came in: what an empty board has to tell. */
    lastNeedAt: z.string().nullable(),
  })
  .meta({ id: 'Today' });
export type Today = z.infer<typeof Today>;

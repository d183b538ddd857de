import { z } from 'zod';
import { Activity, FieldChange, RecordType } from './activity.contract';
import { Day, Id, PageQuery } from './basics.contract';
import { MailPurpose } from './mail-purposes';
import { FeedbackRating, MissionSide, MissionStatus } from './mission.contract';
import { NeedStatus } from './need.contract';
import { MatchStatus } from './match.contract';
import { OfferStatus } from './offer.contract';
import { ReplyKind } from './reply.contract';

/** What a timeline may be narrowed to. */
export const TimelineKind = z.enum(['note', 'call', 'task', 'status', 'edit', 'mail', 'reply', 'day']);
export type TimelineKind = z.infer<typeof TimelineKind>;
export const ListTimeline = PageQuery.extend({
  type: RecordType,
  id: Id,
  kind: TimelineKind.optional(),
});
export type ListTimeline = z.infer<typeof ListTimeline>;

const Titled = z.object({ type: RecordType, id: Id, title: z.string() });
/** `id` names the event in the list; `about` is the record it happened to, which may be one below the record asked for. */
const event = { id: z.string(), at: z.string(), by: z.string().nullable(), about: Titled };
/** `needless` mails never left and are not told. */
export const ToldMailStatus = z.enum(['queued', 'sending', 'sent', 'failed']);
export type ToldMailStatus = z.infer<typeof ToldMailStatus>;

/** One thing that happened to a record. */
export const TimelineItem = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['note', 'call', 'task']), ...event, activity: Activity }),
    z.object({
      kind: z.literal('status'),
      ...event,
      from: z.string().nullable(),
      to: z.string(),
      reason: z.string().nullable(),
    }),
    /** Of an edit before its fields were kept, `changes` is empty and `words` names them. */
    z.object({
      kind: z.literal('edit'),
      ...event,
      what: z.enum(['edited', 'skills']),
      words: z.string().nullable(),
      changes: z.array(FieldChange),
    }),
    z.object({
      kind: z.literal('mail'),
      ...event,
      mailId: Id,
      purpose: MailPurpose,
      to: z.string(),
      subject: z.string().nullable(),
      status: ToldMailStatus,
      /** Whether its text can be read. */
      hasText: z.boolean(),
    }),
    /** An answer by mail, or what one of the two said of the appui. */
    z.object({
      kind: z.literal('reply'),
      ...event,
      mail: z.object({ kind: ReplyKind, from: z.string(), subject: z.string(), text: z.string() }).nullable(),
      said: z
        .object({
          side: MissionSide,
          what: z.union([z.enum(['in_touch', 'not_in_touch']), FeedbackRating]),
          words: z.string().nullable(),
        })
        .nullable(),
    }),
    z.object({
      kind: z.literal('day'),
      ...event,
      day: Day,
      hours: z.number(),
      words: z.string().nullable(),
      removed: z.boolean(),
    }),
  ])
  .meta({ id: 'TimelineItem' });
export type TimelineItem = z.infer<typeof TimelineItem>;

/** What hangs on a record, newest first, and whether it is still open. */
const part = { id: Id, title: z.string(), who: z.string(), since: z.string(), open: z.boolean() };
/** What is open about a record, what is next, and where one may write about it. */
export const RecordOverview = z
  .object({
    territories: z.array(z.object({ id: Id, name: z.string() })),
    needs: z.array(z.object({ ...part, status: NeedStatus })),
    offers: z.array(z.object({ ...part, status: OfferStatus })),
    matches: z.array(z.object({ ...part, status: MatchStatus, mission: MissionStatus.nullable() })),
    /** Still to do, by day. */
    tasks: z.array(Activity),
    /** Where an animator copies what she writes from her own mailbox; null where nothing is filed so. */
    copyAddress: z.string().nullable(),
  })
  .meta({ id: 'RecordOverview' });
export type RecordOverview = z.infer<typeof RecordOverview>;

/** A mail as it was sent; without text where none was kept. Its links with a token are left out. */
export const SentMail = z
  .object({
    id: Id,
    purpose: MailPurpose,
    to: z.string(),
    status: ToldMailStatus,
    at: z.string(),
    subject: z.string().nullable(),
    text: z.string().nullable(),
  })
  .meta({ id: 'SentMail' });
export type SentMail = z.infer<typeof SentMail>;

/** `handled` false takes it back. */
export const HandleReply = z.strictObject({ handled: z.boolean() }).meta({ id: 'HandleReply' });
export type HandleReply = z.infer<typeof HandleReply>;

import { z } from 'zod';
import { Day, FormId, Id, PageQuery, Reason } from './basics.contract';

/** What an introduction leads to: one mission a match, and it has the match's id. */
export const MissionStatus = z.enum(['introduced', 'contacted', 'started', 'paused', 'done', 'dropped']);
export type MissionStatus = z.infer<typeof MissionStatus>;
/** The two people of a mission: who is helped, who helps. */
export const MissionSide = z.enum(['requester', 'volunteer']);
export type MissionSide = z.infer<typeof MissionSide>;

/** Why a mission stops without being done. `match_cancelled`: its match was called off, and it with it. */
export const DropReason = z.enum([
  'no_contact',
  'no_time',
  'need_changed',
  'not_a_fit',
  'match_cancelled',
  'other',
]);
export type DropReason = z.infer<typeof DropReason>;
/** What somebody may choose. */
export const ChosenDropReason = DropReason.exclude(['match_cancelled']);
export type ChosenDropReason = z.infer<typeof ChosenDropReason>;
const WORDS = z.string().trim().max(800);
/** The words are read by those who run the programme, and by nobody else. */
export const DropMission = z
  .strictObject({ reason: ChosenDropReason, words: WORDS.optional() })
  .meta({ id: 'DropMission' });
export type DropMission = z.infer<typeof DropMission>;

/** Why a mission pauses, starts again or ends; kept in its history. */
export const MissionNote = z
  .strictObject({ reason: Reason.optional() })
  .prefault({})
  .meta({ id: 'MissionNote' });
export type MissionNote = z.infer<typeof MissionNote>;

/** How a mission that took place ended; one that did not is dropped. */
export const FinishOutcome = z.enum(['achieved', 'partly']);
export type FinishOutcome = z.infer<typeof FinishOutcome>;
/** `side` is for who runs the programme and writes down what they were told; the two people speak for themselves. */
const side = { side: MissionSide.optional() };
export const TellContact = z.strictObject({ inTouch: z.boolean(), ...side }).meta({ id: 'TellContact' });
export type TellContact = z.infer<typeof TellContact>;
/**
 * `hours`: all that were given, those of the days logged among them. Left out, the days logged count; where none is, it has to be
 * said, were it 0. `toldBy` is for who runs the programme: which of the two told it.
 */
export const FinishMission = z
  .strictObject({
    hours: z.number().min(0).max(2000).multipleOf(0.25).optional(),
    outcome: FinishOutcome.default('achieved'),
    toldBy: MissionSide.optional(),
    reason: Reason.optional(),
  })
  .prefault({})
  .meta({ id: 'FinishMission' });
export type FinishMission = z.infer<typeof FinishMission>;
/** Why a mission that ended goes on after all; kept in its history. */
export const ReopenMission = z.strictObject({ reason: Reason }).meta({ id: 'ReopenMission' });
/** Of one mission and one calendar day, all entries together. */
export const MOST_HOURS_A_DAY = 12;
export const LogDay = z
  .strictObject({
    /** Chosen by the client, so that sending twice logs once. */
    id: Id.optional(),
    day: Day,
    /** In quarters of an hour. */
    hours: z.number().min(0.25).max(MOST_HOURS_A_DAY).multipleOf(0.25),
    words: WORDS.optional(),
    /** An entry this one replaces. */
    corrects: Id.optional(),
  })
  .meta({ id: 'LogDay' });
export type LogDay = z.infer<typeof LogDay>;

export const FeedbackRating = z.enum(['well', 'so_so', 'badly']);
export type FeedbackRating = z.infer<typeof FeedbackRating>;
export const GiveFeedback = z
  .strictObject({ rating: FeedbackRating, words: WORDS.optional(), ...side })
  .meta({ id: 'GiveFeedback' });
export type GiveFeedback = z.infer<typeof GiveFeedback>;

/**
 * A mission of before Alizé, or of before it was written down: of a need and an offer that are known. Nobody is mailed.
 * `hours`: all that were given. `dropped`: it took no place, or stopped before its end.
 */
export const PastMission = z
  .strictObject({
    /** Chosen by the client, so that sending twice writes once. */
    id: FormId.optional(),
    needId: Id,
    offerId: Id,
    introducedOn: Day,
    hours: z.number().min(0).max(2000).multipleOf(0.25),
    outcome: FinishOutcome.or(z.literal('dropped')),
    toldBy: MissionSide,
    note: z.string().trim().max(2000).optional(),
  })
  .meta({ id: 'PastMission' });
export type PastMission = z.infer<typeof PastMission>;

export const ListMissions = PageQuery.extend({
  status: MissionStatus.optional(),
  needId: Id.optional(),
  territoryId: Id.optional(),
});
export type ListMissions = z.infer<typeof ListMissions>;

export const MissionDay = z
  .object({
    id: Id,
    day: Day,
    hours: z.number(),
    /** Null: none, or not for this reader. */
    words: z.string().nullable(),
    by: z.string().nullable(),
    loggedAt: z.string(),
    corrects: Id.nullable(),
    /** Given before the two were introduced, as who runs the programme was told. */
    beforeIntroduction: z.boolean(),
    /** Only those who run the programme are shown what was removed or corrected. */
    removed: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'MissionDay' });
export type MissionDay = z.infer<typeof MissionDay>;
export const MissionFeedback = z
  .object({ rating: FeedbackRating, words: z.string().nullable(), at: z.string() })
  .meta({ id: 'MissionFeedback' });
export type MissionFeedback = z.infer<typeof MissionFeedback>;

/** What the reader may do now. */
export const MissionAction = z.enum([
  'contact',
  'start',
  'pause',
  'resume',
  'finish',
  'drop',
  'log',
  'feedback',
  'reopen',
]);
export type MissionAction = z.infer<typeof MissionAction>;
const bySide = <T extends z.ZodType>(of: T) => z.object({ requester: of, volunteer: of });
export const Mission = z
  .object({
    id: Id,
    status: MissionStatus,
    territoryId: Id,
    need: z.object({ id: Id, title: z.string(), organisation: z.string(), requester: z.string() }),
    offer: z.object({ id: Id, title: z.string(), organisation: z.string(), volunteer: z.string() }),
    introducedAt: z.string(),
    /** What the introduction proposed; null when no day was found. */
    firstCallAt: z.string().nullable(),
    /** What each side said of the first contact; null: nothing yet. */
    contact: bySide(z.boolean().nullable()),
    plannedHours: z.number(),
    /** Of the days, or as said at the end where that is more. */
    loggedHours: z.number(),
    /** By day. */
    days: z.array(MissionDay),
    /** Both sides' for those who run the programme, one's own for the two people. */
    feedback: bySide(MissionFeedback.nullable()),
    drop: z.object({ reason: DropReason, words: z.string().nullable() }).nullable(),
    /** How it ended, and which side said so; null: not ended so, or before this was asked. */
    end: z.object({ outcome: FinishOutcome, hours: z.number(), toldBy: MissionSide }).nullable(),
    /** The reader's own side, if they are one of the two. */
    side: MissionSide.nullable(),
    actions: z.array(MissionAction),
  })
  .meta({ id: 'Mission' });
export type Mission = z.infer<typeof Mission>;

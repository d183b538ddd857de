import { z } from 'zod';
import { AttachedFile } from './file.contract';
import { Day, FormId, Id, Version } from './basics.contract';

/** What an animator writes down about a record: words, a call, something to do by a day. */
export const ActivityKind = z.enum(['note', 'call', 'task']);
export type ActivityKind = z.infer<typeof ActivityKind>;
/** What a record is about. A mission has the id of its match. */
export const RecordType = z.enum(['organisation', 'person', 'need', 'match', 'mission', 'offer']);
export type RecordType = z.infer<typeof RecordType>;
export const RecordRef = z.strictObject({ type: RecordType, id: Id });
export type RecordRef = z.infer<typeof RecordRef>;

const WORDS = z.string().trim().min(1).max(4_000);
const WITH_WHOM = z.string().trim().min(1).max(120);
/** Of one conversation. */
export const CALL_MINUTES_MAX = 600;
const MINUTES = z.int().min(1).max(CALL_MINUTES_MAX);

const written = {
  id: FormId.optional(),
  about: RecordRef,
  /** Where the record lies in several territories that the author runs: whose animators read it. */
  territoryId: Id.optional(),
  text: WORDS,
  /** Nobody but its author reads it. */
  isPrivate: z.boolean().default(false),
};
const task = {
  dueOn: Day,
  /** Who does it: an animator of the territory or an administrator; left out, its author. */
  ownerId: Id.optional(),
};
export const CreateNote = z.strictObject({ kind: z.literal('note'), ...written });
/** `next` is noted with the call; with a day it becomes a task as well. */
export const CreateCall = z.strictObject({
  kind: z.literal('call'),
  ...written,
  withWhom: WITH_WHOM,
  minutes: MINUTES.optional(),
  next: z.strictObject({ text: WORDS.max(500), dueOn: Day.optional(), ownerId: Id.optional() }).optional(),
});
export const CreateTask = z.strictObject({ kind: z.literal('task'), ...written, ...task });
export const CreateActivity = z
  .discriminatedUnion('kind', [CreateNote, CreateCall, CreateTask])
  .meta({ id: 'CreateActivity' });
export type CreateActivity = z.infer<typeof CreateActivity>;

/** The same thing to do about several records of one territory: written for all of them, or for none. */
export const CreateTasks = z
  .strictObject({
    about: z.array(RecordRef).min(1).max(200),
    territoryId: Id.optional(),
    text: WORDS.max(500),
    ...task,
  })
  .meta({ id: 'CreateTasks' });
export type CreateTasks = z.infer<typeof CreateTasks>;
export const TasksCreated = z.object({ count: z.int() }).meta({ id: 'TasksCreated' });

/** What is left out stays. `done` and `removed` are taken back by `false`. */
export const UpdateActivity = z
  .strictObject({
    text: WORDS.optional(),
    isPrivate: z.boolean().optional(),
    withWhom: WITH_WHOM.optional(),
    minutes: MINUTES.nullable().optional(),
    nextStep: WORDS.max(500).nullable().optional(),
    dueOn: Day.optional(),
    ownerId: Id.optional(),
    done: z.boolean().optional(),
    removed: z.boolean().optional(),
    version: Version,
  })
  .meta({ id: 'UpdateActivity' });
export type UpdateActivity = z.infer<typeof UpdateActivity>;

const Named = z.object({ id: Id, name: z.string() });
/** A note, a call or a task, as who may read it sees it. */
export const Activity = z
  .object({
    id: Id,
    kind: ActivityKind,
    /** `title` names the record: a firm, a person, a need, an offer or who helps whom. */
    about: z.object({ type: RecordType, id: Id, title: z.string() }),
    territoryId: Id,
    text: z.string(),
    isPrivate: z.boolean(),
    /** Null: their account is gone. */
    author: Named.nullable(),
    at: z.string(),
    call: z
      .object({ withWhom: z.string(), minutes: z.int().nullable(), nextStep: z.string().nullable() })
      .nullable(),
    task: z
      .object({
        dueOn: Day,
        owner: Named.nullable(),
        done: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
      })
      .nullable(),
    /** Documents and pictures kept with it. */
    files: z.array(AttachedFile),
    edited: z.boolean(),
    removed: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
    version: Version,
  })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof Activity>;

/** How an activity stood before one change of it. */
export const ActivityRevision = z.object({
  at: z.string(),
  by: z.string().nullable(),
  before: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type ActivityRevision = z.infer<typeof ActivityRevision>;
/** Newest first. */
export const ActivityWithRevisions = Activity.extend({ revisions: z.array(ActivityRevision) }).meta({
  id: 'ActivityWithRevisions',
});
export type ActivityWithRevisions = z.infer<typeof ActivityWithRevisions>;

/** A field that was edited, as it was and as it is: null where there was or is nothing. */
const Told = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const FieldChange = z.object({ field: z.string(), before: Told, after: Told });
export type FieldChange = z.infer<typeof FieldChange>;

/** Of one record with all that belongs to it: a firm's with its needs, offers and matches. */
export const OfRecord = z.object({ type: RecordType, id: Id });
export type OfRecord = z.infer<typeof OfRecord>;
export const Activities = z.object({ items: z.array(Activity) }).meta({ id: 'Activities' });
export type Activities = z.infer<typeof Activities>;
/** Who may be given a task of the territory. */
export const Colleagues = z.object({ items: z.array(Named) }).meta({ id: 'Colleagues' });
export type Colleagues = z.infer<typeof Colleagues>;

/** Whether who is named in a note has seen it: then it leaves their board. */
export const SeeMention = z.strictObject({ seen: z.boolean() }).meta({ id: 'SeeMention' });

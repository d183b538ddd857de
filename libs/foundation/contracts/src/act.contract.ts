import { z } from 'zod';
import { Id } from './basics.contract';

/** How long what an animator does at a screen waits before anybody is written to. */
export const UNDO_SECONDS = 30;
/** What can be undone, by the thing it is done to. */
export const ActKind = z.enum([
  'match.approve',
  'match.cancel',
  'need.reject',
  'need.withdraw',
  'need.fulfil',
  'assignment.approve',
  'mission.finish',
  'mission.drop',
  'mission.start',
  'mission.pause',
  'mission.resume',
  'mission.contact',
  'reply.answer',
  'letter.write',
]);
export type ActKind = z.infer<typeof ActKind>;
/** Something the reader did a moment ago that nobody else was told of yet. */
export const Act = z
  .object({
    id: Id,
    kind: ActKind,
    /** Of the match, need, mission or draft, by the kind. */
    subjectId: Id,
    /** Whether mails wait with it. */
    sends: z.boolean(),
    /** Until they leave. */
    remainingMs: z.int(),
  })
  .meta({ id: 'Act' });
export type Act = z.infer<typeof Act>;
export const Acts = z.object({ items: z.array(Act) }).meta({ id: 'Acts' });
export type Acts = z.infer<typeof Acts>;

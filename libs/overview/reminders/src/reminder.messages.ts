import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';
import { REMINDER_KINDS } from './reminder.kinds';

/** As many as a round takes at once. */
export const MOST_DIGESTS = 1_000;
/** These people are to be written to today about what waits for them. */
export const digestsDue = defineMessage(
  'digests.due',
  z.object({ digestIds: z.array(Id).min(1).max(MOST_DIGESTS) }),
);
/** The last step: nobody answered. */
export const ladderEnded = defineMessage(
  'reminder.ladder-ended',
  z.object({ kind: z.enum(REMINDER_KINDS), subjectId: Id }),
);

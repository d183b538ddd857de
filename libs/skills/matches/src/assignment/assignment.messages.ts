import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** Somebody waits for a draft to be computed. */
export const assignmentRequested = defineMessage('assignment.requested', z.object({ assignmentId: Id }));
/** Somebody approved lines of a draft, which are approved one by one in their name. */
export const assignmentApproved = defineMessage(
  'assignment.approved',
  z.object({ assignmentId: Id, personId: Id }),
  { waits: true },
);

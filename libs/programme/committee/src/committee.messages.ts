import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** The agenda goes to the members: the first time, or corrected. */
export const committeeConvened = defineMessage('committee.convened', z.object({ sessionId: Id }));
/** After it was convened: those who were called are told. */
export const committeeCancelled = defineMessage('committee.cancelled', z.object({ sessionId: Id }));
/** The letter is written: the firm is told. */
export const decisionNotified = defineMessage('decision.notified', z.object({ decisionId: Id }));

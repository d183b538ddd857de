import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** The money left: the firm is told what is due when. */
export const advanceDisbursed = defineMessage('advance.disbursed', z.object({ advanceId: Id }));

import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** Of a convention whose promises wait for their organisations' word: one or more of them is new, or was changed. */
export const pledgesWaiting = defineMessage('pledges.waiting', z.object({ conventionId: Id }));

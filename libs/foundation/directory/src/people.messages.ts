import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** Somebody was recorded, and is to be told so. */
export const personInvited = defineMessage('person.invited', z.object({ personId: Id }));

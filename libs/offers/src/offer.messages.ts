import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** Something a search would find, or filter on, changed. */
export const offerChanged = defineMessage('offer.changed', z.object({ offerId: Id }));

import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** Something a search would find, or filter on, changed. */
export const offerChanged = defineMessage('offer.changed', z.object({ offerId: Id }));
/** From now on its volunteer may be proposed: written active, published, or back from a pause. */
export const offerActivated = defineMessage('offer.activated', z.object({ offerId: Id }));

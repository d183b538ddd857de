import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

const payload = z.object({ needId: Id });

/** Posted without an account: the address is to be confirmed. */
export const needSubmitted = defineMessage('need.submitted', payload);
/** Its sender has not found the mail: it is asked for once more. */
export const needConfirmationAsked = defineMessage(
  'need.confirmation-asked',
  payload.extend({ requestId: Id }),
);
/** Its contact is real: the animator can be told. */
export const needConfirmed = defineMessage('need.confirmed', payload);
/** Qualified by the animator. */
export const needOpened = defineMessage('need.opened', payload);
export const needRejected = defineMessage('need.rejected', payload, { waits: true });
/** Withdrawn or expired: whatever was under way for it stops. */
export const needClosed = defineMessage('need.closed', payload, { waits: true });
/** Met: by a mission, or said so by who runs the programme. */
export const needFulfilled = defineMessage('need.fulfilled', payload, { waits: true });

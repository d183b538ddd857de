import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

const payload = z.object({ submissionId: Id });

/** Sent without an account: the address is to be confirmed. */
export const offerSubmitted = defineMessage('offer.submitted', payload);
/** Its sender has not found the mail: it is asked for once more. */
export const offerConfirmationAsked = defineMessage(
  'offer.confirmation-asked',
  payload.extend({ requestId: Id }),
);
/** Its person is real: the animator can be told. */
export const offerConfirmed = defineMessage('offer.confirmed', payload);
/** An offer was made of it, and its person is a volunteer from now on. */
export const offerAdmitted = defineMessage('offer.admitted', payload);
export const offerRejected = defineMessage('offer.rejected', payload);

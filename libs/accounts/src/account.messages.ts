import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** Somebody known asked for a sign-in link. */
export const signInLinkRequested = defineMessage('sign-in-link.requested', z.object({ linkId: Id }));
/** A link had expired; a new one waits to be mailed. */
export const mailLinkRenewed = defineMessage('mail-link.renewed', z.object({ linkId: Id }));

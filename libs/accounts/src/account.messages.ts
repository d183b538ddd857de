import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** Somebody known asked for a sign-in link. */
export const signInLinkRequested = defineMessage('sign-in-link.requested', z.object({ linkId: Id }));

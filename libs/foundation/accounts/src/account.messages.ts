import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** An address was typed on the sign-in page, known or not. */
export const signInRequested = defineMessage('sign-in.requested', z.object({ requestId: Id }));
/** Somebody known asked for a sign-in link: published until requests were rows. */
export const signInLinkRequested = defineMessage('sign-in-link.requested', z.object({ linkId: Id }));
/** Somebody is to get another address, which is asked first. */
export const emailChangeAsked = defineMessage('email-change.asked', z.object({ changeId: Id }));
/** It answered: the old one is told. */
export const emailChanged = defineMessage('email-change.confirmed', z.object({ changeId: Id }));
/** A link had expired; a new one waits to be mailed. */
export const mailLinkRenewed = defineMessage('mail-link.renewed', z.object({ linkId: Id }));

import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

const payload = z.object({ mailId: Id });

/** A mail row waits to be sent. */
export const mailQueued = defineMessage('mail.queued', payload);
/** A server refused it for good. */
export const mailFailed = defineMessage('mail.failed', payload);
/** Somebody answered a mail of ours. */
export const replyReceived = defineMessage('reply.received', z.object({ replyId: Id }));

import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** Mail rows wait to be sent; those queued together travel together. */
export const mailsQueued = defineMessage('mails.queued', z.object({ mailIds: z.array(Id).min(1) }));
/** Those somebody waits for at a screen. */
export const urgentMailsQueued = defineMessage(
  'urgent-mails.queued',
  z.object({ mailIds: z.array(Id).min(1) }),
);
/** Those nobody waits for: digests and the like. */
export const bulkMailsQueued = defineMessage('bulk-mails.queued', z.object({ mailIds: z.array(Id).min(1) }));
/** A server refused it for good. */
export const mailFailed = defineMessage('mail.failed', z.object({ mailId: Id }));
/** An animator answered what somebody wrote. */
export const replyAnswered = defineMessage('reply.answered', z.object({ answerId: Id }), { waits: true });
/** An animator wrote to somebody of her own accord. */
export const letterWritten = defineMessage('letter.written', z.object({ letterId: Id }), { waits: true });
/** Somebody answered a mail of ours. */
export const replyReceived = defineMessage('reply.received', z.object({ replyId: Id }));

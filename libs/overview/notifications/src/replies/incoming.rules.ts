import type { ReadMail } from './mail-reader';

/** What a mail's headers and first words say of who wrote it. */
export type Author = 'person' | 'machine' | 'ourselves' | 'bounce';

const BULK = /^(bulk|junk|list|auto_reply)$/i;
const AWAY =
  /^\s*(re ?: ?)?(r[ée]ponse automatique|message d.absence|absence du bureau|automatic reply|auto[- ]?reply|out of (the )?office)/i;
const MACHINES = ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-loop'];

/**
 * A machine's answer is kept and wakes nobody (RFC 3834 and what servers did before it); a bounce tells that an address
 * is dead; a mail of our own that comes back is a loop.
 * @param sender of the envelope; empty for bounces
 */
export function authorOf(
  { headers, contentType, subject }: Pick<ReadMail, 'headers' | 'contentType' | 'subject'>,
  sender: string,
): Author {
  const said = (name: string) =>
    headers
      .find((header) => header.name === name)
      ?.value.trim()
      .toLowerCase();
  if (said('x-alize-purpose') !== undefined) return 'ourselves';
  if (contentType.startsWith('multipart/report')) return 'bounce';
  const automatic = said('auto-submitted');
  if (automatic && automatic !== 'no') return 'machine';
  if (sender === '' || BULK.test(said('precedence') ?? '')) return 'machine';
  if (MACHINES.some((name) => said(name) !== undefined)) return 'machine';
  if (AWAY.test(subject)) return 'machine';
  return contentType.startsWith('text/calendar') ? 'machine' : 'person';
}

import EmailReplyParser from 'email-reply-parser';
import type { ParsedMail } from 'mailparser';

/** What a mail's headers and first words say of who wrote it. */
export type Author = 'person' | 'machine' | 'ourselves' | 'bounce';

const BULK = /^(bulk|junk|list|auto_reply)$/i;
const AWAY =
  /^\s*(re ?: ?)?(r[ée]ponse automatique|message d.absence|absence du bureau|automatic reply|auto[- ]?reply|out of (the )?office)/i;

/**
 * A machine's answer is kept and wakes nobody (RFC 3834 and what servers did before it); a bounce tells that an address
 * is dead; a mail of our own that comes back is a loop.
 * @param sender of the envelope; empty for bounces
 */
export function authorOf({ headers, subject = '' }: ParsedMail, sender: string): Author {
  const said = (name: string): string => {
    const value: unknown = headers.get(name);
    return typeof value === 'string' ? value.trim().toLowerCase() : '';
  };
  if (headers.has('x-alize-purpose')) return 'ourselves';
  if (contentType({ headers }).startsWith('multipart/report')) return 'bounce';
  const automatic = said('auto-submitted');
  if (automatic && automatic !== 'no') return 'machine';
  if (sender === '' || BULK.test(said('precedence'))) return 'machine';
  if (
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-loop'].some((name) => headers.has(name))
  )
    return 'machine';
  if (AWAY.test(subject)) return 'machine';
  return contentType({ headers }).startsWith('text/calendar') ? 'machine' : 'person';
}

function contentType({ headers }: Pick<ParsedMail, 'headers'>): string {
  const value: unknown = headers.get('content-type');
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : '';
}

/** The words of the answer: without what it quotes, and without its signature. */
export function ownWords({ text }: Pick<ParsedMail, 'text'>): string {
  const parser = new EmailReplyParser();
  return parser
    .read(text ?? '')
    .getVisibleText()
    .trim();
}

/** Files somebody meant to send: neither the images of a signature nor a calendar's answer. */
export const filesOf = ({ attachments }: Pick<ParsedMail, 'attachments'>): number =>
  attachments.filter(
    ({ related, contentType: type, contentDisposition }) =>
      !related && !type.startsWith('text/calendar') && contentDisposition !== 'inline',
  ).length;

/** Why an address refuses mail for good (RFC 3464, status 5.x.x), or null where it only waits. */
export function permanentFailure({
  attachments,
  text,
}: Pick<ParsedMail, 'attachments' | 'text'>): string | null {
  const report = attachments.find(({ contentType: type }) => type === 'message/delivery-status');
  const said = report?.content.toString('utf8') ?? text ?? '';
  if (!/^status:\s*5\./im.test(said)) return null;
  const [, answer] = /^diagnostic-code:\s*(?:smtp;)?\s*(.+(?:\n[ \t]+.+)*)/im.exec(said) ?? [];
  return (answer ?? 'the address refuses mail').replace(/\s+/g, ' ').trim().slice(0, 500);
}

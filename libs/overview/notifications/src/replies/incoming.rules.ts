import { AUTORESPONDERS } from './machine-headers';
import { isAbsence, isChallenge, isReceipt } from './machine-words.rules';
import type { ReadMail } from './mail-reader';

/** What a mail's headers and first words say of who wrote it. */
export type Author = 'person' | 'machine' | 'ourselves' | 'bounce';

const BULK = /^(?:bulk|junk|auto_?reply)$/u;
const MAILER = /^(?:mailer-?daemon|postmaster|mail-?daemon|mdaemon)@/u;
/** Subjects of those who give a mail back, in the languages of the firms we write to. */
const RETURNED =
  /^\s*(?:undeliver(?:ed|able)|mail delivery (?:failed|failure|system)|returned mail|delivery (?:status notification|failure|has failed)|failure notice|message (?:not|undeliver)|non remis|non distribu[ée]|message non (?:remis|distribu[ée]|d[ée]livr[ée])|[ée]chec d(?:e|u) (?:la )?(?:remise|distribution|livraison|l'envoi|l’envoi)|notification d['’][ée]tat de remise|courrier non remis|unzustellbar|no se puede entregar|mancato recapito)/iu;

/**
 * A machine's answer is kept and wakes nobody (RFC 3834 and what servers did before it); a bounce tells that an address
 * is dead; a mail of our own that comes back is a loop. In doubt it is a person: their answer may not go unseen.
 * @param sender of the envelope; empty for bounces
 */
export function authorOf(mail: ReadMail, sender: string): Author {
  const { headers, contentType, reports, subject, text, from, calendar } = mail;
  const said = (name: string) =>
    headers
      .find((header) => header.name === name)
      ?.value.trim()
      .toLowerCase();
  if (said('x-alize-purpose') !== undefined) return 'ourselves';
  if (contentType.includes('disposition-notification')) return 'machine';
  if (contentType.startsWith('multipart/report') || reports.length > 0) return 'bounce';
  const isServer = sender === '' || MAILER.test(from[0] ?? '');
  if (isServer && (said('x-failed-recipients') !== undefined || RETURNED.test(subject))) return 'bounce';
  // RFC 3834: a keyword, which comments and parameters may follow.
  const automatic = /^[a-z-]+/u.exec((said('auto-submitted') ?? '').replace(/^\([^)]*\)\s*/u, ''))?.[0];
  if (automatic && automatic !== 'no') return 'machine';
  if (sender === '' || isFromAutoresponder(said)) return 'machine';
  if (isReceipt(subject) || isAbsence(subject, text) || isChallenge(subject, text)) return 'machine';
  const isOnlyCalendar = calendar !== null && calendar.method !== 'COUNTER' && !calendar.comment;
  return isOnlyCalendar && !text.trim() ? 'machine' : 'person';
}

function isFromAutoresponder(said: (name: string) => string | undefined): boolean {
  if (AUTORESPONDERS.some((name) => !['no', 'false', undefined].includes(said(name)))) return true;
  if (/^autoresponder/u.test(said('delivered-to') ?? '')) return true;
  if (/autorespond/u.test(said('x-post-messageclass') ?? '')) return true;
  const isAnswer = said('in-reply-to') !== undefined || said('references') !== undefined;
  const isFromList = said('list-id') !== undefined;
  // A group hands on what people write: it names itself, and answers name what they answer.
  if (said('list-unsubscribe') !== undefined && !isAnswer) return true;
  const precedence = [said('precedence') ?? '', said('x-precedence') ?? ''];
  return precedence.some((value) => BULK.test(value)) && !(isFromList && isAnswer);
}

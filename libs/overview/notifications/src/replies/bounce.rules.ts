import { oneLine } from '../mail-content';

/** Characters of a server's answer that are kept. */
const ANSWER_CHARS_MAX = 160;

/**
 * Why a server gave a mail to this address up for good, or null where the reports speak of somebody else, or only of a
 * delay. RFC 3464: `Action: failed` is final whatever the status, also after days of waiting (4.4.7); without an action a
 * status 5.x.x is.
 */
export function permanentFailure(reports: string[], address: string): string | null {
  const blocks = reports.flatMap((report) => report.split(/\r?\n[ \t]*\r?\n/u));
  for (const block of blocks) {
    const fields = fieldsOf(block);
    const recipients = [fields.get('final-recipient'), fields.get('original-recipient')].map(addressIn);
    const action = /^[a-z]*/u.exec(fields.get('action')?.toLowerCase() ?? '')?.[0] ?? '';
    const status = fields.get('status') ?? '';
    const isFinal = action ? action === 'failed' : /^5\.\d{1,3}\.\d{1,3}(?!\d)/u.test(status);
    if (!isFinal || !recipients.includes(address.toLowerCase())) continue;
    return (
      plainAnswer(fields.get('diagnostic-code') ?? '') ||
      `the address refuses mail (${/^[\d.]{1,9}/u.exec(status)?.[0] ?? action})`
    );
  }
  return null;
}

/** « rfc822; <x@y.test> ». */
const addressIn = (field = ''): string =>
  field
    .replace(/^[^;]{0,20};/u, '')
    .trim()
    .replace(/^<(.*)>$/u, '$1')
    .toLowerCase();

/** A mail is still on its way. */
const DELAYED =
  /warning: message|delayed|will be retried|will keep trying|still trying|not yet been delivered|retardée?|différée?|sera (?:retentée?|renvoyée?)|nouvelle tentative|n['’]a pas encore|verzögert/iu;
const GIVEN_UP =
  /\b5\d\d[ -]\s?#?5?|\b5\.\d{1,3}\.\d{1,3}\b|permanent(?:ly)? (?:error|failure|fatal)|(?:could not|couldn['’]t|cannot|can['’]t|unable to|able to) (?:be )?deliver|not (?:been )?delivered|undeliver|delivery (?:has )?failed|user unknown|unknown user|no such user|mailbox (?:unavailable|not found)|(?:address|recipient) (?:not found|rejected|unknown)|ne peut(?: pas)? être (?:remise?|distribuée?|délivrée?)|n['’]a pas (?:pu être|été) (?:remise?|distribuée?|délivrée?|livrée?)|remise impossible|impossible de (?:remettre|distribuer|délivrer)|échec de (?:la )?(?:remise|distribution|livraison)|(?:adresse|destinataire|utilisateur|bo[iî]te) (?:\S{1,30} )?(?:est )?(?:introuvable|inconnue?|inexistante?|n['’]existe pas)|konnte nicht zugestellt|unzustellbar/iu;
const REPORT_CHARS = 20_000;

/**
 * The same of a report in words alone, as servers wrote before RFC 3464 and some still do.
 * @param named addresses that its headers name
 */
export function permanentFailureInWords(words: string, named: string, address: string): string | null {
  const text = words.slice(0, REPORT_CHARS);
  const isNamed = [named, text].some((place) => holdsAddress(place, address));
  if (!isNamed || DELAYED.test(text) || !(GIVEN_UP.test(text) || named)) return null;
  const line = text.split('\n').find((one) => /(?:^|[^\d.])5\d\d[ -]|\b5\.\d{1,3}\.\d/u.test(one)) ?? '';
  return plainAnswer(line) || 'the address refuses mail';
}

/** The address itself, not a longer one that ends or begins as it does. */
function holdsAddress(text: string, address: string): boolean {
  const place = text.toLowerCase();
  const sought = address.toLowerCase();
  for (let at = place.indexOf(sought); at >= 0; at = place.indexOf(sought, at + 1)) {
    const around = `${place.charAt(at - 1)} ${place.slice(at + sought.length, at + sought.length + 2)}`;
    if (!/^[\w.+-] |^.? [\w-]|^.? \.\w/u.test(around)) return true;
  }
  return false;
}

/** `name: value`, the lines that go on below it included. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  let last: string | undefined;
  for (const line of block.split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/u.test(line)) {
      if (last) fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
    } else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      fields.set(last, line.slice(colon + 1).trim());
    }
  }
  return fields;
}

/**
 * What a server says, fit for a screen: whoever sends a report writes this text. One line of plain words, without
 * addresses, links, markup or telephone numbers.
 */
export function plainAnswer(text: string): string {
  const words = oneLine(text.slice(0, 1_000).replace(/^\s*[a-z-]{1,20}\s*;/iu, ''))
    .split(' ')
    .filter((word) => isPlain(word));
  let answer = '';
  for (const word of words)
    if (answer.length + word.length < ANSWER_CHARS_MAX) answer += answer ? ` ${word}` : word;
    else break;
  return answer;
}

function isPlain(word: string): boolean {
  if (!/^[\p{L}\d.,;:'’()#_!-]{1,40}$/u.test(word)) return false;
  // `example.com`, `www.`, `javascript:alert`, `0639982222`; but `5.1.1`, `(in` and `user:` are a server's.
  if (/\p{L}[\p{L}\d-]*\.\p{L}{2}/u.test(word) || /^www\./iu.test(word) || /\p{L}:\S/u.test(word))
    return false;
  return word.replace(/\D/gu, '').length < 6;
}

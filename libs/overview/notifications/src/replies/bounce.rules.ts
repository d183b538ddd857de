import { oneLine } from '../mail-content';

/** Characters of a server's answer that are kept. */
const ANSWER_CHARS_MAX = 160;

/**
 * Why a server refuses mails to this address for good (RFC 3464, status 5.x.x), or null where the reports speak of
 * somebody else, or only of a delay.
 */
export function permanentFailure(reports: string[], address: string): string | null {
  const blocks = reports.flatMap((report) => report.split(/\r?\n[ \t]*\r?\n/u));
  for (const block of blocks) {
    const fields = fieldsOf(block);
    const recipient = fields
      .get('final-recipient')
      ?.replace(/^[^;]*;/u, '')
      .trim()
      .toLowerCase();
    const status = fields.get('status') ?? '';
    if (recipient !== address.toLowerCase() || !/^5\.\d{1,3}\.\d{1,3}(?!\d)/u.test(status)) continue;
    return (
      plainAnswer(fields.get('diagnostic-code') ?? '') ||
      `the address refuses mail (${status.slice(0, 9).trim()})`
    );
  }
  return null;
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

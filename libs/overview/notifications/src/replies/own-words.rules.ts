import { beginsBareHead, isQuotedHeadAlone } from './bare-heads.rules';
import { beginsHead, beginsHeaderBlock, HEAD_LINES_MAX, isQuoteHead } from './reply-marks.rules';
import { beginsSignature, isRule, isSentFrom, isSignature } from './signature.rules';

/** Read of a text at most, from its start: what follows is what was quoted long ago. */
export const READ_CHARS_MAX = 100_000;
export const READ_LINES_MAX = 2_000;

/**
 * The words of an answer: without what it quotes, and without its signature. In doubt they stay: a line is cut only where
 * nothing but a quotation or a signature can stand there. Empty lines that follow each other count as one.
 */
export function ownWords(text: string): string {
  const own = withoutQuotes(linesOf(withoutArmour(text.slice(0, READ_CHARS_MAX))));
  return joined(withoutSignature(own));
}

/** All of an answer, what it quotes and its signature included; links that act do not. */
export const wholeWords = (text: string): string => joined(linesOf(text.slice(0, READ_CHARS_MAX)));

const joined = (lines: string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/([?&]token=)[\w.~-]{8,}/gu, '$1…')
    .trim();

/** Without white space at their ends, but for the « -- » that begins a signature. */
function linesOf(text: string): string[] {
  const lines = text
    .replace(/[\u00a0\u2005\u202f]/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .split(/\r\n|[\n\r]/u)
    .map((line) => (line === '-- ' ? line : line.trimEnd()));
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').slice(0, READ_LINES_MAX);
}

/** What PGP puts around a text that it signs (RFC 9580, 7). */
const withoutArmour = (text: string): string =>
  text.startsWith('-----BEGIN PGP SIGNED MESSAGE-----')
    ? text
        .replace(/^-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:Hash:[^\n]*\n)?\r?\n?/u, '')
        .replace(/-----BEGIN PGP SIGNATURE-----[^]*$/u, '')
        .replace(/^- (?=-)/gmu, '')
    : text;

/** Between quoted lines stand answers to them; under a head without quoted lines all is the quoted mail. */
function withoutQuotes(lines: string[]): string[] {
  const own: string[] = [];
  let hasQuoted = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (beginsHeaderBlock(lines, at) || beginsBareHead(lines, at)) return own;
    const headLines = headAt(lines, at);
    if (headLines > 0) {
      if (!isQuotedAt(lines, at + headLines)) return own;
      hasQuoted = true;
      at += headLines - 1;
      continue;
    }
    if (!line.startsWith('>')) {
      own.push(line);
      continue;
    }
    const length = quotedLength(lines, at);
    if (isQuotedHeadAlone(lines.slice(at, at + length))) return own;
    if (!hasQuoted && isOwnList(lines.slice(at, at + length), own)) own.push(...lines.slice(at, at + length));
    else {
      hasQuoted = true;
      if (own.at(-1) === '' && lines[at + length] !== '') own.pop();
    }
    at += length - 1;
  }
  return own;
}

function quotedLength(lines: string[], at: number): number {
  let length = 0;
  while (lines[at + length]?.startsWith('>')) length += 1;
  return length;
}

/** « > 20 salariés : je décline », or points under a line that announces them. */
function isOwnList(quoted: string[], own: string[]): boolean {
  if (quoted.length > 10 || quoted.some((line) => /^>\s?>|^>\s*$/u.test(line))) return false;
  return /:$/u.test(own.at(-1) ?? '') || quoted.every((line) => /^>=?\s?\d/u.test(line));
}

/** Of how many lines the head that begins here is; 0 where none does. */
function headAt(lines: string[], at: number): number {
  const first = lines[at] ?? '';
  if (isQuoteHead(first, isQuotedAt(lines, at + 1))) return 1;
  if (!first || !beginsHead(first)) return 0;
  for (let length = 2; length <= HEAD_LINES_MAX && lines[at + length - 1]; length += 1)
    if (isQuoteHead(lines.slice(at, at + length).join(' '), isQuotedAt(lines, at + length))) return length;
  return 0;
}

const isQuotedAt = (lines: string[], at: number): boolean =>
  (lines[at] || lines[at + 1] || '').startsWith('>');

/** From the first line under which nothing but a signature stands. */
function withoutSignature(lines: string[]): string[] {
  let kept = lines.filter((line) => !isSentFrom(line));
  const first = kept.findIndex((line, at) => beginsSignature(line) && isSignature(kept.slice(at + 1)));
  const sentFrom = lines.findIndex((line) => isSentFrom(line));
  if (sentFrom >= 0 && isSignature(lines.slice(sentFrom))) kept = lines.slice(0, sentFrom);
  if (first >= 0) kept = kept.slice(0, first);
  while (kept.length > 0 && (isRule(kept.at(-1) ?? '') || kept.at(-1) === '')) kept = kept.slice(0, -1);
  return kept;
}

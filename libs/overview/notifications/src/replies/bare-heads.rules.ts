import { beginsHeaderBlock } from './reply-marks.rules';

/** How many lines the labels of a bare head may take. */
const LABEL_LINES_MAX = 14;
const BARE_LABEL = /^(?:a|à|to|pour|cc|objet|subject)$/iu;
const BARE_SUBJECT = /^(?:objet|subject)$/iu;
const DAY_AND_TIME =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d|20\d\d-\d\d-\d\d)\s+\d{1,2}[:h]\d\d(?::\d\d)?$/u;
/** GroupWise: « >>> Zoé <zoe@firme.test> 02/03/2027 16:12 >>> ». */
const BETWEEN_ANGLES = /^>>>\s.{3,200}\d{1,2}:\d\d.{0,20}>>>$/u;
/** « ---- Message d’Alizé du 2 mars 2027 ---- ». */
const MESSAGE_OF =
  /^[-_=]{2,40}\s?message (?:de |d['’]|from ).{2,100} (?:du|on) .{4,60}\d.{0,20}\s?[-_=]{2,40}$/iu;

/**
 * Heads that bear no label with a colon: a line that names the writer and the time, or, as Notes writes them, an address, a
 * day with a time, then labels on lines of their own.
 */
export function beginsBareHead(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (line.length > 300) return false;
  if (BETWEEN_ANGLES.test(line) || MESSAGE_OF.test(line)) return true;
  if (!/\S@\S/u.test(line) || !DAY_AND_TIME.test(lines[at + 1]?.trim() ?? '')) return false;
  const below = lines.slice(at + 2, at + 2 + LABEL_LINES_MAX).map((one) => one.trim());
  return (
    below.some((one) => BARE_SUBJECT.test(one)) && below.filter((one) => BARE_LABEL.test(one)).length > 1
  );
}

/** Whether these quoted lines are a head and nothing below it: what follows, though not marked, is the quoted mail. */
export function isQuotedHeadAlone(quoted: readonly string[]): boolean {
  const lines = quoted.map((line) => line.replace(/^[>\s]+/u, ''));
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  const first = lines.findIndex((_, at) => beginsHeaderBlock(lines, at));
  return first >= 0 && lines.slice(first).every((line) => /^\p{L}[\p{L} ]{0,16}\s?:/u.test(line));
}

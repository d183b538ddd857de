import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

const REPLACED = Buffer.from('\uFFFD');
const NEWLINE = 0x0a;

/**
 * The line, the first being 1, of the first byte that is not UTF-8, or of a U+FFFD that an earlier program left in place of
 * one; null for a sound file. The file is read once, a chunk at a time.
 * @throws the error of the file system when the file cannot be read
 */
export async function firstDamagedLine(file: string): Promise<number | null> {
  let lines = 0;
  // A letter may be cut between two chunks: what went before it is looked at once more.
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    const bytes = Buffer.concat([rest, Buffer.from(chunk)]);
    const at = damageIn(bytes);
    if (at !== null) return lines + countLines(bytes.subarray(0, at)) + 1;
    const end = Math.max(0, bytes.length - 3);
    lines += countLines(bytes.subarray(0, wholeUpTo(bytes, end)));
    rest = bytes.subarray(wholeUpTo(bytes, end));
  }
  return isSound(rest) ? null : lines + countLines(rest) + 1;
}

/** Where the first damage begins, but for a letter that the end cuts. */
function damageIn(bytes: Buffer): number | null {
  const end = wholeUpTo(bytes, Math.max(0, bytes.length - 3));
  if (isSound(bytes.subarray(0, end))) return null;
  let sound = 0;
  for (let from = 0; from <= end;) {
    const newline = bytes.indexOf(NEWLINE, from);
    const to = newline < 0 || newline >= end ? end : newline + 1;
    if (!isSound(bytes.subarray(from, to))) return sound;
    sound = to;
    if (to === end) break;
    from = to;
  }
  return sound;
}

const isSound = (bytes: Buffer): boolean => isUtf8(bytes) && !bytes.includes(REPLACED);

/** The last place up to `end` where a letter begins: a continuing byte is 10xxxxxx. */
function wholeUpTo(bytes: Buffer, end: number): number {
  let at = end;
  while (at > 0 && at > end - 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

/**
 * Windows-1252 has letters and quotes where Unicode has the control characters U+0080 to U+009F; five places are empty
 * (WHATWG Encoding, index windows-1252).
 */
const LETTERS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
const CONTROLS = /[\u0080-\u009f]/gu;

/** The letters that were meant where a program read Windows-1252 as Latin-1. */
export const withoutControls = (text: string): string =>
  text.replace(CONTROLS, (letter) => LETTERS[letter.charCodeAt(0) - 0x80] ?? '').replace(CONTROLS, '');

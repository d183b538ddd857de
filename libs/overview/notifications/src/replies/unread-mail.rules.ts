import { oneLine } from '../mail-content';

/** Bytes of a mail that are looked at when nothing could take it apart. */
const HEAD_BYTES = 16_384;
const TEXT_CHARS = 2_000;

/** Subject and beginning of a mail as it came, for a person to see what could not be read. */
export function headOf(raw: Buffer): { subject: string; text: string } {
  const [head = '', ...body] = raw
    .subarray(0, HEAD_BYTES)
    .toString('utf8')
    .split(/\r?\n\r?\n/u);
  const subject = head.split(/\r?\n/u).find((line) => /^subject:/iu.test(line)) ?? '';
  return {
    subject: oneLine(subject.slice('subject:'.length, 300)),
    text: body
      .join('\n\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .slice(0, TEXT_CHARS)
      .trim(),
  };
}

import { beginsHead, beginsSignature, HEAD_LINES_MAX, isQuoteHead } from './reply-marks.rules';

/** Read of a text at most, from its start: what follows is what was quoted long ago. */
export const READ_CHARS_MAX = 100_000;
export const READ_LINES_MAX = 2_000;

/** Lines that belong together: words, a quotation, or a signature. From the last to the first. */
interface Fragment {
  lines: string[];
  quoted: boolean;
  hidden: boolean;
}

/**
 * The words of an answer: without what it quotes, and without its signature. Each line is looked at once, from the last to
 * the first, because a head or a signature rules what stands below it. Empty lines that follow each other count as one.
 */
export function ownWords(text: string): string {
  const lines = withWholeHeads(linesOf(text.slice(0, READ_CHARS_MAX)));
  const done: Fragment[] = [];
  let open: Fragment | undefined;
  const close = (fragment: Fragment, hidden: boolean): void => {
    done.push({ ...fragment, hidden: hidden || fragment.quoted || fragment.lines.every((line) => !line) });
    open = undefined;
  };
  for (const line of lines.toReversed()) {
    const above = open?.lines.at(-1);
    if (open && above !== undefined)
      if (beginsSignature(above)) close(open, true);
      else if (line === '' && isQuoteHead(above)) close(open, true);
    const quoted = line.startsWith('>');
    if (open && !belongs(open, line, quoted)) close(open, false);
    open ??= { lines: [], quoted, hidden: false };
    open.lines.push(line);
  }
  if (open) close(open, false);
  return done
    .filter(({ hidden }) => !hidden)
    .toReversed()
    .map((fragment) => fragment.lines.toReversed().join('\n').replace(/^\n/u, ''))
    .join('\n')
    .trim();
}

/** A head and empty lines are of the quotation that they stand beside. */
const belongs = (open: Fragment, line: string, quoted: boolean): boolean =>
  open.quoted === quoted || (open.quoted && (line === '' || isQuoteHead(line)));

/** Without white space at their ends, but for the « -- » that begins a signature. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r]/u).map((line) => (line === '-- ' ? line : line.trimEnd()));
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').slice(0, READ_LINES_MAX);
}

/** A head that a mail program broke over several lines is one line again. */
function withWholeHeads(lines: string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const length = headAt(lines, at);
    joined.push(lines.slice(at, at + length).join(' '));
    at += length - 1;
  }
  return joined;
}

/** Of how many lines the head that begins here is; 1 where none does. */
function headAt(lines: string[], at: number): number {
  const [first = ''] = lines.slice(at, at + 1);
  if (!beginsHead(first) || isQuoteHead(first)) return 1;
  for (let length = 2; length <= HEAD_LINES_MAX && lines[at + length - 1]; length += 1)
    if (isQuoteHead(lines.slice(at, at + length).join(' '))) return length;
  return 1;
}

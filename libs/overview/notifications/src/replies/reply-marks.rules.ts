/**
 * Lines of a mail that say where its author's words end and a quoted mail begins. Every test reads a line a fixed number of
 * times, so that no text, however hostile, takes longer than its length.
 */

/** A longer line is somebody's words: no head has as many characters. */
const MARK_CHARS_MAX = 1_000;
/** Mail programs break a head over as many lines at most. */
export const HEAD_LINES_MAX = 4;

interface Head {
  opens: readonly string[];
  /** In this order, somewhere between. */
  holds?: readonly string[];
  /** Where the line ends, but for colons, hyphens and spaces. */
  closes: readonly string[];
}

/** « Le 2 mars, Zoé <zoe@firme.test> a écrit : » in the languages of those we write to, and their neighbours'. */
const HEADS: readonly Head[] = [
  { opens: ['On '], closes: [' wrote'] },
  { opens: ['Le ', 'le '], closes: [' a écrit', ' a ecrit', ' à écrit'] },
  { opens: ['Le '], holds: [' a écrit '], closes: [''] },
  { opens: ['El '], closes: ['escribió'] },
  { opens: ['Il ', 'In data '], closes: ['scritto'] },
  { opens: ['Em '], closes: ['escreveu'] },
  { opens: ['Am '], holds: ['schrieb'], closes: ['>', ']'] },
  { opens: ['Am '], holds: [' um ', ' schrieb '], closes: [''] },
  { opens: ['Op '], holds: ['schreef'], closes: [''] },
  { opens: ['W dniu ', 'Dnia '], closes: ['pisze', 'napisał', 'napisał(a)'] },
  { opens: ['Den '], holds: [' skrev '], closes: [''] },
  { opens: ['pe '], closes: ['kirjoitti'] },
  { opens: ['ср,'], holds: [' г. в '], closes: ['>', ']'] },
  { opens: ['在'], closes: ['写道：'] },
  { opens: ['20'], closes: ['작성', 'のメッセージ'] },
  { opens: [''], holds: [' <', '@', '>'], closes: ['schrieb', ' a écrit', ' wrote'] },
  { opens: [''], holds: ['from', '<'], closes: ['>:'] },
];
/** `20YY-MM-DD HH:II …>:`, `DD.MM.20YY HH:II "…" <…>:` and `HH:II, … "…" <…>:`. */
const DATED = [
  /^20\d\d-\d\d.\d\d.\d\d:\d\d[^\n]*>:$/u,
  /^\d\d.\d\d.20\d\d[^\n]*> *:$/u,
  /^\d\d:\d\d[^\n]*> *:$/u,
];
const TITLES =
  /^(?:original (?:message|appointment)|(?:message|rendez-vous) (?:d'origine|original|initial|transféré|réexpédié|envoyé|reçu)|mail (?:original|transféré)|e-?mail (?:original|d'origine)|courriel (?:d'origine|original)|(?:début du )?message (?:transféré|réexpédié)|(?:begin )?forwarded message|oprindelig besked|ursprüngliche nachricht|weitergeleitete nachricht|mensaje original|messaggio originale|oorspronkelijk bericht)$/u;

/**
 * Whether a line, or some that were joined, says that the rest was written by somebody else. « Le 12, le dirigeant a
 * écrit : » may be a sentence: where neither an address nor a year with a time makes a head of it, quoted lines must follow.
 */
export function isQuoteHead(line: string, isQuotedBelow: boolean): boolean {
  if (line.length > MARK_CHARS_MAX) return false;
  const text = line.trim().replace(/^[*_]{1,3}|[*_]{1,3}$/gu, '');
  if (isTitled(text) || DATED.some((pattern) => pattern.test(text))) return true;
  const isDated = /20\d\d|\d\/\d\d(?!\d)/u.test(text) && /\d{1,2}:\d\d/u.test(text);
  const tellsWho = /\S@\S/u.test(text) || isDated || (/\d/u.test(text) && isQuotedBelow);
  return tellsWho && !/(?:m'|m’|l'|l’)a écrit/u.test(text) && HEADS.some((head) => isHead(text, head));
}

/** Whether a line may begin a head that goes on below it. */
export function beginsHead(line: string): boolean {
  if (line.length > MARK_CHARS_MAX) return false;
  const text = withoutHyphens(line.trim());
  return (
    HEADS.some(({ opens }) => opens.some((open) => open && text.startsWith(open))) ||
    /^\S.{0,200}<\s{0,3}\S{0,200}$/u.test(text)
  );
}

function isHead(text: string, { opens, holds = [], closes }: Head): boolean {
  const whole = withoutHyphens(text);
  const end = whole.replace(/[\s:-]{1,8}$/u, '');
  if (!opens.some((open) => whole.startsWith(open))) return false;
  if (!closes.some((close) => (close === '' ? whole.endsWith(':') : endsWith(whole, end, close))))
    return false;
  let from = 0;
  for (const held of holds) {
    const at = whole.indexOf(held, from);
    if (at < 0) return false;
    from = at + held.length;
  }
  return true;
}
const endsWith = (whole: string, end: string, close: string): boolean =>
  close.endsWith(':') || close.endsWith('：') ? whole.endsWith(close) : end.endsWith(close);

const withoutHyphens = (text: string): string => text.replace(/^-{1,40}\s{0,4}/u, '');

/** « -----Message d’origine----- », « Début du message transféré : ». */
function isTitled(text: string): boolean {
  const [, hyphens = '', title = '', end = ''] =
    /^([-_=*]{0,40}) ?([^-_=*].{6,40}?) ?([-_=*]{2,40}|:|)$/u.exec(text) ?? [];
  return (hyphens.length > 1 || end !== '') && TITLES.test(title.trim().toLowerCase().replaceAll('’', "'"));
}

type Label = 'from' | 'sent' | 'date' | 'to' | 'subject' | 'copy';
const LABELS: readonly [Label, RegExp][] = [
  ['from', /^(?:de|from|von|van|da|expéditeur|sender|envoyé par)$/u],
  ['sent', /^(?:envoyé(?: le)?|sent|gesendet|inviato|enviado|verzonden)$/u],
  ['date', /^(?:date|datum|fecha|data|reçu)$/u],
  ['to', /^(?:à|a|to|an|aan|para|pour|destinataires?)$/u],
  ['subject', /^(?:objet|subject|sujet|betreff|oggetto|asunto|onderwerp)$/u],
  ['copy', /^(?:cc|copie(?: à)?|cci|bcc|importance|reply-to|répondre à)$/u],
];
const BLOCK_LINES_MAX = 14;

/**
 * Whether « De : … Envoyé : … À : … Objet : … » begins here, in whatever order, language and weight; a list of one's own
 * (« De : 9 h, À : 12 h ») has neither a subject nor an address.
 */
export function beginsHeaderBlock(lines: readonly string[], at: number): boolean {
  // A line of one's own above it, « Date : jeudi », is not part of it.
  if (!['from', 'sent'].includes(labelOf(lines[at] ?? '') ?? '')) return false;
  const found = new Set<Label>();
  let last: Label | null = null;
  let hasAddress = false;
  for (const line of lines.slice(at, at + BLOCK_LINES_MAX)) {
    const label = labelOf(line);
    // Only a list of addresses goes on below its label.
    if (!label && line.trim() && last !== 'to' && last !== 'copy' && last !== 'from') break;
    last = label ?? last;
    if (label) found.add(label);
    if (last === 'from') hasAddress ||= /\S@\S|[<[]/u.test(line);
  }
  if (!found.has('from')) return false;
  const isTimed = found.has('sent') || found.has('date');
  return (
    (found.has('subject') && (isTimed || found.has('to'))) || (hasAddress && (isTimed || found.has('to')))
  );
}

function labelOf(line: string): Label | null {
  if (line.length > MARK_CHARS_MAX) return null;
  const [, word = ''] =
    /^[>\s]{0,6}[*_]{0,3}(\p{L}[\p{L} -]{0,16}?)[*_]{0,3}\s?:(?:[*_]{0,3}\s|[*_]{0,3}$|[*_]{0,3}["<\p{L}\d])/u.exec(
      line,
    ) ?? [];
  return LABELS.find(([, pattern]) => pattern.test(word.toLowerCase()))?.[0] ?? null;
}

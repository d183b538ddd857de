/**
 * Lines of a mail that are no words of its author: heads of quoted mails, and what begins a signature. Every test reads a
 * line a fixed number of times, so that no text, however hostile, takes longer than its length.
 */

/** A longer line is somebody's words: no head and no signature has as many characters. */
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
  { opens: ['On '], closes: ['wrote'] },
  { opens: ['Le '], closes: ['écrit'] },
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
  { opens: [''], holds: [' <', '>'], closes: ['schrieb'] },
  { opens: [''], holds: [' on ', ' at '], closes: ['wrote'] },
  { opens: [''], holds: ['from', '<'], closes: ['>:'] },
];
const SENDERS = ['From', 'Von', 'De', 'Van', 'Da'];
const RULED = [
  'original message',
  'oprindelig besked',
  "message d'origine",
  'message d’origine',
  'ursprüngliche nachricht',
];
/** `20YY-MM-DD HH:II …>:`, `DD.MM.20YY HH:II "…" <…>:` and `HH:II, … "…" <…>:`. */
const DATED = [
  /^20\d\d-\d\d.\d\d.\d\d:\d\d[^\n]*>:$/u,
  /^\d\d.\d\d.20\d\d[^\n]*> *:$/u,
  /^\d\d:\d\d[^\n]*> *:$/u,
];

/** Whether a line, or some that were joined, says that the rest was written by somebody else. */
export function isQuoteHead(line: string): boolean {
  if (line.length > MARK_CHARS_MAX) return false;
  const text = line.trim();
  if (isRuled(text) || isSender(text) || DATED.some((pattern) => pattern.test(text))) return true;
  return tellsWho(text) && HEADS.some((head) => isHead(text, head));
}

/** Whether a line may begin a head that goes on below it. */
export function beginsHead(line: string): boolean {
  if (line.length > MARK_CHARS_MAX) return false;
  const text = withoutHyphens(line.trim());
  return (
    HEADS.some(({ opens }) => opens.some((open) => open && text.startsWith(open))) ||
    SENDERS.some((word) => text.startsWith(word) && labelled(text, word) !== null)
  );
}

/** A date, an address: without either it is a sentence that happens to end so. */
const tellsWho = (text: string): boolean => /[\d<@]/u.test(text);

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

function isRuled(text: string): boolean {
  const [, title] = /^-{1,12} ?([^-]{8,40}?) ?-{0,12}$/u.exec(text) ?? [];
  return title !== undefined && RULED.includes(title.toLowerCase());
}

/** « De : Zoé <zoe@firme.test> », at the top of what Outlook quotes. */
function isSender(text: string): boolean {
  return SENDERS.some((word) => {
    const said = text.startsWith(word) ? labelled(text, word) : null;
    if (!said) return false;
    const opened = said.search(/[<[]/u);
    return opened > 0 && said.slice(opened + 2).search(/[>\]]/u) >= 0;
  });
}
/** What follows « De : », or null where no colon does. */
function labelled(text: string, word: string): string | null {
  const rest = text.slice(word.length);
  const colon = /^\s?:/u.exec(rest);
  return colon && rest.slice(colon[0].length);
}

const RULES = /^(?:\s{0,40}[-_]{2,4}|-- |\+{2,4}|={2,4}|_{32})$/u;
const SENT_FROM = [
  'Sent from ',
  'Get Outlook for ',
  'Sendt fra ',
  'Envoyé depuis ',
  'Envoyé de mon ',
  'Envoyé à partir de ',
  'Télécharger Outlook pour ',
  'Enviado desde ',
  'Verzonden vanaf ',
  'Verstuurd vanaf ',
];
const POLITE =
  /^(?:cheers|best wishes|\w{0,20}\s?(?:\sand\s)?regards|bien . vous|\w{0,20}\s?cordialement),?!?！?$/iu;
const GOOD_DAY = /^bonne (?:journ.e|soir.e)!?$/iu;

/** Whether what follows a line is how its author ends every mail. */
export function beginsSignature(line: string): boolean {
  if (line.length > MARK_CHARS_MAX) return false;
  if (RULES.test(line) || POLITE.test(line) || GOOD_DAY.test(line)) return true;
  if (SENT_FROM.some((start) => line.startsWith(start) && line.trim().length > start.length)) return true;
  return (
    (line.startsWith('Von ') && line.endsWith(' gesendet')) ||
    (line.startsWith('Gesendet von ') && line.includes(' für '))
  );
}

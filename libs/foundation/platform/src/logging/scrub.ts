/** The longest text that is kept of an error, in characters. */
const LENGTH_MAX = 500;

/**
 * What may name a person or open a door, widest first. PostgreSQL, parsers and search engines put a value they refuse
 * in quotes, brackets or braces; a quote may itself hold quotes, hence from the first to the last.
 */
const PERSONAL: [pattern: RegExp, replacement: string][] = [
  // A text that was cut has an opening quote alone.
  [/["“«`](?:.*["”»`]|.*$)/s, '"…"'],
  [/(?<!\p{L})['‘].*['’](?!\p{L})/su, '"…"'],
  [/\{.*\}/s, '{…}'],
  [/\)=\(.*\)/s, ')=(…)'],
  [/<[^<>]*>/g, '<…>'],
  [/\b[a-z][a-z\d+.-]*:\/\/\S+/gi, '[link]'],
  [/\bwww\.\S+/gi, '[link]'],
  [/[^\s<>()[\],;:"]+(?:@|%40)[^\s<>()[\],;:"]+/gi, '[address]'],
  [/(?<![\w-])(?:\+\d{1,3}[ .-]?\(?\d|0\d)(?:[ .-]?\d{2,3}){3,5}(?![\w-])/g, '[telephone]'],
  // Longer than any id of ours: links, sessions and keys are.
  [/(?<![\w-])[\w-]{40,}(?![\w-])/g, '[token]'],
];

/**
 * Words of others as a log and a screen may keep them: without addresses, links, telephone numbers, tokens, and
 * whatever stands in quotes.
 * @param names also left out, in any case and without their accents: names and addresses of whom the text is about
 */
export function scrub(text: string, names: readonly string[] = []): string {
  // Longer texts cost time, and nobody reads them.
  let scrubbed = text.slice(0, 8 * LENGTH_MAX);
  for (const [pattern, replacement] of PERSONAL) scrubbed = scrubbed.replace(pattern, replacement);
  for (const name of names.flatMap(partsOf)) {
    const alone = new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'giu');
    scrubbed = scrubbed.replace(alone, '…');
  }
  return scrubbed.slice(0, LENGTH_MAX);
}

/** As a log keeps a text: its first line, for what follows is mostly what somebody sent. */
export const scrubLine = (text: string): string => scrub(text.split(/[\r\n]/, 1)[0] ?? '');

/** The words of a name or of an address before its @, with and without accents; a letter alone is none. */
function partsOf(name: string): string[] {
  const [local = ''] = name.split('@');
  const words = local.split(/[^\p{L}\d]+/u).filter((word) => word.length > 1);
  const folded = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
  return [...new Set([...words, ...folded])];
}

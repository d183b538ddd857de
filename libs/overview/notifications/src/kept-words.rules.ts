/** Longer than any mail of ours; a text that is cut says so. */
const LONGEST = 20_000;
const LINK = /https?:\/\/[^\s<>"]+/g;

/**
 * The text of a mail as it is kept for those who run its territory: a link with a token acts for whoever opens it, and so is
 * for its recipient alone.
 *
 * @param instead what stands in its place
 */
export function keptWords(text: string, instead: string): string {
  const kept = text.replace(LINK, (link) => (/[?&]token=/.test(link) ? instead : link));
  return kept.length > LONGEST ? `${kept.slice(0, LONGEST)}…` : kept;
}

import { ADDRESSES } from './privacy-addresses.rules';
import { PHONES } from './privacy-phones.rules';

/** Hyphens that show only at the end of a line, marks of no width or of direction: nobody sees them, and they cut a number in two. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Letters and digits in another dress: full width, mathematical, in circles. */
const DRESSED = /[\u2460-\u24FF\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu;

const plain = (text: string): string =>
  text.replace(INVISIBLE, '').replace(DRESSED, (letter) => letter.normalize('NFKC'));

/**
 * People meet at the introduction: what reaches them must not slip out earlier through a text they wrote. Days, amounts,
 * hours and a SIRET stay.
 */
export function hideContactDetails(text: string, instead = '[…]'): string {
  return [...ADDRESSES, ...PHONES].reduce((shown, detail) => shown.replace(detail, instead), plain(text));
}

const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;
const AT = String.raw`(?:\s{0,3}(?:@|[[({<]\s?(?:at|a|arobase)\s?[\])}>])\s{0,3}|\s(?:arobase|chez)\s)`;
const DOT = String.raw`(?:\.|\s\.\s|\s?[[({<]\s?(?:point|dot|\.)\s?[\])}>]\s?|\s(?:point|dot)\s)`;
const EMAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+${AT}${LABEL}(?:${DOT}${LABEL})+`,
  'giu',
);
const SEPARATOR = String.raw`[\s._/()•·∙\u2010-\u2015-]`;
/** A day like 04/01/2027, or 04/01/27 that no further group follows: two of them are no telephone number. */
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\d{2}(?!\d)|\d{2}(?![\d/.-]))`;
/** The month and the year of such a day. */
const MONTH = String.raw`(?<=\d[/.-])(?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\d{2}|\d{2})(?!\d)`;
/** Nine digits or more, French or international, however they are spaced. */
const PHONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!${DAY}|${MONTH})(?:\+|00|\(?0)\d(?:${SEPARATOR}*\d){7,13}(?!\d)`,
  'gu',
);
/** A French number with a letter O for its zero, or without the zero: then only in groups of two. */
const ODD_PHONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:[Oo]${SEPARATOR}?[1-9](?:${SEPARATOR}*[\dOo]{2}){4}|[67](?:${SEPARATOR}\d{2}){4})(?![\p{L}\p{N}])`,
  'gu',
);
const LINK = /(?<![\p{L}\p{N}])(?:h(?:tt|xx)ps?:\/\/|www\.)\S+/giu;
const NAMED_SITE = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._-])(?:${LABEL}\.)+(?:(?:fr|com|org|net|eu|io|info|biz|coop|bzh|app|dev|online|xyz|test|example)(?:/\S*)?|\p{L}{2,12}/\S+)(?![\p{L}\p{N}])`,
  'giu',
);
const ACCOUNT = /(?<![\p{L}\p{N}@._-])@[\p{L}\p{N}_.]{3,}/gu;
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
  return [LINK, EMAIL, NAMED_SITE, ACCOUNT, PHONE, ODD_PHONE].reduce(
    (shown, detail) => shown.replace(detail, instead),
    plain(text),
  );
}

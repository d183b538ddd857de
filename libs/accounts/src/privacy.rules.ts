const EMAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** Nine digits or more, French or international, however they are spaced. */
const PHONE = /(?<![\p{L}\p{N}])(?:\+|00|\(?0)[\d](?:[\s./()\u2010-\u2015-]*\d){7,13}(?!\d)/gu;
const LINK = /\b(?:https?:\/\/|www\.)\S+/giu;

/** People meet at the introduction: what reaches them must not slip out earlier through a text they wrote. */
export function hideContactDetails(text: string, instead = '[…]'): string {
  return text.replace(LINK, instead).replace(EMAIL, instead).replace(PHONE, instead);
}

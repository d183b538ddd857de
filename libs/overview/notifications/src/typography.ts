import type { Locale, Quote } from '@alize/contracts';

// Words are set the same way in mails, in pages and in the browser.
export {
  dayInWords,
  fr,
  hoursAlone,
  hoursInWords,
  momentInWords,
  phoneInWords,
  placeInWords,
  timeInWords,
  typeset,
} from '@alize/contracts';

/** Somebody's own sentence, as a quotation of the reader's language. */
export function quoted({ pieces }: Quote, locale: Locale): string {
  const words = pieces.map(({ text }) => text).join('');
  return locale === 'fr' ? `« ${words} »` : `“${words}”`;
}

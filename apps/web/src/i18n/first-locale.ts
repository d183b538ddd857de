import { type Locale, wishedLocale } from '@alize/contracts';
import { readerChoice } from '../app/reader-choice';

/** The language asked for in the address (`?lang=en`), chosen before, or of the browser; French else. */
export function firstLocale(): Locale {
  const asked = new URLSearchParams(window.location.search).get('lang');
  return wishedLocale([asked, readerChoice('locale'), navigator.language.slice(0, 2)]) ?? 'fr';
}

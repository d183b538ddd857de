import { Locale } from '@alize/contracts';
import { readerChoice } from '../app/reader-choice';

/** The language asked for in the address (`?lang=en`), chosen before, or of the browser; French else. */
export function firstLocale(): Locale {
  const asked = new URLSearchParams(window.location.search).get('lang');
  const wishes = [asked, readerChoice('locale'), navigator.language.slice(0, 2)];
  for (const wish of wishes) {
    const { data } = Locale.safeParse(wish);
    if (data) return data;
  }
  return 'fr';
}

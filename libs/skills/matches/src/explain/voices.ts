import type { Locale } from '@alize/contracts';

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Written with plain spaces above, and set with the narrow no-break ones (U+202F) French asks for. */
export function frenchSpaces(sentence: string): string {
  return sentence
    .replace(/[ \u00a0]+(?=[;:?!%»])/g, '\u202f')
    .replace(/«[ \u00a0]*/g, '«\u202f')
    .replace(/(?<=\d)[ \u00a0](?=(?:h|km)\b)/g, '\u202f');
}

/** Rounded, and never to the radius itself: « à 50 km, au-delà de son rayon de 50 km » says nothing. */
export const kmBeyond = ({ km, radiusKm }: { km: number; radiusKm: number }): number =>
  km < 1 ? km : Math.max(Math.round(km), Math.floor(radiusKm) + 1);

/** Numbers and dates of one language; the Intl objects are slow to build, so they are built once. */
function voice(locale: string, numerals: string[], unitDisplay: 'short' | 'long') {
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const unit = (name: string, display: 'short' | 'long', maximumFractionDigits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: display, maximumFractionDigits });
  const [km, hours] = [unit('kilometer', 'short', 0), unit('hour', unitDisplay, 1)];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const weekday = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const day = new Intl.DateTimeFormat(locale, weekday);
  const dayAndYear = new Intl.DateTimeFormat(locale, { ...weekday, year: 'numeric' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return {
    number: (value: number) => decimal.format(value),
    /** In letters up to ten, as a careful hand would. */
    words: (value: number) => numerals[value] ?? decimal.format(value),
    /** Whole: as the crow flies, nobody knows it better. */
    km: (value: number) => km.format(value),
    hours: (value: number) => hours.format(value),
    list: (parts: string[]) => list.format(parts),
    /** The year is said only when it is not that of `asOf`. */
    day: (value: string, asOf: string) => {
      const format = value.slice(0, 4) === asOf.slice(0, 4) ? day : dayAndYear;
      const written = format.format(new Date(value)).replace(',', '');
      return locale === 'fr-FR' ? written.replace(' 1 ', ' 1er ') : written;
    },
    language: (code: Locale) => languages.of(code) ?? code,
  };
}

export const FR = voice(
  'fr-FR',
  ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  'short',
);
export const EN = voice(
  'en-GB',
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  'long',
);

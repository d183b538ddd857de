import { dayInWords, hoursInWords, type Locale, momentInWords, once, phoneInWords } from '@alize/contracts';
import { useLocale } from './locale';
import { now } from './now';

const tags = { fr: 'fr-FR', en: 'en-GB' };
const DAY_MS = 86_400_000;
const STEPS = [
  { unit: 'year', ms: 365 * DAY_MS },
  { unit: 'month', ms: 30 * DAY_MS },
  { unit: 'week', ms: 7 * DAY_MS },
  { unit: 'day', ms: DAY_MS },
  { unit: 'hour', ms: DAY_MS / 24 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** Figures, dates and durations as people of this language write them. */
function formatsOf(locale: Locale) {
  const tag = tags[locale];
  const plain = once(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));
  const share = once(() => new Intl.NumberFormat(tag, { style: 'percent' }));
  const euros = once(
    () =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency: 'EUR',
        trailingZeroDisplay: 'stripIfInteger',
      }),
  );
  const ago = once(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
  const list = once(() => new Intl.ListFormat(tag));
  const plurals = once(() => new Intl.PluralRules(tag));
  const SHORT = { day: 'numeric', month: 'short', timeZone: 'Europe/Paris' } as const;
  const short = once(() => new Intl.DateTimeFormat(tag, SHORT));
  const shortOfAnotherYear = once(() => new Intl.DateTimeFormat(tag, { ...SHORT, year: 'numeric' }));
  // In French the first of a month is an ordinal: 1er août.
  const firstOfMonth = (day: string) => (locale === 'fr' ? day.replace(/^1 /, '1er ') : day);
  const relative = (moment: Date) => {
    const gap = moment.getTime() - now().getTime();
    const step = STEPS.find(({ ms }) => Math.abs(gap) >= ms) ?? { unit: 'minute', ms: 60_000 };
    return ago().format(Math.round(gap / step.ms), step.unit);
  };
  return {
    number: (value: number) => plain().format(value),
    percent: (ratio: number) => share().format(ratio),
    money: (cents: number) => euros().format(cents / 100),
    list: (parts: string[]) => list().format(parts),
    /** « 3 besoins », « 1 besoin »: the number and the word that agrees with it. */
    count: (value: number, one: string, other: string) =>
      `${plain().format(value)} ${plurals().select(value) === 'one' ? one : other}`,
    /** `YYYY-MM-DD` → « lundi 2 mars 2026 ». */
    day: (day: string) => dayInWords(day, locale),
    /** « 2 mars », « 2 mars 2030 » where it is of another year than this. */
    shortDay: (day: string) => {
      const date = new Date(day.length > 10 ? day : `${day}T12:00:00Z`);
      const near = date.getUTCFullYear() === now().getUTCFullYear();
      return firstOfMonth((near ? short() : shortOfAnotherYear()).format(date));
    },
    /** ISO instant → « lundi 2 mars à 14 h 30 ». */
    moment: (instant: string) => momentInWords(new Date(instant), locale),
    /** « il y a 3 jours ». */
    ago: (instant: string) => relative(new Date(instant)),
    /** « il y a 3 jours · lundi 2 mars ». */
    agoAndDay: (instant: string) =>
      `${relative(new Date(instant))} · ${dayInWords(new Date(instant), locale)}`,
    /** « 240 ko », « 2,3 Mo »: of a thousand, as disks are sold. */
    bytes: (bytes: number) => {
      const [large, small] = locale === 'fr' ? ['Mo', 'ko'] : ['MB', 'kB'];
      return bytes < 1e6
        ? `${plain().format(Math.max(1, Math.round(bytes / 1e3)))}\u00a0${small}`
        : `${plain().format(bytes / 1e6)}\u00a0${large}`;
    },
    /** « 12 min », « 1 h 05 ». */
    minutes: (minutes: number) =>
      minutes < 60
        ? `${minutes}\u00a0min`
        : `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`,
    hours: (hours: number) => hoursInWords(hours, locale),
    phone: (phone: string) => phoneInWords(phone, locale),
  };
}
export type Formats = ReturnType<typeof formatsOf>;
const FORMATS: Record<Locale, Formats> = { fr: formatsOf('fr'), en: formatsOf('en') };

export function useFormats(): Formats {
  return FORMATS[useLocale().locale];
}

import { isSingular } from './agreement';
import type { Locale } from './basics.contract';
import { once } from './once';
import { HOURS_A_WORKING_DAY } from './working-day';

/** Narrow no-break space. */
const THIN = '\u202f';
const SPACES = '[ \\u00a0\\u202f]*';
const ADDRESS = String.raw`(?:https?:\/\/|mailto:|tel:)\S+|[^\s«»<>(),;:]+@[^\s«»<>(),;:]+`;
const CODE = '`[^`]*`';
const FRENCH = new RegExp(
  [
    `(?<kept>${ADDRESS}|${CODE})`,
    `(?<open>«${SPACES})`,
    `(?<close>${SPACES}»)`,
    `(?<=\\S)(?:[ \\u00a0\\u202f]+(?<spaced>[;:?!]+)|(?<bare>[;:?!]+)(?=[\\s»]|$))`,
    `(?<apostrophe>(?<=\\p{L})'(?=\\p{L}))`,
  ].join('|'),
  'gu',
);

/** Whatever the typography of either language may change; most of what is written has none of it, and is told so at once. */
const MARKS = /[«»;:?!']/;

/**
 * French typography: narrow no-break spaces before ; : ? ! and inside « », curly apostrophes. Addresses, mail
 * addresses and `code` are left as they are, and so is « ISO 9001:2015 ». Applying it twice changes nothing.
 */
export function fr(text: string): string {
  if (!MARKS.test(text)) return text;
  return text.replace(FRENCH, (found: string, ...rest: unknown[]) => {
    const groups: unknown = rest.at(-1);
    if (!isGroups(groups) || groups.kept !== undefined) return found;
    if (groups.open !== undefined) return `«${THIN}`;
    if (groups.close !== undefined) return `${THIN}»`;
    if (groups.apostrophe !== undefined) return '’';
    return THIN + (groups.spaced ?? groups.bare ?? '');
  });
}

const ENGLISH = new RegExp(`(?<kept>${ADDRESS}|${CODE})|(?<=\\p{L})'(?=\\p{L})`, 'gu');

/** The typography of the reader's language, for whatever is about to be shown. */
export function typeset(text: string, locale: Locale): string {
  if (locale === 'fr') return fr(text);
  if (!MARKS.test(text)) return text;
  return text.replace(ENGLISH, (found: string, kept?: string) => kept ?? (found === "'" ? '’' : found));
}

// Made once: making one takes longer than writing a paragraph with it.
const timeZone = 'Europe/Paris';
const TIMES = new Map<string, Intl.DateTimeFormat>();
function timeThere(zone: string): Intl.DateTimeFormat {
  const made =
    TIMES.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', timeZone: zone });
  TIMES.set(zone, made);
  return made;
}
const FORMATS = { fr: formats('fr-FR'), en: formats('en-GB') };

function formats(tag: string) {
  return {
    day: once(
      () =>
        new Intl.DateTimeFormat(tag, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone,
        }),
    ),
    number: once(() => new Intl.NumberFormat(tag)),
  };
}

/** « jeudi 12 mars », « Thursday 12 March »; a calendar day (`YYYY-MM-DD`) also says its year. */
export function dayInWords(day: Date | string, locale: Locale): string {
  const instant = typeof day === 'string' ? new Date(`${day.slice(0, 10)}T12:00:00Z`) : day;
  const parts = FORMATS[locale].day().formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const number = locale === 'fr' && part('day') === '1' ? '1er' : part('day');
  const words = [part('weekday'), number, part('month')];
  return (typeof day === 'string' ? [...words, part('year')] : words).join(' ');
}

/** « 14 h 30 », « 14:30 »; in Europe/Paris, or where somebody lives. */
export function timeInWords(instant: Date, locale: Locale, zone = timeZone): string {
  const [hours = '', minutes = ''] = timeThere(zone).format(instant).split(':');
  if (locale === 'en') return `${hours}:${minutes}`;
  return [String(Number(hours)), 'h', ...(minutes === '00' ? [] : [minutes])].join(THIN);
}

/** « jeudi 12 mars à 14 h 30 », « Thursday 12 March at 14:30 ». */
export function momentInWords(instant: Date, locale: Locale, zone = timeZone): string {
  return `${dayInWords(instant, locale)} ${locale === 'fr' ? 'à' : 'at'} ${timeInWords(instant, locale, zone)}`;
}

/** « 2,5 heures ». */
export function hoursAlone(hours: number, locale: Locale): string {
  const one = isSingular(hours, locale);
  const unit = { fr: 'heure', en: 'hour' }[locale];
  return `${FORMATS[locale].number().format(hours)} ${unit}${one ? '' : 's'}`;
}

/** « 40 heures, soit environ 6 jours »: of the seven hours of a French working day. */
export function hoursInWords(hours: number, locale: Locale): string {
  const days = Math.round(hours / HOURS_A_WORKING_DAY);
  const about = { fr: `, soit environ ${days} jours`, en: `, about ${days} days` }[locale];
  return `${hoursAlone(hours, locale)}${days > 1 ? about : ''}`;
}

const modes = {
  fr: { on_site: 'sur place', remote: 'à distance', both: 'sur place ou à distance' },
  en: { on_site: 'on site', remote: 'remotely', both: 'on site or remotely' },
};

/** « Ugine, sur place ou à distance ». */
export function placeInWords(commune: string, mode: 'on_site' | 'remote' | 'both', locale: Locale): string {
  return `${commune}, ${modes[locale][mode]}`;
}

/**
 * `+33479000000` as people say it: « 04 79 00 00 00 », “+33 4 79 00 00 00”; overseas « 0692 12 34 56 », “+262 692 12 34 56”.
 * Foreign numbers stay as stored.
 */
export function phoneInWords(phone: string, locale: Locale): string {
  const [, country, first, rest] =
    /^(\+33)(\d)(\d{8})$/.exec(phone) ?? /^(\+(?:262|59[046]))(\d{3})(\d{6})$/.exec(phone) ?? [];
  if (!country || !rest) return phone;
  const pairs = rest.match(/\d\d/g) ?? [];
  return [...(locale === 'fr' ? [`0${first}`] : [country, first]), ...pairs].join('\u00a0');
}

function isGroups(value: unknown): value is Record<string, string | undefined> {
  return typeof value === 'object' && value !== null;
}

const EUROS = { fr: euroFormat('fr-FR'), en: euroFormat('en-GB') };
function euroFormat(tag: string) {
  return once(
    () =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency: 'EUR',
        trailingZeroDisplay: 'stripIfInteger',
      }),
  );
}
/** Cents as money: « 22 000 € », “€22,000”; cents are shown where there are some. */
export const euros = (cents: number, locale: Locale): string => EUROS[locale]().format(cents / 100);

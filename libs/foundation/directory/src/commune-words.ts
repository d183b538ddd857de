/** As people shorten a word of a commune's name. */
const SHORT: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  nd: 'notre dame',
  mt: 'mont',
  gd: 'grand',
  gde: 'grande',
};
const ARTICLE = /^(?:le|la|les|l) (?=\S)/;
const ROMAN = 'i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi{0,3}|xix|xx';
const CITY_WITH_ARRONDISSEMENTS = new RegExp(
  String.raw`^(paris|lyon|marseille) (?:0?\d{1,2}|${ROMAN})(?:er|e|eme|nd|nde)?(?: arr(?:ondissement|dt|t)?)?$`,
);

/** Lower case, no accent, one space between words, words that are usually shortened written out. */
export function placeWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/\bs\/(?=\s*\p{L})/gu, 'sur ')
    .replace(/\bn\.\s?d\.?(?=\s)/g, 'nd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}

export const withoutArticle = (words: string): string => words.replace(ARTICLE, '');

/** Words as one: hyphens, apostrophes and spaces are where people part from the official name. */
export const glued = (words: string): string => words.replaceAll(' ', '');

export interface PlaceQuery {
  /** In words, empty where only a postcode was typed. */
  name: string;
  /** The beginning of a postcode or of an INSEE code, upper case. */
  number?: string;
  departement?: string;
}

/** What somebody may have meant, the likeliest first: a name alone, then a name with its département at the end. */
export function readPlace(typed: string, departements: ReadonlyMap<string, string>): PlaceQuery[] {
  const words = placeWords(typed)
    .replace(/(?<=\S) (?:france|cedex(?: \d{1,2})?)$/, '')
    .replace(/ cedex( \d{1,2})?\b/, '');
  const alone = words.replaceAll(' ', '').toUpperCase();
  // Of a CEDEX nobody lists the postcode: its first digits are the town's.
  if (/cedex/i.test(typed) && /^\d{5}$/.test(alone)) return [{ name: '', number: alone.slice(0, 3) }];
  if (/^(?:\d{1,5}|2[AB]\d{0,3})$/.test(alone)) return [{ name: '', number: alone }];
  const [found, number] = /(?:^| )(\d{5}|2[ab]\d{3})(?= |$)/.exec(words) ?? [];
  const rest = found === undefined ? words : words.replace(found, '').trim();
  const name = CITY_WITH_ARRONDISSEMENTS.exec(rest)?.[1] ?? rest;
  if (name === '') return [];
  const readings: PlaceQuery[] = [{ name, number: number?.toUpperCase() }];
  const tokens = name.split(' ');
  for (let at = 1; at < tokens.length; at += 1) {
    const departement = departements.get(tokens.slice(at).join(' '));
    if (departement) readings.push({ name: tokens.slice(0, at).join(' '), departement });
  }
  return readings;
}

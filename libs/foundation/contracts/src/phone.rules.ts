import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';

export type PhoneFault =
  | 'phone/letters'
  | 'phone/several'
  | 'phone/extension'
  | 'phone/too-short'
  | 'phone/too-long'
  | 'phone/unknown-prefix';

/** Marks of direction or of no width come along with a copied number. */
const INVISIBLE = /\p{Cf}/gu;
const LABEL = /^(?:t[ée]l(?:[ée]phone)?|mobile|portable|fixe|phone|tel|mob|port|n°)[\s.:]*(?=[+(\d])/iu;
const EXTENSION = /\d\s*(?:poste|p\.|post|ext(?:ension)?\b|x|#)\.?\s*:?\s*\d{1,6}\s*$/iu;
const COUNTRY = String.raw`(?:\+|00)\s?(?:33|262|590|594|596)`;
/** A whole French number, then something that is not its last digits. */
const SEVERAL = new RegExp(String.raw`(?:${COUNTRY}|0)(?:\D{0,3}\d){9,10}\D+(?:\+|0)(?:\D{0,3}\d){9}`, 'u');
const SEPARATORS = /[\s.,;:/\\|_•·∙*'()[\]\p{Pd}]/gu;

/**
 * The country of each French number by the three digits after its 0, where it is not 33. Mayotte's 639 without 639 98, which
 * is kept for fiction on the mainland. Source: the numbering plan of ARCEP (decision 2018-0881 as amended).
 */
const OVERSEAS: readonly [RegExp, string][] = [
  [/^(?:262|263|269|639(?!98)|692|693)/, '262'],
  [/^(?:590|690|691)/, '590'],
  [/^(?:594|694)/, '594'],
  [/^(?:596|696|697)/, '596'],
];

const OVERSEAS_NUMBER = new RegExp(
  String.raw`^\+(?:262(?=26[239]|639|69[23])|590(?=590|69[01])|594(?=[56]94)|596(?=596|69[67]))\d{9}$`,
);

/** The number in E.164, or why it cannot be one. Without a country it is read as French, overseas by its first digits. */
export function readPhone(typed: string): { phone: string } | { fault: PhoneFault } {
  const text = typed.normalize('NFKC').replace(INVISIBLE, '').trim().replace(LABEL, '');
  if (SEVERAL.test(text)) return { fault: 'phone/several' };
  if (EXTENSION.test(text)) return { fault: 'phone/extension' };
  const digits = text.replace(SEPARATORS, '');
  if (!/^\+*\d*$/.test(digits)) return { fault: 'phone/letters' };
  return international(digits);
}

function international(digits: string): { phone: string } | { fault: PhoneFault } {
  // « 004 92 58 76 11 » has one zero too many, or a country of two digits and a number too short for it.
  if (/^00(?!3[57]|42|50)[1-9]\d{8}$/.test(digits)) return { fault: 'phone/unknown-prefix' };
  const abroad = digits.replace(/^\+*00(?=[1-9])/, '+').replace(/^\++/, '+');
  const candidate = abroad.startsWith('+') ? abroad : withCountry(abroad);
  if (candidate === null) return { fault: 'phone/unknown-prefix' };
  const moved = overseas(candidate.replace(/^\+(33|262|590|594|596)0+(?=[1-9])/, '+$1'));
  const length = validatePhoneNumberLength(moved);
  if (length === 'TOO_SHORT' || length === 'NOT_A_NUMBER') return { fault: 'phone/too-short' };
  if (length === 'TOO_LONG') return { fault: 'phone/too-long' };
  // New ranges overseas are given out before the library knows them.
  if (OVERSEAS_NUMBER.test(moved)) return { phone: moved };
  const number = parsePhoneNumberFromString(moved);
  return number?.isValid() ? { phone: number.number } : { fault: 'phone/unknown-prefix' };
}

/** Of a number without a country: French with its zero, or without where a spreadsheet ate it; or 33 without its plus. */
function withCountry(digits: string): string | null {
  if (/^0[1-9]/.test(digits)) return `+33${digits.slice(1)}`;
  if (/^33[1-9]\d{8}$/.test(digits) || /^330[1-9]\d{8}$/.test(digits)) return `+${digits}`;
  if (/^[1-9]\d{8}$/.test(digits)) return `+33${digits}`;
  return null;
}

function overseas(phone: string): string {
  // Saint-Pierre-et-Miquelon has its country in its own numbers: 05 08 41 12 34 is +508 41 12 34.
  const inMiquelon = /^\+(?:33|508)508(\d{6})$/.exec(phone)?.[1];
  if (inMiquelon) return `+508${inMiquelon}`;
  const [, national] = /^\+33(\d{9})$/.exec(phone) ?? [];
  const country = national && OVERSEAS.find(([prefix]) => prefix.test(national))?.[1];
  return country ? `+${country}${national}` : phone;
}

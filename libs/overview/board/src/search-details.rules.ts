import { Phone } from '@alize/contracts';
import { foldName } from '@alize/directory';

/** What one typed may be beside a name, each as the beginning of a column's value; null where it is no such thing. */
export interface Details {
  phone: string | null;
  /** The last digits of a number, turned round. */
  phoneEnd: string | null;
  email: string | null;
  siret: string | null;
  /** « 73-2026 » and 41 of the number of a file. */
  fileSeries: string | null;
  fileOrdinal: number | null;
  /** For a search in texts: every word begins one of the text. */
  words: string | null;
}

/** Of fewer digits or letters half of everything would be found. */
const DIGITS_MIN = 4;
const SIREN_DIGITS = 9;
const LETTERS_MIN = 3;

export function detailsOf(q: string): Details {
  const digits = /^[\d\s.+()/-]+$/.test(q) ? q.replace(/\D/g, '') : '';
  const file = /^\s*(\d[\dab]\d?-\d{4})-(\d{1,6})\s*$/i.exec(q);
  const whole = Phone.safeParse(q);
  const words = foldName(q)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return {
    phone: whole.success ? whole.data : digits.length >= DIGITS_MIN ? beginningOfPhone(q, digits) : null,
    phoneEnd:
      digits.length >= DIGITS_MIN && digits.length < SIREN_DIGITS ? [...digits].reverse().join('') : null,
    email: q.includes('@') ? q.trim().toLowerCase() : null,
    siret: digits.length >= SIREN_DIGITS ? digits : null,
    fileSeries: file?.[1]?.toUpperCase() ?? null,
    fileOrdinal: file ? Number(file[2]) : null,
    words: words.some((word) => word.length >= LETTERS_MIN)
      ? words.map((word) => `${word}:*`).join(' & ')
      : null,
  };
}

/** « 06 39 98 » begins « +33 6 39 98 … ». */
function beginningOfPhone(q: string, digits: string): string | null {
  if (q.trim().startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return /^0[1-9]/.test(digits) ? `+33${digits.slice(1)}` : null;
}

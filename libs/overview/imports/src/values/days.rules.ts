import type { Cell } from '../reading/sheet';
import { textOf } from '../reading/sheet';

const MONTHS = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec'];
const SEASONS: Record<string, number> = { printemps: 4, ete: 7, automne: 10, hiver: 1 };
/** Days between 30 December 1899, where Excel begins to count, and 1 January 1970. */
const EXCEL_OFFSET = 25_569;
/** 1970 to 2099, as Excel numbers days: fewer or more is a quantity. */
const SERIAL = { from: 25_569, to: 73_050 };

/** A day that a cell says, and whether it says it exactly: « nov. 2016 » is the first of that month, « été 2027 » 1 July. */
export interface ToldDate {
  day: string;
  exact: boolean;
}

/** Null where the cell holds no date. Two figures of a year are of this century. */
export function dateIn(cell: Cell | undefined): ToldDate | null {
  if (cell && typeof cell === 'object') return { day: cell.day, exact: true };
  if (typeof cell === 'number' && cell >= SERIAL.from && cell <= SERIAL.to) return serial(cell);
  const text = folded(textOf(cell));
  const [, day, month, year] = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4}|\d{2})$/u.exec(text) ?? [];
  if (day && month && year) return exactDay(Number(day), Number(month), fullYear(year));
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})(?:t|\s|$)/u.exec(text) ?? [];
  if (isoYear) return exactDay(Number(isoDay), Number(isoMonth), Number(isoYear));
  const [, part, partYear] = /^(debut|mi|courant|fin)[ -](\d{4})$/u.exec(text) ?? [];
  if (part) return about(part === 'debut' ? 1 : part === 'fin' ? 12 : 6, Number(partYear));
  const [, dayOfMonth, word, wordYear] =
    /^(?:(\d{1,2})(?:er)? )?([a-z]{3,9})\.? (\d{4}|\d{2})$/u.exec(text) ?? [];
  if (word && wordYear) return inWords(dayOfMonth, word, fullYear(wordYear));
  const [, numbered, numberedYear] = /^(0?[1-9]|1[0-2])[/.-](\d{4})$/u.exec(text) ?? [];
  if (numbered) return about(Number(numbered), Number(numberedYear));
  const [, quarter, quarterYear] = /^(?:t|trim(?:estre)? ?)([1-4])[ /-]?(\d{4})$/u.exec(text) ?? [];
  if (quarter) return about(Number(quarter) * 3 - 2, Number(quarterYear));
  const [bareYear] = /^(?:19|20)\d\d$/u.exec(text) ?? [];
  return bareYear ? about(1, Number(bareYear)) : null;
}

function inWords(day: string | undefined, word: string, year: number): ToldDate | null {
  const month =
    MONTHS.findIndex((start) => word.startsWith(start) || (word.length > 2 && start.startsWith(word))) + 1;
  if (month > 0) return day ? exactDay(Number(day), month, year) : about(month, year);
  const season = SEASONS[word];
  return season && !day ? about(season, year) : null;
}

function exactDay(day: number, month: number, year: number): ToldDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2100;
  return isReal ? { day: date.toISOString().slice(0, 10), exact: true } : null;
}
const about = (month: number, year: number): ToldDate => ({
  day: `${year}-${String(month).padStart(2, '0')}-01`,
  exact: false,
});
const serial = (days: number): ToldDate => ({
  day: new Date((Math.floor(days) - EXCEL_OFFSET) * 86_400_000).toISOString().slice(0, 10),
  exact: true,
});
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** Lower case, without accents, one space between words. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/giu, 'oe')
    .toLowerCase()
    .replace(/[’']/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

import { HOURS_A_WORKING_DAY } from './working-day';

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const HALF_DAY =
  /^(?:½|1\/2|0[.,]5|une? demi(?:e)?[- ]?|demi(?:e)?[- ]?|half an?|half)\s*(?:j|jour|jours|journée|day|days)\.?$/;
const DAYS = new RegExp(`^(?:${NUMBER}|une?|a|one)\\s*(?:j|jours?|journées?|days?)\\.?$`);
const DAY_AND_HALF = new RegExp(
  `^(?:${NUMBER}|une?|a|one)\\s*(?:j|jours?|journées?|days?)?\\s*(?:et demie?|½|and a half)(?:\\s*days?)?$`,
);
const HOURS = new RegExp(`^(?:${NUMBER}|une)\\s*(?:h|heures?|hours?|hrs?)?\\.?$`);
const HOURS_AND_MINUTES = /^(\d{1,3})\s*(?:h|heures?|hours?|:)\s*([0-5]?\d)\s*(?:m|min|minutes?)?\.?$/;
const MINUTES = /^(\d{1,3})\s*(?:m|min|minutes?)\.?$/;

const plain = (written = '1'): number => Number(written.replace(',', '.'));

/**
 * Hours as people write them in a field that asks for nothing else: « 3,5 », « 3h30 », « ½ journée », « 1 jour » (of seven hours).
 * Null for anything else: in doubt it is asked again.
 */
export function toldHours(text: string): number | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ');
  if (HALF_DAY.test(written)) return HOURS_A_WORKING_DAY / 2;
  const andHalf = DAY_AND_HALF.exec(written);
  if (andHalf) return (plain(andHalf[1]) + 0.5) * (/h/.test(written) ? 1 : HOURS_A_WORKING_DAY);
  const days = DAYS.exec(written);
  if (days) return plain(days[1]) * HOURS_A_WORKING_DAY;
  const both = HOURS_AND_MINUTES.exec(written);
  if (both) return Number(both[1]) + Number(both[2]) / 60;
  const minutes = MINUTES.exec(written);
  if (minutes) return Number(minutes[1]) / 60;
  const hours = HOURS.exec(written);
  return hours ? plain(hours[1]) : null;
}

import { HOURS_A_WORKING_DAY, type Locale } from '@alize/contracts';
import type { ParsedResult } from 'chrono-node';
// The two languages alone: the package's own entry loads fifteen.
import * as en from 'chrono-node/en';
import * as fr from 'chrono-node/fr';
import { DONE, tellsOfWork } from './worked-hours.rules';

/** A day somebody tells of in their own words. */
export interface ToldDay {
  /** `YYYY-MM-DD`. */
  day: string;
  hours: number;
  /** What was done, where they say it. */
  words?: string;
}

/** More is a letter, for a person to read. */
const MOST_LINES = 40;
const LONGEST_LINE = 200;
/** The reader of dates takes time that grows with a power of the length; no day needs more characters than this. */
const LONGEST_DATE = 60;
const POLITE =
  /^(bonjour|bonsoir|salut|cher|chère|hello|hi|dear|merci|thanks|thank you|cordialement|bien cordialement|bien à vous|bonne (journée|soirée|semaine)|à bientôt|best|kind|regards|cheers)\b.{0,40}$/iu;
const OPENING = /^(?:[-*•]\s+)?((?:passé|fait|spent)\s+)?/iu;
const HOURS =
  /(?<![\d/.,-])(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:heures?|hours?|hrs?|h)(?:\s*([0-5]\d)(?!\d))?(?![\p{L}\d])/iu;
const MINUTES = /(?<![\d/.,-])(\d{1,3})\s*(?:minutes?|mins?|mn)(?![\p{L}\d])/iu;
const HALF_DAYS = /(½|1\/2|une\s+demie?|demie?|half(?:\s+a)?|a\s+half)[-\s]*(?:journée|day)(?![\p{L}\d])/iu;
const WHOLE_DAYS = /(?<![\d/.,-])(\d(?:[.,]5)?|une|un|one|a)\s*(?:journées?|jours?|days?)(?![\p{L}\d])/iu;
/** What may stand between an amount and its day, and says nothing more. */
const JOINTS = /^(le|la|du|de|d'|ce|cette|dans|sur|en|pour|on|the|of|at|in|for|[\s.,:;()–-])*$/iu;
/** In figures, so that one reader does. */
const NUMBERS = ['une|un|one', 'deux|two', 'trois|three', 'quatre|four', 'cinq|five', 'six'];
const SPELLED = NUMBERS.map(
  (words) => new RegExp(`(?<!\\p{L})(?:${words})(?=\\s+(?:heures?|hours?)(?!\\p{L}))`, 'giu'),
);
const AND_A_HALF = /(\d)\s*(?:heures?|h)\s+et\s+demie?(?!\p{L})/iu;
const LABEL = /\s*(?::|\s[–-]\s|,)\s*(?=\p{L})/u;

/**
 * The days that an answer tells of, « 3 h le 12 novembre » a line; null as soon as one line says anything else: a person
 * reads it then. Without a day, it is the day of writing; a weekday is the last one that was.
 * @param today the day of writing, `YYYY-MM-DD`
 * @param author the whole name of who writes: people sign
 */
export function daysInWords(text: string, today: string, locale: Locale, author = ''): ToldDay[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
  if (lines.length > MOST_LINES || lines.some(({ length }) => length > LONGEST_LINE)) return null;
  const name = namesIn(author);
  const isSignature = (line: string) => namesIn(line).every((part) => name.includes(part));
  const days: ToldDay[] = [];
  for (const line of lines) {
    if (POLITE.test(line) || isSignature(line)) continue;
    const day = dayIn(line, today, locale);
    if (!day) return null;
    days.push(day);
  }
  return days.length > 0 ? days : null;
}

function dayIn(line: string, today: string, locale: Locale): ToldDay | null {
  const plain = line.replaceAll('’', "'");
  const opened = plain.replace(OPENING, '');
  const said = inFigures(opened.replace(DONE, ''));
  const amount = amountIn(said);
  if (!amount) return null;
  const rest = without(said, amount);
  // Further on there are words; a number among them may be another day, which a person reads.
  if (/\d/.test(rest.slice(LONGEST_DATE)) || amountIn(inFigures(rest))) return null;
  const start = rest.slice(0, LONGEST_DATE);
  const [found, ...others] = readerOf(locale).parse(start, noonOf(today), { forwardDate: false });
  if (others.length > 0 || found?.end) return null;
  const left = found ? without(rest, { at: found.index, length: found.text.length }) : rest;
  const [joint, words] = splitLabel(left);
  if (!JOINTS.test(joint)) return null;
  const done = DONE.test(opened) || /^[-*•\s]*(?:passé|fait|spent)\s/iu.test(plain);
  const day = found ? dayOf(found, today, done) : today;
  if (!day || day > today) return null;
  const told = tellsOfWork({
    ...{ hours: amount.hours, mayBeTime: amount.mayBeTime, done, words },
    before: said.slice(0, amount.at),
    after: said.slice(amount.at + amount.length),
    day: found ? (day === today ? 'today' : 'past') : 'none',
  });
  const isVague = !found && !done && (amount.vague || opened !== inFigures(opened));
  return told && !isVague ? { day, hours: amount.hours, ...(words && { words }) } : null;
}

const inFigures = (text: string): string =>
  SPELLED.reduce((told, pattern, index) => told.replace(pattern, String(index + 1)), text).replace(
    AND_A_HALF,
    '$1 h 30',
  );
const namesIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

interface Amount {
  hours: number;
  /** Hours, which are a time of day as well. */
  mayBeTime: boolean;
  /** « Un jour » is no day in particular. */
  vague: boolean;
  at: number;
  length: number;
}
function amountIn(text: string): Amount | null {
  const found = (
    pattern: RegExp,
    hoursOf: (match: RegExpExecArray) => number,
    { mayBeTime = false } = {},
  ): Amount | null => {
    const match = pattern.exec(text);
    if (!match) return null;
    const vague = /^(?:un\s+jour|(?:one|a)\s+day)$/iu.test(match[0]);
    return { hours: hoursOf(match), mayBeTime, vague, at: match.index, length: match[0].length };
  };
  return (
    found(HALF_DAYS, () => HOURS_A_WORKING_DAY / 2) ??
    found(WHOLE_DAYS, ([, count = '']) => (decimal(count) || 1) * HOURS_A_WORKING_DAY) ??
    found(HOURS, ([, count = '', minutes = '0']) => decimal(count) + Number(minutes) / 60, {
      mayBeTime: true,
    }) ??
    found(MINUTES, ([, minutes]) => Number(minutes) / 60)
  );
}

const decimal = (text: string): number => Number(text.replace(',', '.'));
const without = (text: string, { at, length }: Pick<Amount, 'at' | 'length'>): string =>
  `${text.slice(0, at)} ${text.slice(at + length)}`.trim();
function splitLabel(text: string): [string, string?] {
  const at = LABEL.exec(text);
  return at ? [text.slice(0, at.index), text.slice(at.index + at[0].length)] : [text];
}

const readerOf = (locale: Locale) => (locale === 'fr' ? fr : en.GB);
const noonOf = (day: string): Date => new Date(`${day}T12:00:00`);

/** Null for « jeudi » on a Monday, the next one as well as the last, unless it tells of something done. */
function dayOf({ start, text }: ParsedResult, today: string, done: boolean): string | null {
  const parts = [start.get('year'), start.get('month'), start.get('day')].map(Number);
  const date = new Date(Date.UTC(parts[0] ?? 0, (parts[1] ?? 1) - 1, parts[2] ?? 1));
  if (!start.isCertain('weekday') || start.isCertain('day')) return iso(date);
  if (iso(date) > today) date.setUTCDate(date.getUTCDate() - 7);
  if (done || /dernier|passé|last/iu.test(text)) return iso(date);
  const daysAgo = (noonOf(today).getTime() - noonOf(iso(date)).getTime()) / 86_400_000;
  return daysAgo >= 1 && daysAgo <= 3 ? iso(date) : null;
}
const iso = (date: Date): string => date.toISOString().slice(0, 10);

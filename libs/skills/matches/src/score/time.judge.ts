import { byText, type Judgement, type NeedSide, type OfferSide } from './facts';

/**
 * Source: the programme's own figures. A mission takes three to five days, up to fifteen, over up to eighteen months: the
 * hours of a need are too many only for who could not give them in that time.
 */
export const LONGEST_MISSION_MONTHS = 18;
/** Ours: five days at one a month, and one more for what comes between. Whoever takes longer gets fewer points. */
export const EASY_MONTHS = 6;
/** Ours: who cannot begin within a quarter is not proposed, unless the need itself may begin later. */
const DAYS_TO_BEGIN = 92;
/** Ours: whoever is back after the day wished for can still help, but others can begin earlier. */
const SHARE_WHEN_LATE = 0.5;
/** Of a mean year; hours a month are no more exact. */
const DAYS_A_MONTH = 365.25 / 12;

/** When a need's help is to begin. Days are counted since 1970. */
export interface Beginning {
  today: string;
  /** The day wished for, `YYYY-MM-DD`; null where there is none to come. */
  wantedBy: string | null;
  first: number;
  /** Who is away until after this day is not proposed. */
  latest: number;
}

/** A date gone by is a wish to begin at once, as no date is. */
export function beginningOf({ wantedBy }: Pick<NeedSide, 'wantedBy'>, today: string): Beginning {
  const first = dayNumber(today);
  const wished = wantedBy !== null && wantedBy >= today ? wantedBy : null;
  const latest = Math.max(first + DAYS_TO_BEGIN, wished === null ? 0 : dayNumber(wished));
  return { today, wantedBy: wished, first, latest };
}

/**
 * Whether the volunteer can begin when it is wished, and how many months the hours asked for then take, less the days away
 * and what is promised already. The date of a need is a wish to begin: it never ends the hours.
 */
export function judgeTime(need: NeedSide, offer: OfferSide, beginning: Beginning): Judgement {
  const { today: asOf, wantedBy, first, latest } = beginning;
  const absences = offer.absences.toSorted((a, b) => byText(a.from, b.from));
  const back = backOn(absences, first);
  if (back > latest) {
    const away = { asOf, backOn: dayOf(back) };
    return { share: 0, facts: { kind: 'back_too_late', ...away }, missing: { kind: 'absent', ...away } };
  }
  const { hoursPerMonth, promisedHours } = offer;
  const hoursIn = (months: number): number => {
    const present = months - daysAway(absences, first, lastDayOf(first, months)) / DAYS_A_MONTH;
    return Math.round(Math.max(0, hoursPerMonth * present - promisedHours) * 10) / 10;
  };
  const months = monthsFor(need.hours, hoursIn);
  const late = wantedBy !== null && back > dayNumber(wantedBy) ? { backOn: dayOf(back), wantedBy } : null;
  const said = {
    asOf,
    hoursPerMonth,
    neededHours: need.hours,
    freeHours: hoursIn(EASY_MONTHS),
    absent: daysAway(absences, first, lastDayOf(first, months ?? LONGEST_MISSION_MONTHS)) > 0,
    ...(late && { backOn: late.backOn }),
    ...(promisedHours > 0 && { promisedHours }),
  };
  const ease = late ? SHARE_WHEN_LATE : 1;
  if (months !== null)
    return {
      share: ease * Math.min(1, EASY_MONTHS / months),
      facts: { kind: 'time_fits', ...said, months },
      ...(late && { missing: { kind: 'late_start', asOf, ...late } }),
    };
  const availableHours = hoursIn(LONGEST_MISSION_MONTHS);
  const short = { availableHours, neededHours: need.hours, months: LONGEST_MISSION_MONTHS };
  return {
    share: (ease * EASY_MONTHS * availableHours) / (LONGEST_MISSION_MONTHS * need.hours),
    facts: { kind: 'time_too_short', ...said, ...short },
    missing: { kind: 'hours', ...short },
  };
}

/** Whole months in which the hours can be given; null when more than a mission may last. */
function monthsFor(hours: number, hoursIn: (months: number) => number): number | null {
  for (let months = 1; months <= LONGEST_MISSION_MONTHS; months += 1)
    if (hoursIn(months) >= hours) return months;
  return null;
}

/** Whether somebody is away for as long as a need may wait to begin. */
export function isAwayTooLong(absences: OfferSide['absences'], { first, latest }: Beginning): boolean {
  return (
    backOn(
      absences.toSorted((a, b) => byText(a.from, b.from)),
      first,
    ) > latest
  );
}

const lastDayOf = (first: number, months: number): number => first + Math.round(months * DAYS_A_MONTH) - 1;

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The first day from `first` on which the person is here. Absences in the order of their first days. */
function backOn(absences: OfferSide['absences'], first: number): number {
  let back = first;
  for (const { from, to } of absences) if (dayNumber(from) <= back) back = Math.max(back, dayNumber(to) + 1);
  return back;
}

/** Days away between two days, both included, each counted once. Absences in the order of their first days. */
function daysAway(absences: OfferSide['absences'], first: number, last: number): number {
  let days = 0;
  let counted = first;
  for (const absence of absences) {
    const [from, after] = [dayNumber(absence.from), dayNumber(absence.to) + 1];
    days += Math.max(0, Math.min(after, last + 1) - Math.max(from, counted));
    counted = Math.max(counted, after);
  }
  return days;
}

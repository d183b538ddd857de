import Holidays from 'date-holidays';

const DAY = 86_400_000;
const FIRST_YEAR_OF_MATARII = 2025;
const MAINLAND = { region: '', timeZone: 'Europe/Paris' };
const alsaceMoselle = (region: string) => ({ region, timeZone: 'Europe/Paris' });
/** Départements whose public holidays or time are not those of the rest of France. */
const PARTICULAR: Readonly<Record<string, { region: string; timeZone: string }>> = {
  '57': alsaceMoselle('57'),
  '67': alsaceMoselle('67'),
  '68': alsaceMoselle('68'),
  '971': { region: 'GP', timeZone: 'America/Guadeloupe' },
  '972': { region: 'MQ', timeZone: 'America/Martinique' },
  '973': { region: 'GF', timeZone: 'America/Cayenne' },
  '974': { region: 'RE', timeZone: 'Indian/Reunion' },
  '975': { region: '', timeZone: 'America/Miquelon' },
  '976': { region: 'YT', timeZone: 'Indian/Mayotte' },
  '977': { region: 'BL', timeZone: 'America/St_Barthelemy' },
  '978': { region: 'MF', timeZone: 'America/Marigot' },
  '986': { region: 'WF', timeZone: 'Pacific/Wallis' },
  '987': { region: 'PF', timeZone: 'Pacific/Tahiti' },
  '988': { region: 'NC', timeZone: 'Pacific/Noumea' },
};

/** Working days where somebody lives; days are `YYYY-MM-DD`. */
export interface WorkingCalendar {
  timeZone: string;
  isWorkingDay(day: string): boolean;
  /** The day so many working days later; with 0, `day` itself or the next working day. */
  addWorkingDays(day: string, count: number): string;
  /** Working days after `from`, up to and including `to`. */
  workingDaysBetween(from: string, to: string): number;
  /** The day it is there. */
  dayOf(instant: Date): string;
  /** Minutes since midnight there. */
  minuteOf(instant: Date): number;
}

/**
 * The calendar of a territory's départements. A day off in one of them is nobody's working day: no mail is worth
 * somebody's holiday. The time is that of the first.
 */
export function workingCalendar(departements: readonly string[]): WorkingCalendar {
  const places = departements.length ? departements.map((code) => PARTICULAR[code] ?? MAINLAND) : [MAINLAND];
  const regions = [...new Set(places.map(({ region }) => region))];
  const timeZone = places[0]?.timeZone ?? MAINLAND.timeZone;
  const isWorkingDay = (day: string) =>
    !isWeekend(day) && !regions.some((region) => holidays(region, day.slice(0, 4)).has(day));
  return {
    timeZone,
    isWorkingDay,
    addWorkingDays: (day, count) => {
      let at = day;
      for (let left = count; left > 0 || !isWorkingDay(at);) {
        at = dayAfter(at);
        if (isWorkingDay(at)) left -= 1;
      }
      return at;
    },
    workingDaysBetween: (from, to) => {
      let count = 0;
      for (let at = dayAfter(from); at <= to; at = dayAfter(at)) if (isWorkingDay(at)) count += 1;
      return count;
    },
    dayOf: (instant) => formatter(timeZone).format(instant).slice(0, 10),
    minuteOf: (instant) => {
      const [hours, minutes] = formatter(timeZone).format(instant).slice(-5).split(':');
      return Number(hours) * 60 + Number(minutes);
    },
  };
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

const known = new Map<string, ReadonlySet<string>>();
/** Worked out once a region and year: the library takes milliseconds for each. */
function holidays(region: string, year: string): ReadonlySet<string> {
  const key = `${region} ${year}`;
  const days = known.get(key) ?? publicHolidays(region, Number(year));
  known.set(key, days);
  return days;
}

/**
 * Of the Pacific, which the library does not know as France: its days are those of the mainland and these. Sources: labour
 * codes of New Caledonia (Lp. 232-1) and of French Polynesia (Lp. 3311-1), territorial assembly of Wallis and Futuna.
 */
const OF_THE_PACIFIC: Readonly<Record<string, (year: number) => string[]>> = {
  WF: () => ['04-28', '07-29'],
  PF: (year) => ['03-05', year < FIRST_YEAR_OF_MATARII ? '06-29' : '11-20'],
  NC: () => ['09-24'],
};

function publicHolidays(region: string, year: number): ReadonlySet<string> {
  const pacific = OF_THE_PACIFIC[region];
  if (pacific) return new Set([...publicHolidays('', year), ...pacific(year).map((day) => `${year}-${day}`)]);
  const calendar = region ? new Holidays('FR', region) : new Holidays('FR');
  return new Set(
    calendar.getHolidays(year).flatMap(({ type, date }) => (type === 'public' ? [date.slice(0, 10)] : [])),
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();
/** `2026-03-02 10:00`. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formatters.set(timeZone, made);
  return made;
}

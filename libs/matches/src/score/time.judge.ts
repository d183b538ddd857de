import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import { byText, type Deadline, type Judgement, type NeedSide, type OfferSide } from './facts';

/** A need without a date is taken to want its help within a quarter, the usual length of a short mission. */
const MONTHS_WITHOUT_DATE = 3;

/** The days a need's help can be given in, worked out once for all the offers it is compared with. */
export interface Horizon {
  today: string;
  deadline: Deadline;
  /** Of the calendar, at least one: an employee can give a month's hours in a week. */
  months: number;
  /** Days since 1970, both included. */
  first: number;
  last: number;
}

/** Needs of the same day have the same; reckoning in months takes as long as judging ten offers. */
const horizons = new LRUCache<string, Horizon, Days>({
  max: 1_000,
  memoMethod: (_key, _stale, { context }) => reckoned(context),
});
interface Days extends Pick<NeedSide, 'wantedBy'> {
  today: string;
}

/** A date gone by is read as "within a month". */
export function horizonOf({ wantedBy }: Pick<NeedSide, 'wantedBy'>, today: string): Horizon {
  return horizons.memo(`${today} ${wantedBy}`, { context: { wantedBy, today } });
}

function reckoned({ wantedBy, today }: Days): Horizon {
  const start = DateTime.fromISO(today, { zone: 'utc' });
  const wanted = wantedBy !== null && wantedBy >= today ? DateTime.fromISO(wantedBy, { zone: 'utc' }) : null;
  const end = wanted ?? start.plus({ months: wantedBy ? 1 : MONTHS_WITHOUT_DATE });
  return {
    today,
    deadline:
      wanted && wantedBy
        ? { kind: 'by', day: wantedBy, withinMonth: wanted < start.plus({ months: 1 }) }
        : { kind: wantedBy ? 'passed' : 'none' },
    months: Math.max(1, end.diff(start, 'months').months),
    first: dayNumber(today),
    last: end.toMillis() / DAY_MS,
  };
}

/** Hours the volunteer can give within the horizon, less the days away and what is promised already, against those asked. */
export function judgeTime(need: NeedSide, offer: OfferSide, horizon: Horizon): Judgement {
  const { today, deadline, months, first, last } = horizon;
  const away = daysAway(offer.absences, first, last);
  if (away.backOn > last) {
    const backOn = new Date(away.backOn * DAY_MS).toISOString().slice(0, 10);
    return {
      share: 0,
      facts: { kind: 'absent_throughout', asOf: today, deadline, backOn },
      missing: { kind: 'absent', asOf: today, backOn },
    };
  }
  const present = 1 - away.days / (last - first + 1);
  const { hoursPerMonth, promisedHours } = offer;
  const availableHours = Math.round(Math.max(0, hoursPerMonth * months * present - promisedHours) * 10) / 10;
  const covers = availableHours >= need.hours;
  return {
    share: covers ? 1 : availableHours / need.hours,
    facts: {
      kind: covers ? 'time_covers' : 'time_falls_short',
      asOf: today,
      deadline,
      hoursPerMonth,
      availableHours,
      neededHours: need.hours,
      absent: away.days > 0,
      ...(promisedHours > 0 && { promisedHours }),
    },
    ...(!covers && { missing: { kind: 'hours', availableHours, neededHours: need.hours } }),
  };
}

/** Whether no day is left on which the person is here. */
export function awayThroughout(absences: OfferSide['absences'], { first, last }: Horizon): boolean {
  return daysAway(absences, first, last).backOn > last;
}

const DAY_MS = 86_400_000;
function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

/** Days away between two days, each counted once, and the first day from `first` on which the person is here. */
function daysAway(
  absences: OfferSide['absences'],
  first: number,
  last: number,
): { days: number; backOn: number } {
  let days = 0;
  let counted = first;
  let backOn = first;
  for (const absence of absences.toSorted((a, b) => byText(a.from, b.from))) {
    const [from, after] = [dayNumber(absence.from), dayNumber(absence.to) + 1];
    days += Math.max(0, Math.min(after, last + 1) - Math.max(from, counted));
    counted = Math.max(counted, after);
    if (from <= backOn) backOn = Math.max(backOn, after);
  }
  return { days, backOn };
}

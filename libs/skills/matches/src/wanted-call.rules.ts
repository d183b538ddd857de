import type { WantedCall } from '@alize/contracts';
import type { WorkingCalendar } from '@alize/directory';
import { conflict } from '@alize/platform';
import { DateTime } from 'luxon';
import type { Match } from './match.entities';

/** Further away, a proposed date is worth nothing; as our own choice of a day has it, twice over. */
const WITHIN_DAYS = 60;

/** The first call as the animator wants it, as a match keeps it; `match/call-not-ahead` for what is past or too far away. */
export function wantedCall(
  call: WantedCall | undefined,
  { timeZone }: Pick<WorkingCalendar, 'timeZone'>,
  now: Date,
): Pick<Match, 'wantedCallAt' | 'withoutCall'> {
  if (call === undefined) return { wantedCallAt: null, withoutCall: false };
  if (call === 'none') return { wantedCallAt: null, withoutCall: true };
  const at = DateTime.fromISO(call, { zone: timeZone });
  const today = DateTime.fromJSDate(now);
  if (!at.isValid || at <= today || at > today.plus({ days: WITHIN_DAYS }))
    throw conflict('match/call-not-ahead', { days: WITHIN_DAYS });
  return { wantedCallAt: at.toJSDate(), withoutCall: false };
}

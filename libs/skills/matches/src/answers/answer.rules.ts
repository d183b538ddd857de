import type { LinkPurpose } from '@alize/accounts';
import type { DeclineMatch, DeclineReason, MatchStatus } from '@alize/contracts';

export type VolunteerAnswer = 'accept' | DeclineMatch;

/** What a link was used for, as it is kept to know the same answer when it comes twice. */
export const outcomeOfAnswer = (answer: VolunteerAnswer): string =>
  answer === 'accept' ? answer : declinedFor(answer.reason);
export const outcomeOfEmployer = (approved: boolean): string => (approved ? 'approve' : 'refuse');

/** Which links wait no longer once a match has moved, and what was answered: by a link, by telephone, by nobody. */
export function outcomeOfMove(
  from: MatchStatus,
  to: MatchStatus,
  reason?: DeclineReason | null,
): { purpose: LinkPurpose; outcome: string } | null {
  const ended = `match-${to}`;
  if (from === 'asked') {
    const answered = to === 'accepted' ? 'accept' : to === 'declined' ? declinedFor(reason) : ended;
    return { purpose: 'answer-match', outcome: answered };
  }
  if (from !== 'accepted') return null;
  const answered = to === 'introduced' || reason === 'employer_refused';
  return {
    purpose: 'approve-mission',
    outcome: answered ? outcomeOfEmployer(to === 'introduced') : ended,
  };
}

const declinedFor = (reason?: DeclineReason | null): string => `decline/${reason ?? 'not_said'}`;

const DAY = 86_400_000;
/** Two years: further away nobody can say. */
const FURTHEST_DAYS = 730;

/** What is wrong with a day to ask again, or null. */
export function faultOfDay(askAgainOn: string, today: string): string | null {
  if (askAgainOn <= today) return 'date/in-the-past';
  return Date.parse(askAgainOn) - Date.parse(today) > FURTHEST_DAYS * DAY ? 'date/too-far-ahead' : null;
}

/** A first call is offered for some day to come, within two months: further away it is worth nothing. */
const FURTHEST_CALL_DAYS = 60;
export const faultOfCall = (at: Date, now: Date): boolean =>
  at <= now || at.getTime() - now.getTime() > FURTHEST_CALL_DAYS * DAY;

/** The day before, `YYYY-MM-DD`. */
export const eveOf = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

/** Of a territory that reminds nobody. */
const USUAL_WORKING_DAYS = 45;
const WEEK = 7;
/** Calendar days a question may be answered: to the last step of the ladder of working days, and a week for holidays. */
export const answerDays = (ladder: readonly number[]): number =>
  Math.ceil(((ladder.at(-1) ?? USUAL_WORKING_DAYS) * WEEK) / 5) + WEEK;

/** Calendar days somebody is given to answer; reminders follow the territory's ladder, and end it. */
const ASKED_FOR_DAYS = WEEK;
export const answerBy = (askedAt: Date): Date => new Date(askedAt.getTime() + ASKED_FOR_DAYS * DAY);

import { IntroductionPreference, MatchStatus } from '@alize/contracts';

/**
 * What may follow each status. `approved → introduced` is the short way of a volunteer who said `direct`, `approved →
 * accepted` too where their employer approves first; whoever answers `ask_first` goes through `asked` (see
 * `afterApproval`). Once introduced, two people know each other: the match is completed by their mission or cancelled,
 * never declined nor expired.
 */
export const MATCH_TRANSITIONS: Readonly<Record<MatchStatus, readonly MatchStatus[]>> = {
  approved: ['asked', 'accepted', 'introduced', 'declined', 'expired', 'cancelled'],
  asked: ['accepted', 'declined', 'expired', 'cancelled'],
  accepted: ['introduced', 'declined', 'expired', 'cancelled'],
  introduced: ['completed', 'cancelled'],
  completed: [],
  declined: [],
  expired: [],
  cancelled: [],
};

/** The ends of an introduction that did take place: what was ended by error, or too early, goes on. */
export const REOPENABLE_STATUSES: readonly MatchStatus[] = ['completed', 'cancelled'];

/** The statuses which take one place of the offer's capacity. */
export const ACTIVE_STATUSES = ['approved', 'asked', 'accepted', 'introduced'] as const;

/** The statuses of those whom a need has, of the people it wants. */
export const HELPING_STATUSES = [...ACTIVE_STATUSES, 'completed'] as const;

/**
 * SQL: the hours that a match `m` of a need `n` engages: what the need asks for once two people are introduced, and at its end
 * what was logged. A yes that waits for the employer engages nobody yet.
 */
export const hoursEngaged = `CASE m.status WHEN 'introduced' THEN GREATEST(n.hours, m.hours_given)
  WHEN 'completed' THEN COALESCE(m.hours_given, n.hours) ELSE COALESCE(m.hours_given, 0) END`;
/** SQL: the hours that were logged for a match `m`. Nothing else is called given. */
export const hoursGiven = 'COALESCE(m.hours_given, 0)';

/**
 * SQL condition: the volunteer of a match `m` was called on. A request taken back before any answer, by whomever, is no
 * call: nothing was decided by the volunteer, and nobody should be spared for it.
 */
export const wasCalledOn = `(m.status <> 'cancelled' OR m.taken_back_at IS NULL AND EXISTS (SELECT FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id
  AND (h.to_status = 'introduced' OR (h.from_status = 'asked' AND h.to_status = 'accepted'))))`;

/** Staying where one is is not a move: a second click is refused, not recorded twice. */
export function canMove(from: MatchStatus, to: MatchStatus): boolean {
  return MATCH_TRANSITIONS[from].includes(to);
}

export function isActive(status: MatchStatus): boolean {
  return ACTIVE_STATUSES.some((active) => active === status);
}

/** The one way forward from `approved`, which is the volunteer's to choose and not the animator's. */
export function afterApproval(
  preference: IntroductionPreference,
  { employerApproval }: { employerApproval: boolean },
): 'asked' | 'accepted' | 'introduced' {
  if (preference === 'ask_first') return 'asked';
  return employerApproval ? 'accepted' : 'introduced';
}

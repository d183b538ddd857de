import { IntroductionPreference, MatchStatus } from '@alize/contracts';

/**
 * What may follow each status. `approved → introduced` is the short way of a volunteer who said `direct`, `approved →
 * accepted` too where their employer approves first; whoever answers `ask_first` goes through `asked` (see
 * `afterApproval`). Once introduced, two people know each other: the match can only be cancelled, never declined or
 * expired.
 */
export const MATCH_TRANSITIONS: Readonly<Record<MatchStatus, readonly MatchStatus[]>> = {
  approved: ['asked', 'accepted', 'introduced', 'declined', 'expired', 'cancelled'],
  asked: ['accepted', 'declined', 'expired', 'cancelled'],
  accepted: ['introduced', 'declined', 'expired', 'cancelled'],
  introduced: ['cancelled'],
  declined: [],
  expired: [],
  cancelled: [],
};

/** The statuses which take one place of the offer's capacity. */
export const ACTIVE_STATUSES = ['approved', 'asked', 'accepted', 'introduced'] as const;

/** The statuses whose hours count as given. */
export const GIVEN_STATUSES = ['accepted', 'introduced'] as const;

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

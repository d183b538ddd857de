import { RETENTION } from '@alize/contracts';
import type { NeedStatus } from '@alize/contracts';

const TRANSITIONS: Readonly<Record<NeedStatus, readonly NeedStatus[]>> = {
  submitted: ['open', 'rejected', 'withdrawn', 'expired'],
  open: ['matched', 'rejected', 'withdrawn', 'expired'],
  // Back to open when the last active match ends without an introduction that worked.
  matched: ['open', 'fulfilled', 'withdrawn'],
  fulfilled: [],
  withdrawn: [],
  rejected: [],
  expired: [],
};

export const canMoveNeed = (from: NeedStatus, to: NeedStatus): boolean => TRANSITIONS[from].includes(to);
/** The ends of a need. One closed by error, or too early, looks for somebody again. */
const CLOSED: readonly NeedStatus[] = ['fulfilled', 'withdrawn', 'rejected', 'expired'];
export const isClosed = (status: NeedStatus): boolean => CLOSED.includes(status);
/** Whether somebody whose mission is taken up again may help with it: those that looked on, and those that had all they wanted. */
export const canTakeUp = (status: NeedStatus): boolean => isMatchable(status) || status === 'fulfilled';
/** Statuses in which people may be put together for the need. */
export const isMatchable = (status: NeedStatus): boolean => status === 'open' || status === 'matched';
/**
 * Whether the fields named may be changed. A match is approved on the need's words: once somebody is asked, only who runs
 * the programme corrects them, and its contact may still want one more person.
 */
export const isChangeable = (
  status: NeedStatus,
  { byProgramme, names }: { byProgramme: boolean; names: string[] },
): boolean =>
  status === 'submitted' ||
  status === 'open' ||
  (status === 'matched' && (byProgramme || names.every((name) => name === 'volunteersWanted')));
/** Which skills stood and which stand, in words: as an edit, it is no status. */
export const skillsChangeOf = (status: NeedStatus, before: string[], after: string[]) => ({
  from: status,
  to: 'skills',
  reason: `${before.join(', ') || '–'} → ${after.join(', ') || '–'}`,
});

/** Days the confirmation link works; an unconfirmed need expires with it. */
export const CONFIRMATION_DAYS = RETENTION.unconfirmed.days;
export const confirmationEnds = (createdAt: Date): Date =>
  new Date(createdAt.getTime() + CONFIRMATION_DAYS * 86_400_000);
/** Skills read in a text that are kept when nobody confirmed any. */
export const MAX_DETECTED = 8;

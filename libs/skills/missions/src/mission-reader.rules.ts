import { discreetName, fullName, type Person } from '@alize/accounts';
import { DropReason, type MissionSide } from '@alize/contracts';
import { type HistoryView, wholeHistory } from '@alize/directory';
import type { Reader } from './mission.rules';

type Named = Pick<Person, 'id' | 'firstName' | 'lastName'>;

/**
 * The two people have met and read what they note for each other. A partner's contact reads as the mission shows it to
 * them: the firm's person by an initial, and of what was said only why it was dropped.
 */
export function missionHistory(
  readerId: string,
  { runs, side }: Reader,
  { requester, volunteer }: Record<MissionSide, Named>,
): HistoryView {
  if (runs) return wholeHistory;
  const takesPart = side !== null;
  const nameOf = (by: Named & { runs: boolean }): string | null => {
    if (by.id === readerId || by.id === volunteer.id) return fullName(by);
    if (by.id === requester.id) return takesPart ? fullName(by) : discreetName(by);
    return by.runs ? fullName(by) : null;
  };
  return ({ by, reason }) => ({
    by: by && nameOf(by),
    reason: takesPart || DropReason.safeParse(reason).success ? reason : null,
  });
}

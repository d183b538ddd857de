import { discreetName, fullName, hideContactDetails, type Person } from '@alize/accounts';
import type { MatchStatus } from '@alize/contracts';
import { type Actor, type HistoryView, runs, speaksFor, wholeHistory } from '@alize/directory';

type Named = Pick<Person, 'id' | 'firstName' | 'lastName'>;
/** Of a match, what decides about its readers. */
export interface MatchSides {
  status: MatchStatus;
  territoryId: string;
  /** The organisation that lends the volunteer. */
  lenderId: string;
  requester: Named;
  volunteer: Named;
  /** The two were introduced once, whatever came of it. */
  wasIntroduced: boolean;
}

/** What one reader may know of one match. Pages, lists, histories and mails' pages all ask this. */
export interface MatchKnowledge {
  runs: boolean;
  /** The volunteer by whole name; else `Claire M.`. */
  namesVolunteer: boolean;
  namesRequester: boolean;
  /** The firm's words, the offer's title: as they were written, or without what would reach somebody. */
  needAsWritten: boolean;
  offerAsWritten: boolean;
  /** Why the volunteer said no; `own`: what they said themselves, and of their employer only that it refused. */
  decline: 'whole' | 'own' | null;
  contacts: boolean;
}

const INTRODUCED: readonly MatchStatus[] = ['introduced', 'completed'];

/**
 * Null: the match does not exist for this reader. The firm learns of it by the introduction: before, the volunteer and
 * then their employer, where the territory asks it, were told that the firm knows nothing; one that ended before is never
 * told. Once they agree the introduction follows at once, so `accepted` is waiting for an employer and is hidden too.
 */
export function knowledgeOf(actor: Actor, match: MatchSides): MatchKnowledge | null {
  const { requester, volunteer } = match;
  const introduced = INTRODUCED.includes(match.status);
  const runsIt = runs(actor, match.territoryId);
  const helps = volunteer.id === actor.personId;
  const employs = speaksFor(actor, { organisationId: match.lenderId, territoryId: match.territoryId });
  const asks = requester.id === actor.personId && (introduced || match.wasIntroduced);
  if (!runsIt && !helps && !employs && !asks) return null;
  const met = introduced && (helps || asks);
  return {
    runs: runsIt,
    namesVolunteer: runsIt || helps || employs || introduced,
    namesRequester: runsIt || asks || met,
    needAsWritten: runsIt || asks || met,
    offerAsWritten: runsIt || helps || employs || met,
    decline: runsIt ? 'whole' : helps ? 'own' : null,
    contacts: introduced && (runsIt || helps || asks),
  };
}

/** The title as this reader may read it. */
export const asWrittenOrMasked = (asWritten: boolean, text: string): string =>
  asWritten ? text : hideContactDetails(text);

/** No name and no reason that the match itself hides from its reader. */
export function matchHistory(actor: Actor, match: MatchSides, knows: MatchKnowledge): HistoryView {
  if (knows.runs) return wholeHistory;
  const nameOf = (by: Named & { runs: boolean }): string | null => {
    if (by.id === actor.personId) return fullName(by);
    if (by.id === match.volunteer.id) return knows.namesVolunteer ? fullName(by) : discreetName(by);
    if (by.id === match.requester.id) return knows.namesRequester ? fullName(by) : null;
    return by.runs ? fullName(by) : null;
  };
  const reasonOf = (to: string, reason: string): string | null => {
    // A note on why this person is for those who run the programme alone.
    if (to === 'approved') return null;
    return to === 'declined' ? knows.decline && reason : calledOff(knows, reason);
  };
  return ({ to, by, reason }) => ({ by: by && nameOf(by), reason: reason && reasonOf(to, reason) });
}

/** Why it was called off is told to whoever was written to about it, without anything to reach somebody by. */
const calledOff = ({ decline, contacts, needAsWritten }: MatchKnowledge, reason: string): string | null =>
  decline || needAsWritten ? asWrittenOrMasked(contacts, reason) : null;

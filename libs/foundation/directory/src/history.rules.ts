import { fullName, type Person } from '@alize/accounts';

/** One change of status with all that is known of it. */
export interface HistoryFact {
  from: string | null;
  to: string;
  /** `runs`: an administrator, or an animator of the territory, today. */
  by: (Pick<Person, 'id' | 'firstName' | 'lastName'> & { runs: boolean }) | null;
  reason: string | null;
}
/** What one reader may know of a change: every history is read through a view, so that none shows what its subject hides. */
export type HistoryView = (fact: HistoryFact) => { by: string | null; reason: string | null };

/** For those who run the programme. */
export const wholeHistory: HistoryView = ({ by, reason }) => ({ by: by && fullName(by), reason });

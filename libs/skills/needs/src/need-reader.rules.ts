import { fullName } from '@alize/accounts';
import type { HistoryView } from '@alize/directory';

/** The need itself tells the firm why it was refused or withdrawn, and nothing else that somebody noted on the way. */
const TOLD: readonly string[] = ['rejected', 'withdrawn'];

/**
 * What a need's contact reads of its history. That the search goes on (`matched → open`) is told without who or why: a
 * volunteer or an employer said no, and was promised that the firm would not know of it.
 */
export const firmHistory =
  (contactId: string): HistoryView =>
  ({ from, to, by, reason }) => {
    const searchGoesOn = from === 'matched' && to === 'open';
    const named = by && (by.id === contactId || (by.runs && !searchGoesOn));
    return { by: named ? fullName(by) : null, reason: TOLD.includes(to) ? reason : null };
  };

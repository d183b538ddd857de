import type { CandidateReason, Criterion } from '@alize/contracts';

/** The others weigh in a ranking, but say little to the two people who meet. */
const TELLING: readonly Criterion[] = ['skills', 'sector', 'distance', 'time'];

/** The reasons worth a line in a mail, or on the page behind it: those that brought points and speak of the two people. */
export const tellingReasons = (reasons: CandidateReason[]): string[] =>
  reasons
    .filter(({ criterion, points }) => points > 0 && TELLING.includes(criterion))
    .map(({ text }) => text);

import type { AnswerCounts, AnswerFigures, DeclineReason } from '@alize/contracts';
import { median } from '../coverage/coverage.rules';
import { countRefusals } from '../coverage/decline-reasons';
import { grouped } from '../grouped';

/** One question put to a volunteer, and what became of it. */
export interface Question {
  /** The name is looked at where the question ended in silence. */
  person: { id: string; name: string };
  organisation: { id: string; name: string };
  askedAt: Date;
  /** What ended it; null while it is open. */
  end: 'accepted' | 'declined' | 'expired' | null;
  endedAt: Date | null;
  reason: DeclineReason | null;
}

const HOUR_MS = 3_600_000;

/** How people answered, counted over everybody, by partner, by reason, and by who kept silent. */
export function answerFigures(questions: Question[]): Omit<AnswerFigures, 'territoryId' | 'since'> {
  const declined = questions.filter(({ end }) => end === 'declined');
  return {
    total: countsOf(questions),
    partners: [...grouped(questions, ({ organisation }) => [organisation.id]).values()]
      .flatMap((group) => (group[0] ? { organisation: group[0].organisation, ...countsOf(group) } : []))
      .sort((a, b) => b.asked - a.asked || a.organisation.name.localeCompare(b.organisation.name, 'fr')),
    refusals: countRefusals(declined.map(({ reason }) => reason)),
    silentPeople: [...grouped(questions, ({ person }) => [person.id]).values()]
      .flatMap(silenceIn)
      .sort((a, b) => b.silent - a.silent || a.name.localeCompare(b.name, 'fr')),
  };
}

/** Of one person's questions; nothing where none was left without an answer. */
function silenceIn(questions: Question[]): AnswerFigures['silentPeople'] {
  const silent = questions.filter(({ end }) => end === 'expired');
  const [first] = silent;
  if (!first) return [];
  const { person, organisation } = first;
  return [{ ...person, organisation: organisation.name, silent: silent.length, asked: questions.length }];
}

function countsOf(questions: Question[]): AnswerCounts {
  const ended = (end: Question['end']) => questions.filter((question) => question.end === end).length;
  const hours = questions.flatMap(({ end, askedAt, endedAt }) =>
    endedAt && (end === 'accepted' || end === 'declined')
      ? [(endedAt.getTime() - askedAt.getTime()) / HOUR_MS]
      : [],
  );
  return {
    asked: questions.length,
    accepted: ended('accepted'),
    declined: ended('declined'),
    silent: ended('expired'),
    waiting: ended(null),
    medianHoursToAnswer: median(hours),
  };
}

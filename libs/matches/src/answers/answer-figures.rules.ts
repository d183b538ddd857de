import type { AnswerCounts, AnswerFigures, DeclineReason } from '@alize/contracts';
import { median } from '../coverage/coverage.rules';
import { countRefusals } from '../coverage/decline-reasons';

/** One question put to a volunteer, and what became of it. */
export interface Question {
  person: { id: string; name: string };
  organisation: { id: string; name: string };
  askedAt: Date;
  /** What ended it; null while it is open. */
  end: 'accepted' | 'declined' | 'expired' | 'cancelled' | null;
  endedAt: Date | null;
  reason: DeclineReason | null;
}

const HOUR_MS = 3_600_000;

/** How people answered, counted over everybody, by partner, by reason, and by who kept silent. */
export function answerFigures(questions: Question[]): Omit<AnswerFigures, 'territoryId' | 'since'> {
  const declined = questions.filter(({ end }) => end === 'declined');
  const silent = questions.filter(({ end }) => end === 'expired');
  return {
    total: countsOf(questions),
    partners: groupsOf(questions, ({ organisation }) => organisation.id)
      .map((group) => ({ organisation: first(group).organisation, ...countsOf(group) }))
      .sort((a, b) => b.asked - a.asked || a.organisation.name.localeCompare(b.organisation.name, 'fr')),
    refusals: countRefusals(declined.map(({ reason }) => reason)),
    silentPeople: groupsOf(silent, ({ person }) => person.id)
      .map((group) => {
        const { person, organisation } = first(group);
        const asked = questions.filter((question) => question.person.id === person.id).length;
        return { ...person, organisation: organisation.name, silent: group.length, asked };
      })
      .sort((a, b) => b.silent - a.silent || a.name.localeCompare(b.name, 'fr')),
  };
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

function groupsOf<Item>(items: Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

function first<Item>(items: Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('an empty group');
  return item;
}

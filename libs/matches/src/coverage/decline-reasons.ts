import { DeclineReason, type Locale, RefusalReason } from '@alize/contracts';

/** What the answer page lets a volunteer choose from, and what is then kept at the head of the refusal's reason. */
export const DECLINE_SENTENCES: Record<Locale, Record<DeclineReason, string>> = {
  fr: {
    no_time: 'Je manque de temps',
    wrong_topic: 'Ce n’est pas mon domaine',
    too_far: 'C’est trop loin',
    conflict_of_interest: 'Il y a un conflit d’intérêts',
    other: 'Une autre raison',
  },
  en: {
    no_time: 'I am short of time',
    wrong_topic: 'This is not my field',
    too_far: 'It is too far away',
    conflict_of_interest: 'There is a conflict of interest',
    other: 'Another reason',
  },
};

const plain = (text: string): string => text.trim().replaceAll("'", '’').toLowerCase();
const LEADING = Object.values(DECLINE_SENTENCES).flatMap((sentences) =>
  DeclineReason.options.map((reason) => ({ reason, sentence: plain(sentences[reason]) })),
);

/** The known reason a refusal's words begin with; `other` for any other words. */
export function refusalReason(words: string | null): RefusalReason {
  if (!words?.trim()) return 'not_said';
  const said = plain(words);
  const found = LEADING.find(({ sentence }) => said === sentence || said.startsWith(`${sentence}.`));
  return found?.reason ?? 'other';
}

/** Most frequent first. */
export function countRefusals(reasons: (string | null)[]): { reason: RefusalReason; count: number }[] {
  const said = reasons.map(refusalReason);
  return RefusalReason.options
    .map((reason) => ({ reason, count: said.filter((each) => each === reason).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

import type { DeclineReason, Locale } from '@alize/contracts';

/** A refusal's reason as the one who gives it says it. */
export const DECLINE_SENTENCES: Record<Locale, Record<DeclineReason, string>> = {
  fr: {
    no_time: 'Je manque de temps',
    wrong_topic: 'Ce n’est pas mon domaine',
    too_far: 'C’est trop loin',
    conflict_of_interest: 'Il y a un conflit d’intérêts',
    not_now: 'Pas maintenant, plus tard',
    colleague: 'Une autre personne serait mieux placée',
    employer_refused: 'L’employeur ne donne pas son accord',
    other: 'Une autre raison',
  },
  en: {
    no_time: 'I am short of time',
    wrong_topic: 'This is not my field',
    too_far: 'It is too far away',
    conflict_of_interest: 'There is a conflict of interest',
    not_now: 'Not now, later',
    colleague: 'Somebody else would be better placed',
    employer_refused: 'The employer does not agree',
    other: 'Another reason',
  },
};

import type { DropReason, Locale } from '@alize/contracts';

/** Why a mission stopped, as the one who says so puts it. */
export const DROP_SENTENCES: Record<Locale, Record<DropReason, string>> = {
  fr: {
    no_contact: 'Nous n’avons pas réussi à nous joindre',
    no_time: 'Le temps manque',
    need_changed: 'Le besoin a changé',
    not_a_fit: 'Ce n’était pas la bonne personne pour ce besoin',
    match_cancelled: 'La mise en relation a été annulée',
    other: 'Une autre raison',
  },
  en: {
    no_contact: 'We could not reach each other',
    no_time: 'There is no time for it',
    need_changed: 'The need has changed',
    not_a_fit: 'This was not the right person for the need',
    match_cancelled: 'The match was called off',
    other: 'Another reason',
  },
};

import type { Locale, MailCategory } from '@alize/contracts';

/** What each category of mails is, to whoever chooses. */
export const CATEGORY_WORDS: Record<Locale, Record<MailCategory, { name: string; says: string }>> = {
  fr: {
    reminders: {
      name: 'Les rappels',
      says: 'Ce qui attend une réponse de vous, en un seul message par jour.',
    },
    missions: { name: 'Les nouvelles d’un appui', says: 'Êtes-vous en contact, comment cela s’est passé.' },
    suggestions: { name: 'Les propositions', says: 'Une offre d’appui qui convient à vos besoins ouverts.' },
    territory: {
      name: 'Ce qui arrive dans mon territoire',
      says: 'Besoins à qualifier, offres à accueillir, refus, appuis arrêtés.',
    },
  },
  en: {
    reminders: { name: 'Reminders', says: 'What waits for an answer from you, in one message a day.' },
    missions: { name: 'News of a mission', says: 'Whether you are in touch, how it went.' },
    suggestions: { name: 'Suggestions', says: 'An offer of help that fits your open needs.' },
    territory: {
      name: 'What happens in my territory',
      says: 'Needs to qualify, offers to admit, refusals, missions that stopped.',
    },
  },
};

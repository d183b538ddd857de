import { type Sentences, stuck, unknownThing } from './sentence';
import { STATUS_NAMES } from './status-names';

/** Of missions and their days. */
export const MISSIONS: Sentences = {
  'mission/not-found': unknownThing('Cet appui', 'mission'),
  'mission-day/not-found': unknownThing('Cette journée', 'day'),
  'mission/unreachable-status': stuck('Cet appui', 'mission', STATUS_NAMES.mission),
  'mission/closed': {
    fr: ({ status }) => `Cet appui est « ${status} » : on n’y ajoute plus rien.`,
    en: ({ status }) => `This mission is “${status}”: nothing more can be added to it.`,
  },
  'mission/volunteer-logs': {
    fr: 'Les journées sont notées par la personne volontaire, ou par l’animation.',
    en: 'Days are logged by the volunteer, or by the territory’s team.',
  },
  'mission/day-exists': {
    fr: 'Cette journée est déjà notée ailleurs.',
    en: 'This day is already logged elsewhere.',
  },
  'mission/not-ended': {
    fr: ({ status }) => `Cet appui est « ${status} » : dites comment il s’est passé une fois terminé.`,
    en: ({ status }) => `This mission is “${status}”: say how it went once it has ended.`,
  },
  'mission/feedback-given': {
    fr: 'L’avis de ce côté est déjà donné.',
    en: 'This side has already said how it went.',
  },
};

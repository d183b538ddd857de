import { type Sentences, unknownThing } from './sentence';

/** Of notes, calls and tasks, and of views of lists. */
export const ACTIVITIES: Sentences = {
  'activity/not-found': unknownThing('Cette note, cet appel ou cette tâche', 'note, call or task'),
  'saved-view/not-found': unknownThing('Cette vue', 'view'),
  'saved-view/name-taken': {
    fr: 'Vous avez déjà une vue de ce nom.',
    en: 'You already have a view of this name.',
  },
  'saved-view/too-many': {
    fr: 'Vous avez déjà cinquante vues de cette liste : supprimez-en une.',
    en: 'You already have fifty views of this list: remove one.',
  },
};

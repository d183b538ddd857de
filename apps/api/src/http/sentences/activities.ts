import { type Sentences, unknownThing } from './sentence';

/** Of notes, calls and tasks. */
export const ACTIVITIES: Sentences = {
  'activity/not-found': unknownThing('Cette note, cet appel ou cette tâche', 'note, call or task'),
};

import { type Sentences, unknownThing } from './sentence';

/** Of files, those that animators bring above all. */
export const IMPORTS: Sentences = {
  'file/not-found': unknownThing('Ce fichier joint', 'attached file'),
  'import/not-found': unknownThing('Ce fichier', 'file'),
  'import/not-a-draft': {
    fr: 'Ce fichier est déjà repris, ou sa reprise est en cours.',
    en: 'This file has been imported already, or is being imported.',
  },
  'import/not-applied': {
    fr: 'Rien de ce fichier n’a été écrit : il n’y a rien à défaire.',
    en: 'Nothing of this file was written: there is nothing to undo.',
  },
  'import/too-late-to-undo': {
    fr: ({ days }) => `Une reprise ne se défait que pendant ${days} jours.`,
    en: ({ days }) => `An import can be undone for ${days} days only.`,
  },
};

import { type Sentences, unknownThing } from './sentence';

/** Of people, firms and territories. */
export const DIRECTORY: Sentences = {
  'territory/not-found': unknownThing('Ce territoire', 'territory'),
  'organisation/not-found': unknownThing('Cet organisme', 'organisation'),
  'convention/not-found': unknownThing('Cette convention', 'convention'),
  'pledge/not-found': unknownThing('Cet engagement', 'pledge'),
  'person/not-found': unknownThing('Cette personne', 'person'),
  'territory/code-taken': {
    fr: 'Un territoire porte déjà ce code.',
    en: 'A territory already has this code.',
  },
  'territory/commune-taken': {
    fr: ({ communes }) => `Ces communes sont déjà dans un autre territoire : ${communes}.`,
    en: ({ communes }) => `These communes already belong to another territory: ${communes}.`,
  },
  'organisation/siret-taken': {
    fr: 'Un organisme a déjà ce SIRET.',
    en: 'An organisation already has this SIRET.',
  },
  'convention/overlap': {
    fr: 'Une autre convention de ce territoire couvre déjà une partie de cette période.',
    en: 'Another convention of this territory already covers part of this period.',
  },
  'person/email-taken': {
    fr: 'Cette adresse est déjà connue. Si vous ne trouvez pas la personne dans vos listes, envoyez-lui la page de votre territoire où l’on propose son aide : vous la verrez dès qu’elle aura répondu.',
    en: 'This address is known already. If you do not find the person in your lists, send them the page of your territory where one offers help: you will see them as soon as they have answered.',
  },
};

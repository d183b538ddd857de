import { type Sentences, stuck, unknownThing } from './sentence';

/** Of needs, their projects and what the catalogue lacks. */
export const NEEDS: Sentences = {
  'need/not-found': unknownThing('Ce besoin', 'need'),
  'missing-skill/not-found': unknownThing('Cette compétence manquante', 'missing skill'),
  'project/not-found': unknownThing('Ce projet', 'project'),
  'need/unreachable-status': stuck('Besoin', 'need'),
  'missing-skill/unreachable-status': stuck('Compétence manquante', 'missing skill'),
  'need/not-confirmed': {
    fr: 'La personne n’a pas encore confirmé son adresse.',
    en: 'The contact has not confirmed their address yet.',
  },
  'need/closed-to-changes': {
    fr: ({ status }) => `Ce besoin est « ${status} » : on ne le modifie plus.`,
    en: ({ status }) => `This need is “${status}” and can no longer be changed.`,
  },
  'need/too-many-unconfirmed': {
    fr: 'Plusieurs besoins attendent déjà une confirmation à cette adresse. Ouvrez d’abord le mail reçu, ou réessayez dans une heure.',
    en: 'Several needs already wait for this address to be confirmed. Open the mail you received first, or try again in an hour.',
  },
  'need/invalid-link': {
    fr: 'Ce lien de confirmation n’est pas valable.',
    en: 'This confirmation link is not valid.',
  },
  'need/expired-link': {
    fr: 'Ce lien de confirmation a expiré. Publiez de nouveau votre besoin.',
    en: 'This confirmation link has expired. Post your need again.',
  },
};

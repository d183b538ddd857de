import { type Sentences, stuck, unknownThing } from './sentence';
import { STATUS_NAMES } from './status-names';

/** Of needs, their projects and what the catalogue lacks. */
export const NEEDS: Sentences = {
  'need/not-found': unknownThing('Ce besoin', 'need'),
  'missing-skill/not-found': unknownThing('Cette compétence manquante', 'missing skill'),
  'project/not-found': unknownThing('Ce projet', 'project'),
  'need/unreachable-status': stuck('Ce besoin', 'request', STATUS_NAMES.need),
  'missing-skill/unreachable-status': stuck(
    'Cette compétence manquante',
    'missing skill',
    STATUS_NAMES['missing-skill'],
  ),
  'need/not-confirmed': {
    fr: 'La personne n’a pas encore confirmé son adresse.',
    en: 'The contact has not confirmed their address yet.',
  },
  'need/closed-to-changes': {
    fr: ({ status }) => `Ce besoin est « ${status} » : on ne le modifie plus.`,
    en: ({ status }) => `This need is “${status}” and can no longer be changed.`,
  },
  'need/territory-while-matched': {
    fr: 'Quelqu’un est sollicité pour ce besoin : annulez d’abord la mise en relation, puis changez de territoire.',
    en: 'Somebody is asked for this need: call the match off first, then move it to the other territory.',
  },
  'need/too-many-unconfirmed': {
    fr: 'Plusieurs besoins attendent déjà une confirmation à cette adresse. Ouvrez d’abord le mail reçu, ou réessayez dans une heure.',
    en: 'Several needs already wait for this address to be confirmed. Open the mail you received first, or try again in an hour.',
  },
  'need/invalid-link': {
    fr: 'Ce lien de confirmation n’est pas valable.',
    en: 'This confirmation link is not valid.',
  },
  'need/replaced-link': {
    fr: 'Une autre adresse a été donnée depuis : ce lien ne sert plus.',
    en: 'Another address has been given since: this link no longer works.',
  },
  'need/withdrawn-link': {
    fr: 'Ce besoin a été retiré : rien n’est à confirmer.',
    en: 'This need was withdrawn: there is nothing to confirm.',
  },
  'form/not-found': {
    fr: 'Cette page ne mène à aucun envoi. Le lien a peut-être été coupé, ou l’envoi effacé après sept jours sans confirmation.',
    en: 'This page leads to nothing that was sent. The link may have been cut, or what was sent deleted after seven days without a confirmation.',
  },
  'form/not-waiting': {
    fr: 'Plus rien n’attend de confirmation ici.',
    en: 'Nothing waits to be confirmed here any more.',
  },
  'form/too-many-corrections': {
    fr: 'L’adresse a déjà été corrigée cinq fois. Écrivez-nous : une personne vous lira.',
    en: 'The address has been corrected five times already. Write to us: a person will read you.',
  },
  'need/expired-link': {
    fr: 'Ce lien de confirmation a expiré. Envoyez de nouveau votre besoin.',
    en: 'This confirmation link has expired. Send your need again.',
  },
};

import { type Sentences, stuck, unknownThing } from './sentence';
import { STATUS_NAMES } from './status-names';

/** Of offers. */
export const OFFERS: Sentences = {
  'offer/not-found': unknownThing('Cette offre', 'offer'),
  'offer-submission/not-found': unknownThing('Cette offre', 'offer'),
  'offer/unreachable-status': stuck('Cette offre', 'offer', STATUS_NAMES.offer),
  'offer-submission/unreachable-status': stuck('Cette offre', 'offer', STATUS_NAMES['offer-submission']),
  'offer/capacity-below-taken': {
    fr: ({ taken }) => `Appuis en cours : ${taken}. La capacité ne peut pas descendre plus bas.`,
    en: ({ taken }) => `Missions under way: ${taken}. Capacity cannot go below that.`,
  },
  'offer-submission/not-confirmed': {
    fr: 'La personne n’a pas encore confirmé son adresse.',
    en: 'The person has not confirmed their address yet.',
  },
  'offer-submission/not-entered': {
    fr: 'Cette offre a été écrite par la personne elle-même : elle la confirme par son lien.',
    en: 'This offer was written by the person themselves: they confirm it by their link.',
  },
  'offer-submission/acts-elsewhere': {
    fr: 'Cette personne n’est connue que dans un autre territoire : son oui vient par le lien qui lui a été envoyé.',
    en: 'This person is known in another territory alone: their yes comes by the link they were sent.',
  },
  'offer-submission/too-many-waiting': {
    fr: 'Plusieurs offres attendent déjà une réponse à cette adresse. Ouvrez d’abord les messages reçus, ou réessayez dans une heure.',
    en: 'Several offers already wait for an answer at this address. Open the messages you received first, or try again in an hour.',
  },
  'offer-submission/invalid-link': {
    fr: 'Ce lien de confirmation n’est pas valable.',
    en: 'This confirmation link is not valid.',
  },
  'offer-submission/replaced-link': {
    fr: 'Une autre adresse a été donnée depuis : ce lien ne sert plus.',
    en: 'Another address has been given since: this link no longer works.',
  },
  'offer-submission/expired-link': {
    fr: 'Ce lien de confirmation a expiré. Proposez de nouveau votre aide.',
    en: 'This confirmation link has expired. Offer your help again.',
  },
};

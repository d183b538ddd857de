import { type Sentences, stuck, unknownThing } from './sentence';
import { STATUS_NAMES } from './status-names';

/** Of who somebody is, of links, and of mails. */
export const ACCOUNTS: Sentences = {
  'auth/not-signed-in': { fr: 'Connectez-vous pour continuer.', en: 'Sign in to continue.' },
  'auth/forbidden': { fr: 'Votre rôle ne permet pas cette action.', en: 'Your role does not permit this.' },
  'auth/cross-origin': {
    fr: 'Cette demande vient d’un autre site.',
    en: 'This request comes from another site.',
  },
  'sign-in/invalid-link': {
    fr: 'Ce lien de connexion n’est pas valable. Demandez-en un nouveau.',
    en: 'This sign-in link is not valid. Ask for a new one.',
  },
  'sign-in/wrong-code': {
    fr: 'Ce code n’ouvre rien : il est faux, a déjà servi, ou son temps est passé. Relisez-le, ou demandez un nouveau lien.',
    en: 'This code opens nothing: it is wrong, has been used, or its time is over. Check it, or ask for a new link.',
  },
  'sign-in/used-link': {
    fr: 'Ce lien de connexion a déjà servi. Demandez-en un nouveau.',
    en: 'This sign-in link was already used. Ask for a new one.',
  },
  'email-change/invalid-link': {
    fr: 'Ce lien n’est pas valable.',
    en: 'This link is not valid.',
  },
  'email-change/too-many': {
    fr: 'Cinq changements d’adresse ont été demandés aujourd’hui. Réessayez demain.',
    en: 'Five changes of address were asked for today. Try again tomorrow.',
  },
  'email-change/expired-link': {
    fr: 'Ce lien a expiré. Demandez à l’équipe de votre territoire d’en envoyer un autre.',
    en: 'This link has expired. Ask those who run your territory to send another.',
  },
  'sign-in/expired-link': {
    fr: 'Ce lien de connexion a expiré. Demandez-en un nouveau.',
    en: 'This sign-in link has expired. Ask for a new one.',
  },
  'link/forged': {
    fr: 'Ce lien n’est pas valable. Ouvrez-le à nouveau depuis l’e-mail reçu.',
    en: 'This link is not valid. Open it again from the mail you received.',
  },
  'link/expired': {
    fr: 'Ce lien a expiré. Demandez-en un nouveau depuis sa page.',
    en: 'This link has expired. Ask for a new one on its page.',
  },
  'link/used': {
    fr: 'Ce lien a déjà servi, ou une réponse est venue autrement.',
    en: 'This link was already used, or an answer came another way.',
  },
  'sign-in-link/not-found': unknownThing('Ce lien de connexion', 'sign-in link'),
  'mail-link/not-found': unknownThing('Ce lien', 'link'),
  'reply/unknown-author': {
    fr: 'Nous ne connaissons pas la personne qui a écrit : répondez-lui depuis votre messagerie.',
    en: 'We do not know who wrote this: answer from your own mailbox.',
  },
  'reply/not-found': unknownThing('Cette réponse', 'answer'),
  'mail/not-found': unknownThing('Cet e-mail', 'mail'),
  'mail/unreachable-status': stuck('Ce message', 'mail', STATUS_NAMES.mail),
};

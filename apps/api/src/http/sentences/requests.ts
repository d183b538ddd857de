import { type Sentences, unknownThing } from './sentence';

/** Of the request itself, and of services that do not answer. */
export const REQUESTS: Sentences = {
  'act/not-found': unknownThing('Cette action', 'act'),
  'act/too-late': {
    fr: 'Trop tard : les messages sont partis. Vous pouvez encore annuler ou rouvrir depuis la page.',
    en: 'Too late: the messages have left. You can still call off or reopen from the page.',
  },
  'act/gone-on': {
    fr: 'Quelqu’un a continué à partir de là : regardez où cela en est avant de changer autre chose.',
    en: 'Somebody has gone on from there: see where it stands before you change anything else.',
  },
  'input/invalid': {
    fr: 'Certains champs sont à corriger. Rien n’a été enregistré.',
    en: 'Some fields need correcting. Nothing was saved.',
  },
  'input/malformed': { fr: 'La demande n’est pas du JSON lisible.', en: 'The request is not readable JSON.' },
  'input/too-large': {
    fr: 'La demande est trop longue : 1 Mo au plus, 10 Mo pour un fichier.',
    en: 'The request is too long: 1 MB at most, 10 MB for a file.',
  },
  'input/too-deep': {
    fr: ({ most }) => `La demande a trop de niveaux imbriqués : ${most} au plus.`,
    en: ({ most }) => `The request is nested too deeply: ${most} levels at most.`,
  },
  'input/too-many-values': {
    fr: ({ most }) => `La demande contient trop de valeurs : ${most} au plus.`,
    en: ({ most }) => `The request holds too many values: ${most} at most.`,
  },
  'input/not-acceptable': {
    fr: 'Cette adresse ne répond dans aucun des formats demandés.',
    en: 'This address answers in none of the formats asked for.',
  },
  'input/timeout': {
    fr: 'La demande a mis trop de temps à arriver. Réessayez.',
    en: 'The request took too long to arrive. Try again.',
  },
  'input/length-required': {
    fr: 'La demande doit annoncer sa longueur.',
    en: 'The request must tell its length.',
  },
  'input/address-too-long': {
    fr: 'Cette adresse est trop longue.',
    en: 'This address is too long.',
  },
  'input/headers-too-large': {
    fr: 'Les en-têtes de la demande sont trop longs.',
    en: 'The headers of the request are too long.',
  },
  'input/refused': {
    fr: 'Cette demande n’est pas de celles auxquelles nous répondons.',
    en: 'This request is not one that we answer.',
  },
  'input/unsupported-media-type': {
    fr: 'Envoyez du JSON (application/json).',
    en: 'Send JSON (application/json).',
  },
  'input/stale': {
    fr: 'Quelqu’un a modifié ces informations depuis que vous les avez lues. Rechargez-les, puis refaites votre changement.',
    en: 'Somebody changed this since you read it. Reload, then make your change again.',
  },
  'input/too-many-requests': {
    fr: 'Trop de demandes à la suite. Réessayez dans une minute.',
    en: 'Too many requests in a row. Try again in a minute.',
  },
  'form/already-sent': {
    fr: 'Ce formulaire a déjà été envoyé, avec d’autres réponses. Le premier envoi est enregistré, celui-ci ne l’est pas : pour un nouvel envoi, rouvrez le formulaire.',
    en: 'This form was sent before, with other answers. The first one was saved, this one was not: to send another, open the form anew.',
  },
  'form/too-many-confirmations': {
    fr: 'Trop de formulaires viennent d’être envoyés : nous n’écrivons plus à de nouvelles adresses pour l’instant. Rien n’a été enregistré. Réessayez dans une heure.',
    en: 'Too many forms were sent just now: we write to no new address for the moment. Nothing was saved. Try again in an hour.',
  },
  'route/not-found': unknownThing('Cette adresse', 'address'),
  'route/forbidden': { fr: 'Cette adresse n’est pas ouverte.', en: 'This address is not open.' },
  'route/method-not-allowed': {
    fr: 'Cette adresse ne répond pas à cette méthode.',
    en: 'This address does not answer this method.',
  },
  'route/unknown-host': {
    fr: 'Ce nom n’est pas celui de ce service : ouvrez-le à son adresse (PUBLIC_URL).',
    en: 'This is not the name of this service: open it at its address (PUBLIC_URL).',
  },
  'search/unavailable': {
    fr: 'La recherche est momentanément arrêtée. Le reste fonctionne ; réessayez dans quelques secondes.',
    en: 'Search is down for the moment. Everything else works; try again in a few seconds.',
  },
  'search/took-too-long': {
    fr: 'Trop de résultats possibles : ajoutez quelques lettres ou un mot.',
    en: 'Too much could be meant: add some letters or a word.',
  },
  'database/unavailable': {
    fr: 'Alizé ne peut pas répondre pour le moment. Réessayez dans quelques secondes.',
    en: 'Alizé cannot answer at the moment. Try again in a few seconds.',
  },
  'database/outcome-unknown': {
    fr: 'Alizé ne répond plus depuis votre demande : nous ne savons pas si elle a été enregistrée. Vérifiez avant de la refaire.',
    en: 'Alizé stopped answering during your request: we do not know whether it was saved. Check before you do it again.',
  },
  'server/overloaded': {
    fr: 'Alizé reçoit trop de demandes à la fois. Rien n’a été enregistré ; réessayez dans quelques secondes.',
    en: 'Alizé is receiving too many requests at once. Nothing was saved; try again in a few seconds.',
  },
  'server/error': {
    fr: 'Une erreur s’est produite de notre côté. Vérifiez si votre demande a été enregistrée avant de la refaire.',
    en: 'Something failed on our side. Check whether your request was saved before you do it again.',
  },
};

import type { Locale } from '@alize/contracts';

type Facts = Record<string, string | number>;
type Sentence = (facts: Facts) => string;
type Bilingual = { fr: string | Sentence; en: string | Sentence };

const unknownThing = (fr: string, en: string): Bilingual => ({
  fr: `${fr} n’existe pas, ou vous n’y avez pas accès.`,
  en: `This ${en} does not exist, or you have no access to it.`,
});
const stuck = (fr: string, en: string): Bilingual => ({
  fr: ({ from, to }) =>
    `${fr} : ce n’est pas possible dans l’état actuel (« ${from} ») ; passage à « ${to} » refusé.`,
  en: ({ from, to }) => `The ${en} is “${from}” at present and cannot become “${to}”.`,
});

/** One sentence a person can act on for each code, in both languages. */
const SENTENCES: Record<string, Bilingual> = {
  'input/invalid': {
    fr: 'Certains champs sont à corriger. Rien n’a été enregistré.',
    en: 'Some fields need correcting. Nothing was saved.',
  },
  'input/malformed': { fr: 'La demande n’est pas du JSON lisible.', en: 'The request is not readable JSON.' },
  'input/too-large': {
    fr: 'La demande est trop longue : 1 Mo au plus.',
    en: 'The request is too long: 1 MB at most.',
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
  'sign-in/used-link': {
    fr: 'Ce lien de connexion a déjà servi. Demandez-en un nouveau.',
    en: 'This sign-in link was already used. Ask for a new one.',
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
  'territory/not-found': unknownThing('Ce territoire', 'territory'),
  'organisation/not-found': unknownThing('Cet organisme', 'organisation'),
  'convention/not-found': unknownThing('Cette convention', 'convention'),
  'person/not-found': unknownThing('Cette personne', 'person'),
  'offer/not-found': unknownThing('Cette offre', 'offer'),
  'offer-submission/not-found': unknownThing('Cette offre', 'offer'),
  'need/not-found': unknownThing('Ce besoin', 'need'),
  'missing-skill/not-found': unknownThing('Cette compétence manquante', 'missing skill'),
  'project/not-found': unknownThing('Ce projet', 'project'),
  'mail/not-found': unknownThing('Cet e-mail', 'mail'),
  'match/not-found': unknownThing('Cette mise en relation', 'match'),
  'mission/not-found': unknownThing('Cet appui', 'mission'),
  'mission-day/not-found': unknownThing('Cette journée', 'day'),
  'assignment/not-found': unknownThing('Cette proposition d’ensemble', 'assignment'),
  'assignment-line/not-found': unknownThing('Cette ligne', 'line'),
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
  'offer/unreachable-status': stuck('Offre', 'offer'),
  'offer-submission/unreachable-status': stuck('Offre', 'offer'),
  'need/unreachable-status': stuck('Besoin', 'need'),
  'missing-skill/unreachable-status': stuck('Compétence manquante', 'missing skill'),
  'match/unreachable-status': stuck('Mise en relation', 'match'),
  'mail/unreachable-status': stuck('E-mail', 'mail'),
  'mission/unreachable-status': stuck('Appui', 'mission'),
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
  'offer/capacity-below-taken': {
    fr: ({ taken }) => `${taken} appui(s) en cours : la capacité ne peut pas descendre plus bas.`,
    en: ({ taken }) => `${taken} mission(s) under way: capacity cannot go below that.`,
  },
  'offer-submission/not-confirmed': {
    fr: 'La personne n’a pas encore confirmé son adresse.',
    en: 'The person has not confirmed their address yet.',
  },
  'offer-submission/too-many-waiting': {
    fr: 'Plusieurs offres attendent déjà une réponse à cette adresse. Ouvrez d’abord les messages reçus, ou réessayez dans une heure.',
    en: 'Several offers already wait for an answer at this address. Open the messages you received first, or try again in an hour.',
  },
  'offer-submission/invalid-link': {
    fr: 'Ce lien de confirmation n’est pas valable.',
    en: 'This confirmation link is not valid.',
  },
  'offer-submission/expired-link': {
    fr: 'Ce lien de confirmation a expiré. Proposez de nouveau votre aide.',
    en: 'This confirmation link has expired. Offer your help again.',
  },
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
  'match/need-not-open': {
    fr: ({ status }) => `Ce besoin est « ${status} » : on ne peut pas lui présenter quelqu’un.`,
    en: ({ status }) => `This need is “${status}”: nobody can be introduced for it.`,
  },
  'match/already-exists': {
    fr: 'Cette personne est déjà mise en relation pour ce besoin.',
    en: 'This person is already matched with this need.',
  },
  'match/need-already-matched': {
    fr: ({ wanted }) =>
      `Ce besoin a déjà ${wanted} personne(s), autant que demandé. Annulez une mise en relation, ou augmentez le nombre de personnes souhaité.`,
    en: ({ wanted }) =>
      `This need already has the ${wanted} person(s) it asked for. Cancel a match, or raise the number wanted.`,
  },
  'match/no-capacity': {
    fr: ({ capacity }) => `Cette personne a déjà ${capacity} appui(s) en cours, son maximum.`,
    en: ({ capacity }) => `This person already has ${capacity} mission(s), their limit.`,
  },
  'match/offer-not-active': {
    fr: ({ status }) => `Cette offre est « ${status} » : sa personne n’est pas disponible.`,
    en: ({ status }) => `This offer is “${status}”: its volunteer is not available.`,
  },
  'match/volunteer-left': {
    fr: 'Cette personne n’intervient plus : rien ne lui est proposé.',
    en: 'This person is no longer a volunteer: nothing is proposed to them.',
  },
  'match/volunteer-unreachable': {
    fr: 'L’adresse e-mail de cette personne est refusée : corrigez-la avec elle avant de proposer.',
    en: 'The e-mail address of this person is refused: put it right with them before you propose them.',
  },
  'match/contact-unreachable': {
    fr: 'L’adresse e-mail de l’entreprise est refusée : corrigez-la avec elle avant de proposer quelqu’un.',
    en: 'The e-mail address of the firm is refused: put it right with them before you propose anybody.',
  },
  'match/same-group': {
    fr: 'La personne et l’entreprise sont du même groupe : la loi ne permet pas cet appui.',
    en: 'The volunteer and the firm belong to the same group: the law does not allow it.',
  },
  'match/declined-before': {
    fr: 'Cette personne a déjà dit non à ce besoin. Choisissez une autre personne, ou demandez-lui de nouveau en connaissance de cause.',
    en: 'This person already said no to this need. Choose somebody else, or ask them again knowingly.',
  },
  'assignment/unreachable-status': stuck('Proposition d’ensemble', 'assignment'),
  'assignment/already-running': {
    fr: 'Une proposition d’ensemble est déjà en cours de calcul pour ce territoire. Attendez-la, ou annulez-la.',
    en: 'An assignment is already being computed for this territory. Wait for it, or cancel it.',
  },
  'assignment/not-ready': {
    fr: 'Ce brouillon se calcule, se valide ou n’existe plus : on ne peut ni le modifier ni le valider maintenant.',
    en: 'This draft is being computed or approved, or was given up: it cannot be changed or approved now.',
  },
  'assignment/line-approved': {
    fr: 'Cette ligne est approuvée : annulez plutôt sa mise en relation.',
    en: 'This line is approved: cancel its match instead.',
  },
  'assignment/pair-twice': {
    fr: 'Cette personne figure déjà sur une autre ligne du même besoin.',
    en: 'This person is already on another line of the same need.',
  },
  'assignment/not-computed': {
    fr: 'Le calcul n’a pas abouti, de notre fait. Relancez-le ; si cela recommence, prévenez la coordination.',
    en: 'The computation failed on our side. Start it again; if it fails once more, tell the coordination.',
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

const say = (sentence: string | Sentence, facts: Facts): string =>
  typeof sentence === 'string' ? sentence : sentence(facts);
export const problemSentence = (code: string, facts: Facts, locale: Locale): string =>
  say(SENTENCES[code]?.[locale] ?? code, facts);

import { type Sentences, stuck, unknownThing } from './sentence';
import { STATUS_NAMES } from './status-names';

/** Of matches and assignments. */
export const MATCHES: Sentences = {
  'colleague/not-found': unknownThing('Cette suggestion de collègue', 'suggested colleague'),
  'match/not-found': unknownThing('Cette mise en relation', 'match'),
  'assignment/not-found': unknownThing('Cette proposition d’ensemble', 'assignment'),
  'assignment-line/not-found': unknownThing('Cette ligne', 'line'),
  'match/unreachable-status': stuck('Cette mise en relation', 'match', STATUS_NAMES.match),
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
      `Ce besoin a déjà ${wanted === 1 ? 'la personne demandée' : `les ${wanted} personnes demandées`}. Annulez une mise en relation, ou augmentez le nombre de personnes souhaité.`,
    en: ({ wanted }) =>
      `This need already has the ${wanted === 1 ? 'person' : `${wanted} people`} it asked for. Cancel a match, or raise the number wanted.`,
  },
  'match/reason-required': {
    fr: 'Aucune compétence de cette personne ne répond à ce besoin. Dites-lui en une phrase pourquoi vous pensez à elle.',
    en: 'No skill of this person answers this need. Tell them in a sentence why you thought of them.',
  },
  'match/call-not-ahead': {
    fr: ({ days }) =>
      `Le premier appel se propose entre maintenant et dans ${days} jours. Choisissez un autre moment.`,
    en: ({ days }) => `A first call is suggested between now and ${days} days ahead. Choose another time.`,
  },
  'match/contact-unreachable': {
    fr: 'L’adresse e-mail de l’entreprise est refusée : corrigez-la avec elle avant de proposer quelqu’un.',
    en: 'The e-mail address of the firm is refused: put it right with them before you propose anybody.',
  },
  'match/volunteer-left': {
    fr: 'Cette personne n’intervient plus : rien ne lui est proposé.',
    en: 'This person is no longer a volunteer: nothing is proposed to them.',
  },
  'match/volunteer-unreachable': {
    fr: 'L’adresse e-mail de cette personne est refusée : corrigez-la avec elle avant de proposer.',
    en: 'The e-mail address of this person is refused: put it right with them before you propose them.',
  },
  'match/no-capacity': {
    fr: ({ capacity }) =>
      `Cette personne a déjà ${capacity === 1 ? 'un appui' : `${capacity} appuis`} en cours, son maximum.`,
    en: ({ capacity }) =>
      `This person already has ${capacity === 1 ? 'one mission' : `${capacity} missions`}, their limit.`,
  },
  'match/offer-not-active': {
    fr: ({ status }) => `Cette offre est « ${status} » : sa personne n’est pas disponible.`,
    en: ({ status }) => `This offer is “${status}”: its volunteer is not available.`,
  },
  'match/same-group': {
    fr: 'La personne et l’entreprise sont du même groupe : la loi ne permet pas cet appui.',
    en: 'The volunteer and the firm belong to the same group: the law does not allow it.',
  },
  'match/declined-before': {
    fr: 'Cette personne a déjà dit non à ce besoin. Choisissez une autre personne, ou demandez-lui de nouveau en connaissance de cause.',
    en: 'This person already said no to this need. Choose somebody else, or ask them again knowingly.',
  },
  'assignment/unreachable-status': stuck(
    'Cette proposition d’ensemble',
    'assignment',
    STATUS_NAMES.assignment,
  ),
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
};

import { type Sentences, stuck, unknownThing } from './sentence';
import { STATUS_NAMES } from './status-names';

/** Of dossiers, and of the committee that decides about them. */
export const COMMITTEE: Sentences = {
  'application/not-found': unknownThing('Ce dossier', 'request for money'),
  'committee-session/not-found': unknownThing('Cette séance', 'session'),
  'committee-member/not-found': unknownThing('Ce membre', 'member'),
  'agenda-item/not-found': unknownThing('Ce point', 'item'),
  'poll/not-found': unknownThing('Ce vote', 'vote'),
  'decision/not-found': unknownThing('Cette décision', 'decision'),
  'condition/not-found': unknownThing('Cette condition', 'condition'),
  'conflict/not-found': unknownThing('Ce retrait', 'declaration'),
  'document/not-found': unknownThing('Ce document', 'document'),
  'application/unreachable-status': stuck('Ce dossier', 'request', STATUS_NAMES.application),
  'committee-session/unreachable-status': stuck('Cette séance', 'session', STATUS_NAMES['committee-session']),
  'condition/unreachable-status': stuck('Cette condition', 'condition', STATUS_NAMES.condition),
  'application/open-already': {
    fr: 'Ce projet a déjà un dossier en cours : reprenez celui-là.',
    en: 'This project has a request under way already: go on with that one.',
  },
  'application/not-now': {
    fr: 'Ce dossier a changé d’étape entre-temps : rechargez la page.',
    en: 'This request has moved on meanwhile: reload the page.',
  },
  'application/incomplete': {
    fr: 'Le dossier est incomplet : la page dit ce qui manque.',
    en: 'The request is not complete: the page says what is missing.',
  },
  'application/plan-unbalanced': {
    fr: 'Le plan de financement ne s’équilibre pas : ce qui est demandé et les autres ressources doivent faire le total du projet.',
    en: 'The financing plan does not balance: what is asked and the other resources must add up to the whole project.',
  },
  'committee-member/chair-taken': {
    fr: 'Une autre personne préside le comité sur cette période.',
    en: 'Somebody else chairs the committee during this term.',
  },
  'committee-member/seated-already': {
    fr: 'Cette personne siège déjà au comité sur cette période.',
    en: 'This person sits in the committee during this term already.',
  },
  'committee/no-members': {
    fr: 'Aucun membre ayant une voix n’est en fonction à cette date.',
    en: 'No voting member is in office on that day.',
  },
  'committee/no-quorum-for-item': {
    fr: 'Le quorum n’est pas atteint pour ce point. Il peut être reporté, ou voté quand assez de membres sont là.',
    en: 'There is no quorum for this item. It can be deferred, or voted on once enough members are there.',
  },
  'committee-session/no-items': {
    fr: 'L’ordre du jour est vide : ajoutez au moins un dossier.',
    en: 'The agenda is empty: add at least one request.',
  },
  'committee-session/no-chair': {
    fr: 'La séance s’ouvre quand la présidence ou une vice-présidence est notée présente.',
    en: 'The session opens once the chair or a vice-chair is noted as present.',
  },
  'committee-session/not-now': {
    fr: 'La séance a changé d’étape entre-temps : rechargez la page.',
    en: 'The session has moved on meanwhile: reload the page.',
  },
  'committee-session/undecided-items': {
    fr: 'Un point a été mis aux voix sans que la décision soit écrite : écrivez-la avant de lever la séance.',
    en: 'An item was put to the vote and its decision is not written: write it before closing the session.',
  },
  'agenda-item/not-now': {
    fr: 'Ce point a changé d’étape entre-temps : rechargez la page.',
    en: 'This item has moved on meanwhile: reload the page.',
  },
  'proxy/holder-full': {
    fr: 'Cette personne porte déjà autant de pouvoirs que le règlement le permet.',
    en: 'This person already holds as many proxies as the rules allow.',
  },
  'proxy/giver-present': {
    fr: 'La personne qui donne pouvoir est notée présente : elle vote elle-même.',
    en: 'Whoever gives the proxy is noted as present: they vote themselves.',
  },
  'conflict/vote-open': {
    fr: 'Le vote est ouvert sur ce point : attendez qu’il soit clos.',
    en: 'The vote on this item is open: wait until it is closed.',
  },
  'poll/not-open': {
    fr: 'Ce vote est clos : plus aucune voix n’est prise.',
    en: 'This vote is closed: no more votes are taken.',
  },
  'poll/not-entitled': {
    fr: 'Cette voix ne peut pas être donnée ici : la personne n’est pas notée présente, ou ce n’est pas la vôtre.',
    en: 'This vote cannot be cast here: the person is not noted as present, or it is not yours.',
  },
  'poll/voted-already': {
    fr: 'Cette voix est déjà donnée et ne change plus.',
    en: 'This vote has been cast and does not change.',
  },
  'poll/too-few-for-secret': {
    fr: 'À moins de trois votants, un vote secret ne le serait pas : votez à main levée.',
    en: 'With fewer than three voters a secret vote would be none: vote by show of hands.',
  },
  'decision/no-vote': {
    fr: 'Accorder ou refuser demande un vote clos sur ce point.',
    en: 'Granting or refusing needs a closed vote on this item.',
  },
  'decision/not-adopted': {
    fr: 'Le vote n’a pas adopté la proposition : la demande ne peut pas être accordée.',
    en: 'The vote did not adopt the motion: the request cannot be granted.',
  },
  'decision/no-amount': { fr: 'Écrivez le montant accordé.', en: 'Write the amount granted.' },
  'decision/no-motive': {
    fr: 'Écrivez pourquoi la demande est refusée : l’entreprise le lit.',
    en: 'Write why the request is refused: the firm reads it.',
  },
  'decision/no-question': {
    fr: 'Écrivez ce que le comité demande à l’entreprise.',
    en: 'Write what the committee asks the firm.',
  },
  'decision/over-maximum': {
    fr: 'Ce montant dépasse le plafond du territoire.',
    en: 'This amount is over the territory’s maximum.',
  },
  'decision/over-envelope': {
    fr: 'Ce montant dépasse ce qui reste de l’enveloppe de l’année.',
    en: 'This amount is over what is left of the year’s envelope.',
  },
  'decision/job-rule': {
    fr: 'Le dossier ne remplit pas la règle d’emploi du territoire.',
    en: 'The request does not meet the territory’s rule about jobs.',
  },
  'decision/needs-skills': {
    fr: 'Ici, l’argent va avec un appui en compétences : le projet doit avoir un besoin ouvert ou satisfait.',
    en: 'Here money goes with help in skills: the project needs a request that is open or met.',
  },
  'decision/notified-already': {
    fr: 'Cette décision est déjà notifiée : elle ne change plus.',
    en: 'This decision has been notified: it does not change.',
  },
  'decision/not-notified': {
    fr: 'Cette décision n’est pas encore notifiée à l’entreprise.',
    en: 'The firm has not been told of this decision yet.',
  },
  'decision/nothing-asked': {
    fr: 'Le comité n’attend pas de réponse sur ce dossier.',
    en: 'The committee awaits no answer about this request.',
  },
  'condition/no-reason': {
    fr: 'Écrivez pourquoi cette condition est levée ou manquée.',
    en: 'Write why this condition is waived or failed.',
  },
  'minutes/not-yours': {
    fr: 'Le procès-verbal est approuvé par la personne qui a présidé la séance, une fois levée.',
    en: 'Minutes are approved by whoever presided, once the session is closed.',
  },
  'minutes/not-written': {
    fr: 'Le procès-verbal n’est pas encore rédigé.',
    en: 'The minutes are not written yet.',
  },
  'minutes/approved-already': {
    fr: 'Ce procès-verbal est approuvé : il ne change plus.',
    en: 'These minutes are approved: they do not change.',
  },
};

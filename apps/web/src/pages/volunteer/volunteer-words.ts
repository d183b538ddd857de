import { dictionary } from '../../i18n/dictionary';

export const volunteerWords = dictionary(
  {
    title: 'Mes appuis',
    nothing: 'Rien à faire : nous vous écrivons quand une entreprise a besoin de vous.',
    waiting: (count: number) =>
      count === 1 ? 'Une entreprise attend votre réponse.' : `${count} entreprises attendent votre réponse.`,
    offerMore: 'Proposer autre chose',
    asked: 'À vous de répondre',
    since: (when: string) => `Demandé ${when}`,
    accept: 'Accepter l’appui',
    decline: 'Dire non, ou pas maintenant',
    acceptAsk: 'Accepter cet appui ?',
    by: (day: string) => `À vous de répondre avant le ${day}.`,
    acceptText: (firm: string) =>
      `${firm} et vous recevez chacun un message avec les coordonnées de l’autre.`,
    employerFirst: (employer: string, who: string) =>
      `${employer}${who && ` (${who})`} donne d’abord son accord ; puis nous vous présentons.`,
    calls: 'Quand un premier appel vous irait-il ?',
    callsHint: 'Trois moments au plus : l’entreprise choisit. Rien de coché : elle vous propose un moment.',
    back: 'Revenir',
    accepted: 'C’est accepté. Regardez vos messages.',
    introduced: 'Mes mises en relation',
    mission: (firm: string) => `Votre appui à ${firm}`,
    employer: 'Vous avez accepté : votre employeur donne son accord.',
    offers: 'Mes offres',
    none: 'Vous n’avez pas d’offre ouverte',
    noneText: 'Dites en quelques lignes ce que vous savez faire : vous choisissez à chaque demande.',
    fitting: 'Des besoins près de vous',
    fittingText:
      'Ouverts aujourd’hui, et proches de ce que vous savez faire. La personne qui anime le territoire décide qui elle présente ; répondez à l’un de ses messages si l’un d’eux vous tente.',
    fittingNone: 'Aucun besoin ouvert ne ressemble à vos offres aujourd’hui.',
    fitsWhy: 'Pourquoi il vous ressemble',
  },
  {
    title: 'My missions',
    nothing: 'Nothing to do: we write to you when a firm needs you.',
    waiting: (count: number) =>
      count === 1 ? 'One firm is waiting for your answer.' : `${count} firms are waiting for your answer.`,
    offerMore: 'Offer something else',
    asked: 'Your turn to answer',
    since: (when: string) => `Asked ${when}`,
    accept: 'Accept the mission',
    decline: 'Say no, or not now',
    acceptAsk: 'Accept this mission?',
    by: (day: string) => `Please answer by ${day}.`,
    acceptText: (firm: string) => `${firm} and you each get a message with how to reach the other.`,
    employerFirst: (employer: string, who: string) =>
      `${employer}${who && ` (${who})`} is asked to agree first; then we introduce you.`,
    calls: 'When would a first call suit you?',
    callsHint: 'Three times at most: the firm chooses. Nothing ticked: they will suggest a time.',
    back: 'Go back',
    accepted: 'Accepted. Check your mail.',
    introduced: 'My introductions',
    mission: (firm: string) => `Your help for ${firm}`,
    employer: 'You said yes: your employer is asked to agree.',
    offers: 'My offers',
    none: 'You have no open offer',
    noneText: 'Say in a few lines what you can do: you decide each time.',
    fitting: 'Needs near you',
    fittingText:
      'Open today, and close to what you can do. The person who runs the territory decides whom to introduce; reply to one of their messages if one of these tempts you.',
    fittingNone: 'No open need looks like your offers today.',
    fitsWhy: 'Why it fits you',
  },
);

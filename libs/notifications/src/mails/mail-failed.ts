import type { Locale } from '@alize/contracts';
import {
  type ContactFacts,
  type MailContent,
  greeting,
  mailSubject,
  programmeName,
  reachable,
  shortened,
  smallPrint,
} from '../mail-content';
import type { MailPurpose } from '../mail.entity';
import { momentInWords } from '../typography';

export interface MailFailedFacts {
  /** The animator's. */
  firstName?: string | null;
  failedPurpose: MailPurpose;
  /** What the mail was about: a need's title, usually. */
  aboutTitle?: string | null;
  recipient: { name: string; email: string; phone?: string | null };
  failedAt: Date;
  /** The mail server's own line; left out when empty. */
  error: string;
  /** Where the address is corrected and the mail sent again. */
  url: string;
  contact: ContactFacts;
}

const purposes: Record<Locale, Record<MailPurpose, string>> = {
  fr: {
    'sign-in-link': 'Lien de connexion',
    'need-confirmation': 'Confirmation d’un besoin',
    'need-to-qualify': 'Besoin à qualifier',
    'need-opened': 'Ouverture d’un besoin',
    'need-rejected': 'Besoin sans suite',
    'match-request': 'Demande d’accord à la personne volontaire',
    'introduction-to-requester': 'Présentation, côté entreprise',
    'introduction-to-volunteer': 'Présentation, côté volontaire',
    'match-declined': 'Réponse négative d’une personne volontaire',
    'mail-failed': 'Alerte sur un message non remis',
    'offer-fits-needs': 'Offre d’appui qui convient à des besoins',
    'match-cancelled': 'Annulation d’une mise en relation',
    'employer-approval': 'Demande d’accord à l’employeur',
    'employer-approval-needed': 'Accord de l’employeur à obtenir',
    'fresh-link': 'Nouveau lien',
    'first-contact': 'Question sur le premier contact',
    'mission-feedback': 'Question sur un appui terminé',
    'mission-without-contact': 'Deux personnes sans contact',
    'mission-dropped': 'Appui arrêté',
    'offer-confirmation': 'Confirmation d’une offre d’appui',
    'offer-to-admit': 'Offre d’appui à accueillir',
    'offer-admitted': 'Bienvenue à une personne volontaire',
    'offer-rejected': 'Offre d’appui sans suite',
    digest: 'Rappel de ce qui attend',
    'match-expired': 'Clôture d’une demande sans réponse',
  },
  en: {
    'sign-in-link': 'Sign-in link',
    'need-confirmation': 'Confirmation of a request',
    'need-to-qualify': 'Request to qualify',
    'need-opened': 'Opening of a request',
    'need-rejected': 'Request not taken up',
    'match-request': 'Question to the volunteer',
    'introduction-to-requester': 'Introduction, to the firm',
    'introduction-to-volunteer': 'Introduction, to the volunteer',
    'match-declined': 'A volunteer said no',
    'mail-failed': 'Alert about an undelivered message',
    'offer-fits-needs': 'Offer of help that fits requests',
    'match-cancelled': 'Match called off',
    'employer-approval': 'Question to the employer',
    'employer-approval-needed': 'Employer’s agreement to get',
    'fresh-link': 'New link',
    'first-contact': 'Question about the first contact',
    'mission-feedback': 'Question about a finished mission',
    'mission-without-contact': 'Two people without contact',
    'mission-dropped': 'Mission stopped',
    'offer-confirmation': 'Confirmation of an offer of help',
    'offer-to-admit': 'Offer of help to admit',
    'offer-admitted': 'Welcome to a volunteer',
    'offer-rejected': 'Offer of help not taken up',
    digest: 'Reminder of what waits',
    'match-expired': 'Closing of a request without answer',
  },
};

/** To the animator: somebody is waiting for a mail that will not come. */
export function mailFailedMail(facts: MailFailedFacts, locale: Locale): MailContent {
  const { recipient } = facts;
  const programme = programmeName(facts.contact.territoryName);
  const at = momentInWords(facts.failedAt, locale);
  const error = shortened(facts.error, 300);
  const about = facts.aboutTitle ? [facts.aboutTitle] : [];
  const common = { greeting: greeting(locale, facts.firstName) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Not delivered to ${name}`, recipient.name),
      preheader: `${purposes.en[facts.failedPurpose]}. Check the address.`,
      why: `A message from ${programme} could not be delivered on ${at}.`,
      about: {
        title: purposes.en[facts.failedPurpose],
        lines: [...about, `To ${recipient.name}, ${recipient.email}`],
      },
      ...(error ? { reasons: { title: 'What the mail server says', items: [error] } } : {}),
      button: { label: 'See this message', url: facts.url },
      next: `Your turn: check the address with ${recipient.name}, correct it, then send the message again. Until then, ${recipient.name} does not know.`,
      contact: reachable(recipient, 'who was to get this message'),
      smallPrint: smallPrint(locale, `You get this message because you run ${programme}.`, facts.contact),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Message non remis à ${name}`, recipient.name),
    preheader: `${purposes.fr[facts.failedPurpose]}. L’adresse est à vérifier.`,
    why: `Un message d’${programme} n’a pas pu être remis le ${at}.`,
    about: {
      title: purposes.fr[facts.failedPurpose],
      lines: [...about, `À ${recipient.name}, ${recipient.email}`],
    },
    ...(error ? { reasons: { title: 'Ce que dit le serveur de messagerie', items: [error] } } : {}),
    button: { label: 'Voir ce message', url: facts.url },
    next: `À vous de vérifier l’adresse avec ${recipient.name}, de la corriger, puis de renvoyer le message. D’ici là, ${recipient.name} n’est au courant de rien.`,
    contact: reachable(recipient, 'destinataire de ce message'),
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous animez ${programme}.`,
      facts.contact,
    ),
  };
}

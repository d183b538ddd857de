import type { Locale } from '@alize/contracts';
import { OfferMails } from '../compose/offer-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  greeting,
  mailSubject,
  programmeName,
  reachable,
  smallPrint,
} from '../mail-content';
import { dayInWords } from '../typography';

interface OfferToAdmitFacts {
  /** The animator's. */
  firstName?: string | null;
  offerTitle: string;
  volunteer: { name: string; email: string | null; phone?: string | null };
  organisationName: string;
  /** Whether the organisation is a partner they chose, or a name they wrote. */
  listed: boolean;
  communeName: string;
  /** In the reader's language. */
  skills: string[];
  confirmedAt: Date;
  url: string;
  contact: ContactFacts;
}

/** To the animator: somebody nobody knows yet offers help. */
function offerToAdmitMail(facts: OfferToAdmitFacts, locale: Locale): MailContent {
  const { offerTitle, volunteer, organisationName, communeName, skills, contact, url } = facts;
  const programme = programmeName(contact.territoryName);
  const since = dayInWords(facts.confirmedAt, locale);
  const who = `${volunteer.name}, ${organisationName}, ${communeName}`;
  const common = { greeting: greeting(locale, facts.firstName) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Offer of help to admit: ${name}`, volunteer.name),
      preheader: `${who}. Nothing is shown to anybody before you admit it.`,
      why: `Somebody new offers help to ${programme}. The address was confirmed on ${since}.`,
      about: {
        title: offerTitle,
        lines: [
          who,
          facts.listed
            ? 'Says that this partner lends them: to check with them or with the partner.'
            : 'This organisation is not one of the partners: to settle on the telephone.',
          skills.length ? `Skills: ${skills.join(', ')}.` : 'No skill chosen.',
        ],
      },
      button: { label: 'Read this offer', url },
      next: `Please call ${volunteer.name}, then admit the offer or say no. Until then nobody else sees it.`,
      contact: reachable(volunteer, `offers help, ${organisationName}`),
      smallPrint: smallPrint(locale, `You’re getting this message because you run ${programme}.`, contact),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Offre d’appui à accueillir : ${name}`, volunteer.name),
    preheader: `${who}. Personne d’autre ne la voit avant vous.`,
    why: `Une nouvelle personne propose son aide à ${programme}. Son adresse est confirmée depuis le ${since}.`,
    about: {
      title: offerTitle,
      lines: [
        who,
        facts.listed
          ? 'Dit être de ce partenaire : à vérifier avec elle ou avec lui.'
          : 'Cet organisme n’est pas dans la liste des partenaires : à voir au téléphone.',
        skills.length ? `Compétences : ${skills.join(', ')}.` : 'Aucune compétence choisie.',
      ],
    },
    button: { label: 'Lire cette offre', url },
    next: `À vous d’appeler ${volunteer.name}, puis d’accueillir l’offre ou de dire non. D’ici là, personne d’autre ne la voit.`,
    contact: reachable(volunteer, `propose son aide, ${organisationName}`),
    smallPrint: smallPrint(locale, `Vous recevez ce message parce que vous animez ${programme}.`, contact),
  };
}

export const offerToAdmit = defineMail<OfferToAdmitFacts>({
  purpose: 'offer-to-admit',
  category: 'territory',
  lane: 'ordinary',
  facts: (reader, use) => use(OfferMails).toAdmit(reader),
  words: offerToAdmitMail,
  sample: ({ firstName, names, name, at, url, contact }) =>
    Object.fromEntries(
      [true, false].map((listed) => [
        listed ? 'listed' : 'named',
        {
          firstName,
          offerTitle: names.title,
          volunteer: { name, email: 'volunteer@alize.test', phone: '+33612345678' },
          organisationName: names.lender,
          listed,
          communeName: 'Gilly-sur-Isère',
          skills: listed ? ['ISO 9001', 'Audit interne'] : [],
          confirmedAt: at,
          url,
          contact,
        },
      ]),
    ),
});

import { type Locale, withQue } from '@alize/contracts';
import { MissionMails } from '../compose/mission-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  type PersonFacts,
  contactSection,
  fullName,
  greeting,
  mailSubject,
  programmeName,
  smallPrint,
} from '../mail-content';
import { dayInWords } from '../typography';

interface FirstContactFacts {
  firstName?: string | null;
  needTitle: string;
  /** The person the reader was introduced to. */
  other: PersonFacts;
  introducedAt: Date;
  /** Shows the page with yes and no. */
  url: string;
  contact: ContactFacts;
}

/** To each of the two, some working days after the introduction: are you in touch? */
function firstContactMail(facts: FirstContactFacts, locale: Locale): MailContent {
  const { needTitle, other, contact } = facts;
  const name = fullName(other);
  const day = dayInWords(facts.introducedAt, locale);
  const programme = programmeName(contact.territoryName);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  const notYet = `${facts.url}#no`;
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (who) => `Are you in touch with ${who}?`, name),
      preheader: 'Yes or no: one minute, without an account.',
      why: `${programme} introduced you to ${name}, from ${other.organisationName}, on ${day}.`,
      about: { title: needTitle, lines: [`${name}, ${other.organisationName}`] },
      button: { label: 'Answer', url: facts.url },
      otherChoices: [{ label: 'Not yet', url: notYet }],
      next: `A yes or a no is enough. If you haven’t managed to reach each other, ${contact.name} will help.`,
      smallPrint: smallPrint(
        locale,
        `You’re getting this message once, because ${programme} introduced you to each other.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (who) => `Êtes-vous en contact avec ${who} ?`, name),
    preheader: 'Oui ou non : une minute, sans compte.',
    why: `${programme} vous a mis en relation avec ${name}, de l’équipe ${other.organisationName}, le ${day}.`,
    about: { title: needTitle, lines: [`${name}, ${other.organisationName}`] },
    button: { label: 'Répondre', url: facts.url },
    otherChoices: [{ label: 'Pas encore', url: notYet }],
    next: `À vous de répondre : oui ou non suffit. Si vous n’avez pas réussi à vous joindre, ${contact.name} vous aidera.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message une seule fois, parce ${withQue(programme)} vous a mis en relation.`,
      contact,
    ),
  };
}

export const firstContact = defineMail<FirstContactFacts>({
  purpose: 'first-contact',
  category: 'missions',
  lane: 'ordinary',
  facts: (reader, use) => use(MissionMails).firstContact(reader),
  words: firstContactMail,
  sample: ({ firstName, names, volunteer, at, url, contact }) => ({
    '': { firstName, needTitle: names.title, other: volunteer, introducedAt: at, url, contact },
  }),
});

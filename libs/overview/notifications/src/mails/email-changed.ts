import type { Locale } from '@alize/contracts';
import { AccessMails } from '../compose/access-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  contactSection,
  greeting,
  type MailContent,
  mailSubject,
  programmeName,
  smallPrint,
} from '../mail-content';

interface EmailChangedFacts {
  firstName?: string | null;
  /** Its first letter and its domain. */
  newEmail: string;
  contact: ContactFacts;
}

/** To an address that was somebody's: nothing is written to it any more. */
function emailChangedMail(facts: EmailChangedFacts, locale: Locale): MailContent {
  const { contact, newEmail } = facts;
  const programme = programmeName(contact.territoryName);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Your address for ${name} has changed`, programme),
      preheader: 'This is the last message to this address.',
      why: 'A new e-mail address of yours was confirmed.',
      about: {
        title: 'Your new address',
        lines: [`Alizé now writes to ${newEmail}.`, 'What you write from this address still reaches us.'],
      },
      next: 'Nothing to do. If it was not you, answer this message at once.',
      smallPrint: smallPrint(locale, 'You’re getting this message because this address was yours.', contact),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Votre adresse pour ${name} a changé`, programme),
    preheader: 'C’est le dernier message à cette adresse.',
    why: 'Une nouvelle adresse e-mail a été confirmée pour vous.',
    about: {
      title: 'Votre nouvelle adresse',
      lines: [
        `Alizé vous écrit désormais à ${newEmail}.`,
        'Ce que vous écrivez depuis cette adresse nous arrive toujours.',
      ],
    },
    next: 'Rien à faire. Si ce n’était pas vous, répondez aussitôt à ce message.',
    smallPrint: smallPrint(
      locale,
      'Vous recevez ce message parce que cette adresse était la vôtre.',
      contact,
    ),
  };
}

export const emailChanged = defineMail<EmailChangedFacts>({
  purpose: 'email-changed',
  category: null,
  lane: 'urgent',
  facts: (reader, use) => use(AccessMails).emailChanged(reader),
  words: emailChangedMail,
  sample: ({ firstName, contact }) => ({ '': { firstName, newEmail: 'c…@exemple.fr', contact } }),
});

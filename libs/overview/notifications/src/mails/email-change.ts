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
import { dayInWords } from '../typography';

interface EmailChangeFacts {
  firstName?: string | null;
  newEmail: string;
  /** They asked for it themselves. */
  byOneself: boolean;
  url: string;
  expiresAt: Date;
  contact: ContactFacts;
}

/** To an address that is to become somebody's: it is, once they say so. */
function emailChangeMail(facts: EmailChangeFacts, locale: Locale): MailContent {
  const { contact, newEmail, url } = facts;
  const programme = programmeName(contact.territoryName);
  const until = dayInWords(facts.expiresAt, locale);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Your new address for ${name}`, programme),
      preheader: `Confirm it before ${until}.`,
      why: facts.byOneself
        ? 'You asked for another e-mail address.'
        : 'Somebody who runs the programme noted a new e-mail address for you.',
      about: {
        title: 'Is this address yours?',
        lines: [
          `Once you have confirmed it, Alizé writes to ${newEmail}.`,
          'You will have to sign in again.',
        ],
      },
      button: { label: 'Confirm this address', url },
      next: `Confirm before ${until}. If this is not for you, there is nothing to do: nothing changes.`,
      smallPrint: smallPrint(
        locale,
        'You’re getting this message because this address was given to us.',
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Votre nouvelle adresse ${name}`, programme),
    preheader: `À confirmer avant le ${until}.`,
    why: facts.byOneself
      ? 'Vous avez demandé à changer d’adresse e-mail.'
      : 'L’équipe du programme a noté pour vous une nouvelle adresse e-mail.',
    about: {
      title: 'Cette adresse est-elle la vôtre ?',
      lines: [`Une fois confirmée, Alizé vous écrit à ${newEmail}.`, 'Il faudra vous connecter de nouveau.'],
    },
    button: { label: 'Confirmer cette adresse', url },
    next: `À vous de confirmer avant le ${until}. Si ce message n’est pas pour vous, il n’y a rien à faire : rien ne change.`,
    smallPrint: smallPrint(
      locale,
      'Vous recevez ce message parce que cette adresse nous a été donnée.',
      contact,
    ),
  };
}

export const emailChange = defineMail<EmailChangeFacts>({
  purpose: 'email-change',
  category: null,
  lane: 'urgent',
  facts: (reader, use) => use(AccessMails).emailChange(reader),
  words: emailChangeMail,
  sample: ({ firstName, at, url, contact }) => {
    const facts = { firstName, newEmail: 'claire@exemple.fr', url, expiresAt: at, contact };
    return { 'by the team': { ...facts, byOneself: false }, 'by oneself': { ...facts, byOneself: true } };
  },
});

import { type Locale, withQue } from '@alize/contracts';
import { AnswerMails } from '../compose/answer-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  programmeName,
  smallPrint,
} from '../mail-content';
import { dayInWords } from '../typography';

interface FreshLinkFacts {
  firstName?: string | null;
  url: string;
  expiresAt: Date;
  contact: ContactFacts;
}

/** To whom an expired link was for: another one, that opens the same page. */
function freshLinkMail(facts: FreshLinkFacts, locale: Locale): MailContent {
  const { contact } = facts;
  const programme = programmeName(contact.territoryName);
  const until = dayInWords(facts.expiresAt, locale);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Your new link from ${name}`, programme),
      preheader: `It works until ${until}.`,
      why: 'The link of an earlier message had expired, and a new one was asked for.',
      about: { title: 'Your new link', lines: [`It opens the same page, until ${until}.`] },
      button: { label: 'Open the page', url: facts.url },
      next: 'Open the page when you’re ready. If you didn’t ask for this link, there is nothing to do.',
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because ${programme} had written to you before.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Votre nouveau lien ${name}`, programme),
    preheader: `Il sert jusqu’au ${until}.`,
    why: 'Le lien d’un message précédent avait expiré, et un nouveau a été demandé.',
    about: { title: 'Votre nouveau lien', lines: [`Il ouvre la même page, jusqu’au ${until}.`] },
    button: { label: 'Ouvrir la page', url: facts.url },
    next: 'À vous d’ouvrir la page. Si vous n’avez pas demandé ce lien, il n’y a rien à faire.',
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce ${withQue(programme)} vous avait écrit auparavant.`,
      contact,
    ),
  };
}

export const freshLink = defineMail<FreshLinkFacts>({
  purpose: 'fresh-link',
  category: null,
  lane: 'urgent',
  facts: (reader, use) => use(AnswerMails).freshLink(reader),
  words: freshLinkMail,
  sample: ({ firstName, at, url, contact }) => ({ '': { firstName, url, expiresAt: at, contact } }),
});

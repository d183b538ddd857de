import { euros, type Locale, withDe } from '@alize/contracts';
import { CommitteeMails } from '../compose/committee-mails';
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

interface Facts {
  firstName?: string | null;
  firm: string;
  title: string;
  amountCents: number;
  url: string;
  contact: ContactFacts;
}

/** To the animators: a firm has sent its dossier. */
function words({ firstName, firm, title, amountCents, url, contact }: Facts, locale: Locale): MailContent {
  const programme = programmeName(contact.territoryName);
  const about = { title: firm, lines: [title, euros(amountCents, locale)] };
  const common = { greeting: greeting(locale, firstName), contact: contactSection(contact, locale), about };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `A request to read: ${name}`, firm),
      preheader: 'Check that it is whole, then put it before a committee.',
      why: `A firm has sent its request for money to ${programme}.`,
      button: { label: 'Read the request', url },
      next: 'It is for you: read it with the firm, complete it, or send it back with what is missing.',
      smallPrint: smallPrint(locale, `You’re getting this message because you run ${programme}.`, contact),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Dossier ${withDe(name)} à lire`, firm),
    preheader: 'Vérifiez qu’il est complet, puis présentez-le à un comité.',
    why: `Une entreprise a envoyé son dossier de demande d’avance à ${programme}.`,
    button: { label: 'Lire le dossier', url },
    next: 'À vous : lisez-le avec l’entreprise, complétez-le, ou rendez-le en disant ce qui manque.',
    smallPrint: smallPrint(locale, `Vous recevez ce message parce que vous animez ${programme}.`, contact),
  };
}

export const applicationSubmitted = defineMail<Facts>({
  purpose: 'application-submitted',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(CommitteeMails).submitted(reader),
  words,
  sample: ({ names, firstName, url, contact }) => ({
    '': {
      firstName,
      firm: names.firm,
      title: 'Un tour à commande numérique',
      amountCents: 22_000_00,
      url,
      contact,
    },
  }),
});

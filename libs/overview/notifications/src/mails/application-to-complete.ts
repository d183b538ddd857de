import type { Locale } from '@alize/contracts';
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
  /** As the animator wrote it. */
  missing: string;
  url: string;
  contact: ContactFacts;
}

/** To the firm: what its dossier lacks. */
function words({ firstName, firm, title, missing, url, contact }: Facts, locale: Locale): MailContent {
  const programme = programmeName(contact.territoryName);
  const common = {
    ...{ greeting: greeting(locale, firstName), contact: contactSection(contact, locale) },
    about: { title, lines: [firm] },
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Your request needs something more: ${name}`, title),
      preheader: 'What is missing, and where to add it.',
      why: `${contact.name} has read your request for money to ${programme}. Something is missing before a committee can look at it.`,
      reasons: { title: 'What is missing', items: [missing] },
      button: { label: 'Complete my request', url },
      next: 'It is for you: add what is missing and send it again. What you have written is kept.',
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you asked ${programme} for money.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Votre dossier est à compléter : ${name}`, title),
    preheader: 'Ce qui manque, et où l’ajouter.',
    why: `${contact.name} a lu votre dossier de demande d’avance à ${programme}. Il manque quelque chose avant qu’un comité puisse l’examiner.`,
    reasons: { title: 'Ce qui manque', items: [missing] },
    button: { label: 'Compléter mon dossier', url },
    next: 'À vous : ajoutez ce qui manque et envoyez-le de nouveau. Ce que vous avez écrit est gardé.',
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous avez demandé une avance à ${programme}.`,
      contact,
    ),
  };
}

export const applicationToComplete = defineMail<Facts>({
  purpose: 'application-to-complete',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(CommitteeMails).toComplete(reader),
  words,
  sample: ({ names, firstName, url, contact }) => ({
    '': {
      firstName,
      firm: names.firm,
      title: names.title,
      missing: 'Le devis du tour, et le bilan 2025.',
      url,
      contact,
    },
  }),
});

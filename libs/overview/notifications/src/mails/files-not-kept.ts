import type { Locale } from '@alize/contracts';
import { ReplyMails } from '../compose/reply-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  mailtoUrl,
  programmeName,
  smallPrint,
} from '../mail-content';

interface FilesNotKeptFacts {
  firstName?: string | null;
  /** What was written about; null where nobody can tell. */
  needTitle: string | null;
  contact: ContactFacts;
}

/** To who answered with files of a kind that is not kept: the words arrived, those files did not. */
function filesNotKeptMail(facts: FilesNotKeptFacts, locale: Locale): MailContent {
  const { needTitle, contact } = facts;
  const programme = programmeName(contact.territoryName);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  const en = locale === 'en';
  const subject = en
    ? 'Your answer arrived, but not all of its files'
    : 'Votre réponse est arrivée, mais pas tous ses fichiers';
  return {
    ...common,
    subject,
    preheader: en ? `Send them as PDF or pictures.` : `Renvoyez-les en PDF ou en image.`,
    why: en
      ? `Thank you for your answer to ${programme}: ${contact.name} will read it.`
      : `Merci de votre réponse à ${programme} : ${contact.name} la lit.`,
    about: { title: needTitle ?? programme, lines: [] },
    button: {
      label: en ? `Send the files to ${contact.name}` : `Envoyer les fichiers à ${contact.name}`,
      url: mailtoUrl(
        contact.email,
        mailSubject(locale, (title) => title, needTitle ?? programme),
      ),
    },
    next: en
      ? `We keep documents and pictures; what else came with your answer was not kept. If it matters, please send it to ${contact.name} as a PDF or a picture.`
      : `Nous gardons les documents et les images ; le reste de ce qui accompagnait votre réponse ne l’a pas été. À vous, s’il compte, de l’envoyer à ${contact.name} en PDF ou en image.`,
    smallPrint: smallPrint(
      locale,
      en
        ? `You’re getting this message because your answer to ${programme} had files with it.`
        : `Vous recevez ce message parce que des fichiers accompagnaient votre réponse à ${programme}.`,
      contact,
    ),
  };
}

export const filesNotKept = defineMail<FilesNotKeptFacts>({
  purpose: 'files-not-kept',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(ReplyMails).filesNotKept(reader),
  words: filesNotKeptMail,
  sample: ({ firstName, names, contact }) => ({ '': { firstName, needTitle: names.title, contact } }),
});

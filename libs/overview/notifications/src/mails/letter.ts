import type { Locale } from '@alize/contracts';
import { LetterMails } from '../compose/letter-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  mailSubject,
  programmeName,
  reachable,
  shortened,
  smallPrint,
} from '../mail-content';

interface LetterMailFacts {
  /** As the animator wrote them. */
  subject: string;
  text: string;
  /** Null where she is no longer known: the programme signs. */
  author: { name: string; phone: string | null } | null;
  /** What answers, where an answer is awaited. */
  button: { label: string; url: string } | null;
  contact: ContactFacts;
}

/** A letter in her name: a reminder by hand, a question, news. */
function letterMail(facts: LetterMailFacts, locale: Locale): MailContent {
  const { subject, text, author, button, contact } = facts;
  const en = locale === 'en';
  const programme = programmeName(contact.territoryName);
  const name = author?.name || programme;
  return {
    subject: mailSubject(locale, (about) => about, shortened(subject, 60)),
    preheader: shortened(text, 120),
    greeting: '',
    why: '',
    about: { title: '', lines: [] },
    next: '',
    letter: { words: text, author: name },
    ...(button && { button }),
    contact: reachable(
      { name, email: contact.email, phone: author ? author.phone : contact.phone },
      en ? `${programme} team` : `animation d’${programme}`,
    ),
    smallPrint: smallPrint(
      locale,
      en
        ? `You’re getting this message about help through ${programme}. Answer it as you would any other.`
        : `Vous recevez ce message au sujet d’un appui suivi par ${programme}. Répondez-y comme à tout autre.`,
      contact,
    ),
    from: `${name}, ${programme}`,
  };
}

export const letter = defineMail<LetterMailFacts>({
  purpose: 'letter',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(LetterMails).letter(reader),
  words: letterMail,
  sample: ({ names, contact, url, locale }) => ({
    reminder: {
      subject: `${names.firm} attend votre réponse`,
      text: `Bonjour,\n\nJe reviens vers vous : ${names.firm} aimerait savoir si vous pouvez l’aider. Un non nous aide aussi.\n\nBien à vous,`,
      author: { name: contact.name, phone: contact.phone ?? null },
      button: { label: locale === 'fr' ? 'Répondre' : 'Answer', url },
      contact,
    },
    'nobody signs': {
      subject: names.title,
      text: 'Où en est votre projet ?',
      author: null,
      button: null,
      contact,
    },
  }),
});

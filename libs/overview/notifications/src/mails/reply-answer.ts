import type { Locale } from '@alize/contracts';
import { ReplyMails } from '../compose/reply-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  type MailFile,
  mailSubject,
  programmeName,
  reachable,
  shortened,
  smallPrint,
} from '../mail-content';
import { momentInWords } from '../typography';

interface ReplyAnswerFacts {
  /** Of the mail that is answered. */
  subject: string;
  /** As the animator wrote it, greeting and all. */
  text: string;
  /** Null where she is no longer known: the programme signs. */
  author: { name: string; phone: string | null } | null;
  answered: { at: Date; words: string };
  /** The `Message-ID` of what is answered. */
  inReplyTo: string | null;
  files: MailFile[];
  contact: ContactFacts;
}

const QUOTED_MAX = 2_000;
const SUBJECT_MAX = 56;

/** A letter, not a form: her words, her name, what they answer. */
function replyAnswerMail(facts: ReplyAnswerFacts, locale: Locale): MailContent {
  const { text, author, answered, contact, files, inReplyTo } = facts;
  const en = locale === 'en';
  const programme = programmeName(contact.territoryName);
  const name = author?.name || programme;
  const title = facts.subject.replace(/^(?:\s*(?:re|tr|fwd?|rép)\s*:\s*)+/iu, '').trim() || programme;
  const when = momentInWords(answered.at, locale);
  const words = answered.words.slice(0, QUOTED_MAX);
  return {
    // Typeset as French wants it, « Re : » is no answer to mail programs.
    subject: `Re: ${mailSubject(locale, (about) => about, shortened(title, SUBJECT_MAX))}`,
    preheader: shortened(text, 120),
    greeting: '',
    why: '',
    about: { title: '', lines: [] },
    next: '',
    letter: {
      words: text,
      author: name,
      answered: words && { title: en ? `You wrote on ${when}:` : `Vous avez écrit ${when} :`, words },
    },
    contact: reachable(
      { name, email: contact.email, phone: author ? author.phone : contact.phone },
      en ? `${programme} team` : `animation d’${programme}`,
    ),
    smallPrint: smallPrint(
      locale,
      en
        ? `You’re getting this message because you wrote to ${programme}. Answer it as you would any other.`
        : `Vous recevez ce message parce que vous avez écrit à ${programme}. Répondez-y comme à tout autre.`,
      contact,
    ),
    ...(inReplyTo && { inReplyTo }),
    ...(files.length > 0 && { files }),
    from: `${name}, ${programme}`,
  };
}

export const replyAnswer = defineMail<ReplyAnswerFacts>({
  purpose: 'reply-answer',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(ReplyMails).answer(reader),
  words: replyAnswerMail,
  sample: ({ names, at, contact }) => ({
    '': {
      subject: `Re: ${names.title}`,
      text: 'Bonjour,\n\nOui, la visite de jeudi est confirmée : Michel vous attend à 9 h.\n\nBien à vous,',
      author: { name: contact.name, phone: contact.phone ?? null },
      answered: { at, words: 'Bonjour, la visite tient-elle toujours jeudi ?' },
      inReplyTo: '<1@alpelec.test>',
      files: [],
      contact,
    },
    'nobody signs': {
      subject: names.title,
      text: 'Merci, c’est noté.',
      author: null,
      answered: { at, words: '' },
      inReplyTo: null,
      files: [],
      contact,
    },
  }),
});

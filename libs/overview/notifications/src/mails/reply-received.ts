import { type Locale, type ReplyHeldBecause, withDe, withQue } from '@alize/contracts';
import { ReplyMails } from '../compose/reply-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  greeting,
  mailSubject,
  programmeName,
  reachable,
  shortened,
  smallPrint,
} from '../mail-content';

interface ReplyReceivedFacts {
  /** The animator's. */
  firstName?: string | null;
  /** Of the person known, or the bare address. */
  from: string;
  email: string;
  /** What it answers; null where nobody can tell. */
  needTitle: string | null;
  text: string;
  attachments: number;
  /** Why nothing was done with it; null where it asked for nothing. */
  heldBecause: ReplyHeldBecause | null;
  /** Whether no mail tells of what comes after it today. */
  lastOfTheDay: boolean;
  /** Where the whole conversation is. */
  url: string;
  contact: ContactFacts;
}
const LONGEST = 600;

const HELD: Record<Locale, Record<ReplyHeldBecause, (from: string) => string>> = {
  fr: {
    unverified: (from) =>
      `Cette réponse donne des heures. Nous ne les avons pas notées : notre serveur de messagerie n’a pas pu vérifier ${withQue(from)} l’a écrite. Demandez-le-lui avant de les noter.`,
    unchecked: (from) =>
      `Cette réponse donne des heures. Nous ne les avons pas notées : rien ne permet ici de vérifier ${withQue(from)} l’a écrite. Demandez-le-lui avant de les noter.`,
    unreadable: () =>
      'Ce message est arrivé sous une forme que nous ne savons pas lire. En voici le début, tel quel.',
  },
  en: {
    unverified: (from) =>
      `This answer tells of hours. We did not log them: our mail server could not check that ${from} wrote it. Ask before you log them.`,
    unchecked: (from) =>
      `This answer tells of hours. We did not log them: nothing here can check that ${from} wrote it. Ask before you log them.`,
    unreadable: () => 'This message came in a form we can’t read. Here is how it begins, as it came.',
  },
};
const SEALED: Record<Locale, string> = {
  fr: 'Ce message est arrivé sous une forme que nous ne savons pas lire : chiffré, ou dans un fichier winmail.dat. Demandez qu’on vous le renvoie en texte simple.',
  en: 'This message came in a form we can’t read: encrypted, or in a winmail.dat file. Ask for it again as plain text.',
};
const LAST: Record<Locale, string> = {
  fr: 'D’autres réponses peuvent suivre aujourd’hui : elles ne vous seront pas annoncées une à une. Vous les lirez dans Alizé, sous « Messages ».',
  en: 'More answers may follow today: they will not be announced one by one. Read them in Alizé, under “Messages”.',
};

/** To the animator: somebody answered one of our mails. */
function replyReceivedMail(facts: ReplyReceivedFacts, locale: Locale): MailContent {
  const { from, email, needTitle, attachments, url, contact } = facts;
  const programme = programmeName(contact.territoryName);
  const words = shortened(facts.text, LONGEST);
  const isSealed = facts.heldBecause === 'unreadable' && !words;
  const notes = [
    ...(isSealed ? [SEALED[locale]] : facts.heldBecause ? [HELD[locale][facts.heldBecause](from)] : []),
    ...(facts.lastOfTheDay ? [LAST[locale]] : []),
  ];
  const common = { greeting: greeting(locale, facts.firstName) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (who) => `Answer from ${who}`, from),
      preheader: words || 'Without a word.',
      why: needTitle
        ? `${from} answered a message from ${programme}.`
        : `${from} wrote to ${programme}; we couldn’t tell what about.`,
      about: { title: needTitle ?? 'A message we couldn’t file', lines: [email] },
      reasons: {
        title: 'What it says',
        items: [
          ...(isSealed ? [] : [words || 'Nothing but the quoted message.']),
          ...(attachments > 0 ? ['Files came with it: documents and pictures are in the conversation.'] : []),
          ...notes,
        ],
      },
      button: { label: needTitle ? 'Open the conversation' : 'Open the messages', url },
      next: `Please answer ${from} from your own mailbox or by telephone.`,
      contact: reachable({ name: from, email }, 'who wrote'),
      smallPrint: smallPrint(locale, `You’re getting this message because you run ${programme}.`, contact),
    };
  return {
    ...common,
    subject: mailSubject(locale, (who) => `Réponse ${withDe(who)}`, from),
    preheader: words || 'Sans un mot.',
    why: needTitle
      ? `${from} a répondu à un message d’${programme}.`
      : `${from} a écrit à ${programme} ; nous n’avons pas su à quel propos.`,
    about: { title: needTitle ?? 'Un message sans attache', lines: [email] },
    reasons: {
      title: 'Ce que dit la réponse',
      items: [
        ...(isSealed ? [] : [words || 'Rien d’autre que ce qu’elle cite.']),
        ...(attachments > 0
          ? ['Des fichiers l’accompagnaient : documents et images sont dans la conversation.']
          : []),
        ...notes,
      ],
    },
    button: { label: needTitle ? 'Ouvrir la conversation' : 'Ouvrir les messages', url },
    next: `À vous de répondre à ${from}, depuis votre messagerie ou par téléphone.`,
    contact: reachable({ name: from, email }, 'auteur du message'),
    smallPrint: smallPrint(locale, `Vous recevez ce message parce que vous animez ${programme}.`, contact),
  };
}

export const replyReceived = defineMail<ReplyReceivedFacts>({
  purpose: 'reply-received',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(ReplyMails).received(reader),
  words: replyReceivedMail,
  sample: ({ firstName, names, name, url, contact }) =>
    Object.fromEntries(
      [true, false].map((placed) => [
        placed ? 'placed' : 'unplaced',
        {
          firstName,
          url,
          contact,
          from: placed ? name : 'inconnue@ailleurs.test',
          email: placed ? 'volunteer@alize.test' : 'inconnue@ailleurs.test',
          needTitle: placed ? names.title : null,
          text: placed ? '3 h mardi : audit à blanc.' : '',
          attachments: placed ? 2 : 0,
          heldBecause: placed ? ('unverified' as const) : null,
          lastOfTheDay: !placed,
        },
      ]),
    ),
});

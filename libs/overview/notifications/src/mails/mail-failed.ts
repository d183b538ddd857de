import { type Locale, mailName, type MailPurpose } from '@alize/contracts';
import { AccessMails } from '../compose/access-mails';
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
import { momentInWords } from '../typography';

interface MailFailedFacts {
  /** The animator's. */
  firstName?: string | null;
  failedPurpose: MailPurpose;
  /** What the mail was about: a need's title, usually. */
  aboutTitle?: string | null;
  recipient: { name: string; email: string | null; phone?: string | null };
  failedAt: Date;
  /** The server took all of it and never answered. */
  mayHaveArrived: boolean;
  /** The mail server's own line; left out when empty. */
  error: string;
  /** Where the address is corrected and the mail sent again. */
  url: string;
  contact: ContactFacts;
}

const MAY_HAVE_ARRIVED: Record<Locale, (name: string) => string> = {
  fr: (name) =>
    `Le message est peut-être arrivé : le serveur l’a pris plusieurs fois, sans jamais répondre. Demandez à ${name} avant de le renvoyer.`,
  en: (name) =>
    `The message may have arrived: the server took it several times and never answered. Ask ${name} before you send it again.`,
};

/** To the animator: somebody is waiting for a mail that will not come. */
function mailFailedMail(facts: MailFailedFacts, locale: Locale): MailContent {
  const { recipient } = facts;
  const programme = programmeName(facts.contact.territoryName);
  const at = momentInWords(facts.failedAt, locale);
  const error = shortened(facts.error, 300);
  const said = [
    ...(error ? [error] : []),
    ...(facts.mayHaveArrived ? [MAY_HAVE_ARRIVED[locale](recipient.name)] : []),
  ];
  const about = facts.aboutTitle ? [facts.aboutTitle] : [];
  const common = { greeting: greeting(locale, facts.firstName) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Not delivered to ${name}`, recipient.name),
      preheader: `${mailName(facts.failedPurpose, 'en')}. Check the address.`,
      why: `A message from ${programme} could not be delivered on ${at}.`,
      about: {
        title: mailName(facts.failedPurpose, 'en'),
        lines: [...about, `To ${recipient.name}, ${recipient.email ?? ''}`],
      },
      ...(said.length > 0 ? { reasons: { title: 'What the mail server says', items: said } } : {}),
      button: { label: 'See this message', url: facts.url },
      next: `Please check the address with ${recipient.name}, correct it, then send the message again. Until then, ${recipient.name} knows nothing of it.`,
      contact: reachable(recipient, 'who was to get this message'),
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you run ${programme}.`,
        facts.contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Message non remis à ${name}`, recipient.name),
    preheader: `${mailName(facts.failedPurpose, 'fr')}. L’adresse est à vérifier.`,
    why: `Un message d’${programme} n’a pas pu être remis le ${at}.`,
    about: {
      title: mailName(facts.failedPurpose, 'fr'),
      lines: [...about, `À ${recipient.name}, ${recipient.email ?? ''}`],
    },
    ...(said.length > 0 ? { reasons: { title: 'Ce que dit le serveur de messagerie', items: said } } : {}),
    button: { label: 'Voir ce message', url: facts.url },
    next: `À vous de vérifier l’adresse avec ${recipient.name}, de la corriger, puis de renvoyer le message. D’ici là, ${recipient.name} n’est au courant de rien.`,
    contact: reachable(recipient, 'destinataire de ce message'),
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous animez ${programme}.`,
      facts.contact,
    ),
  };
}

export const mailFailed = defineMail<MailFailedFacts>({
  purpose: 'mail-failed',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(AccessMails).mailFailed(reader),
  words: mailFailedMail,
  sample: ({ need, names, reachable, at, url }) => ({
    '': {
      ...need,
      failedPurpose: 'match-request',
      aboutTitle: names.title,
      recipient: reachable,
      failedAt: at,
      mayHaveArrived: false,
      error: '550 5.1.1 Mailbox unavailable',
      url,
    },
  }),
});

import type { Locale } from '@alize/contracts';
import { AccessMails } from '../compose/access-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  smallPrint,
} from '../mail-content';
import { momentInWords, timeInWords } from '../typography';

interface SignInLinkFacts {
  firstName?: string | null;
  url: string;
  /** Eight digits, for the device that asked. */
  code: string;
  expiresInMinutes: number;
  requestedAt: Date;
  contact: ContactFacts;
}

/** « 1234 5678 » */
const inFours = (code: string): string => code.replace(/(?<=^.{4})/, '\u00a0');

function signInLinkMail(facts: SignInLinkFacts, locale: Locale): MailContent {
  const requested = momentInWords(facts.requestedAt, locale);
  const until = timeInWords(new Date(facts.requestedAt.getTime() + facts.expiresInMinutes * 60_000), locale);
  const common = {
    greeting: greeting(locale, facts.firstName),
    contact: contactSection(facts.contact, locale),
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, () => 'Your link to sign in to Alizé'),
      preheader: `It works once, for ${facts.expiresInMinutes} minutes.`,
      why: `You asked to sign in to Alizé on ${requested}.`,
      about: {
        title: 'Your sign-in link',
        lines: [
          `It works once, until ${until}. No password to remember.`,
          `Are you signing in on another device? Type this code there: ${inFours(facts.code)}`,
        ],
      },
      button: { label: 'Sign in', url: facts.url },
      next: `Open the link before ${until}. If you didn’t ask for it, there is nothing to do: nobody gets in without it.`,
      smallPrint: smallPrint(
        locale,
        'You’re getting this message because your address was typed on Alizé’s sign-in page.',
        facts.contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, () => 'Votre lien pour vous connecter à Alizé'),
    preheader: `Il sert une seule fois, pendant ${facts.expiresInMinutes} minutes.`,
    why: `Vous avez demandé à vous connecter à Alizé le ${requested}.`,
    about: {
      title: 'Votre lien de connexion',
      lines: [
        `Il sert une seule fois, jusqu’à ${until}. Aucun mot de passe à retenir.`,
        `Vous vous connectez sur un autre appareil ? Tapez-y ce code : ${inFours(facts.code)}`,
      ],
    },
    button: { label: 'Me connecter', url: facts.url },
    next: `À vous d’ouvrir le lien avant ${until}. Si vous n’avez rien demandé, il n’y a rien à faire : sans ce lien, personne n’entre.`,
    smallPrint: smallPrint(
      locale,
      'Vous recevez ce message parce que votre adresse a été saisie sur la page de connexion d’Alizé.',
      facts.contact,
    ),
  };
}

export const signInLink = defineMail<SignInLinkFacts>({
  purpose: 'sign-in-link',
  category: null,
  lane: 'urgent',
  facts: (reader, use) => use(AccessMails).signInLink(reader),
  words: signInLinkMail,
  sample: ({ firstName, url, at, contact }) => ({
    '': { firstName, url, code: '04815162', expiresInMinutes: 15, requestedAt: at, contact },
  }),
});

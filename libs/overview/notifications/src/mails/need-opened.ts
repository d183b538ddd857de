import type { Locale } from '@alize/contracts';
import { NeedMails } from '../compose/need-mails';
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

interface NeedOpenedFacts {
  firstName?: string | null;
  needTitle: string;
  organisationName: string;
  /** Labels of the skills looked for, in the reader's language. */
  skills: string[];
  /** Promised by the territory, in working days; nothing is promised without it. */
  newsWithinWorkingDays?: number | null;
  /** The page of the need, if there is one to show. */
  url?: string | null;
  contact: ContactFacts;
}

/** To the head of the firm: the search begins. */
function needOpenedMail(facts: NeedOpenedFacts, locale: Locale): MailContent {
  const programme = programmeName(facts.contact.territoryName);
  const days = facts.newsWithinWorkingDays;
  const common = {
    greeting: greeting(locale, facts.firstName),
    contact: contactSection(facts.contact, locale),
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (title) => `Your request is open: ${title}`, facts.needTitle),
      preheader: 'Nothing to do for now: we are looking for the right person.',
      why: `You told ${programme} what ${facts.organisationName} needs. Your request is now open.`,
      about: {
        title: facts.needTitle,
        lines: facts.skills.length ? [`We are looking for: ${facts.skills.join(', ')}.`] : [],
      },
      reasons: {
        title: 'What happens next',
        items: [
          'We look for somebody in the partner companies who has done this before.',
          'We ask that person to agree. Your contact details stay with us until then.',
          'You get a message with their name, why we chose them and how to reach them.',
        ],
      },
      ...(facts.url ? { button: { label: 'See my request', url: facts.url } } : {}),
      next: days
        ? `Nothing to do: ${facts.contact.name} will write to you within ${days} working ${days === 1 ? 'day' : 'days'}.`
        : `Nothing to do: ${facts.contact.name} will write to you as soon as somebody can help.`,
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you sent a request to ${programme}.`,
        facts.contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (title) => `Votre besoin est ouvert : ${title}`, facts.needTitle),
    preheader: 'Rien à faire pour l’instant : nous cherchons la bonne personne.',
    why: `Vous avez confié à ${programme} un besoin pour ${facts.organisationName}. Il est maintenant ouvert.`,
    about: {
      title: facts.needTitle,
      lines: facts.skills.length ? [`Nous cherchons : ${facts.skills.join(', ')}.`] : [],
    },
    reasons: {
      title: 'Ce qui va se passer',
      items: [
        'Nous cherchons, dans les entreprises partenaires, une personne qui a déjà vécu votre situation.',
        'Nous lui demandons son accord. D’ici là, vos coordonnées restent chez nous.',
        'Vous recevez un message avec son nom, les raisons de notre choix et ses coordonnées.',
      ],
    },
    ...(facts.url ? { button: { label: 'Voir mon besoin', url: facts.url } } : {}),
    next: days
      ? `Rien à faire : ${facts.contact.name} vous écrit sous ${days} ${days === 1 ? 'jour ouvré' : 'jours ouvrés'}.`
      : `Rien à faire : ${facts.contact.name} vous écrit dès qu’une personne peut vous aider.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous avez confié un besoin à ${programme}.`,
      facts.contact,
    ),
  };
}

export const needOpened = defineMail<NeedOpenedFacts>({
  purpose: 'need-opened',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(NeedMails).opened(reader),
  words: needOpenedMail,
  sample: ({ need, url }) => ({ '': { ...need, skills: ['ISO 9001'], newsWithinWorkingDays: 5, url } }),
});

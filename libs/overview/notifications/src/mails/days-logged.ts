import type { Locale } from '@alize/contracts';
import { ReplyMails } from '../compose/reply-mails';
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
import { dayInWords, hoursAlone, hoursInWords } from '../typography';

interface DaysLoggedFacts {
  firstName?: string | null;
  needTitle: string;
  firmName: string;
  /** What the answer told, by line; never empty. */
  days: { day: string; hours: number; words?: string }[];
  /** Logged until now, these included. */
  hours: number;
  plannedHours: number;
  /** Shows all days, to put them right. */
  url: string;
  contact: ContactFacts;
}

/** To the volunteer who answered with hours: they are logged. */
function daysLoggedMail(facts: DaysLoggedFacts, locale: Locale): MailContent {
  const { needTitle, firmName, days, contact } = facts;
  const en = locale === 'en';
  const programme = programmeName(contact.territoryName);
  const told = hoursAlone(
    days.reduce((sum, { hours }) => sum + hours, 0),
    locale,
  );
  const total = hoursAlone(facts.hours, locale);
  const planned = hoursInWords(facts.plannedHours, locale);
  const inAll = en ? `In all: ${total}. Planned: ${planned}.` : `En tout : ${total}. Prévu : ${planned}.`;
  const line = ({ day, hours, words }: DaysLoggedFacts['days'][number]) =>
    `${en ? '' : 'Le '}${dayInWords(day, locale)}${en ? ': ' : ' : '}${hoursAlone(hours, locale)}${words ? `, ${words}` : ''}.`;
  return {
    greeting: greeting(locale, facts.firstName),
    subject: mailSubject(
      locale,
      (firm) => (en ? `Logged: ${told} for ${firm}` : `Noté : ${told} pour ${firm}`),
      firmName,
    ),
    preheader: inAll,
    why: en
      ? `Thank you for your time. We logged what your answer says.`
      : `Merci de votre temps. Nous avons noté ce que dit votre réponse.`,
    about: {
      title: needTitle,
      lines: [...days.map(line), inAll],
    },
    button: { label: en ? 'See or correct the hours' : 'Voir ou corriger les heures', url: facts.url },
    next: en
      ? 'Nothing to do if this is right. Next time, answer this message in the same way.'
      : 'Rien à faire si c’est juste. La prochaine fois, répondez de la même façon à ce message.',
    contact: contactSection(contact, locale),
    smallPrint: smallPrint(
      locale,
      en
        ? `You’re getting this message because you answered ${programme} with hours you gave.`
        : `Vous recevez ce message parce que vous avez répondu à ${programme} en donnant vos heures.`,
      contact,
    ),
  };
}

export const daysLogged = defineMail<DaysLoggedFacts>({
  purpose: 'days-logged',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(ReplyMails).daysLogged(reader),
  words: daysLoggedMail,
  sample: ({ firstName, names, url, contact }) =>
    Object.fromEntries(
      [1, 2].map((count) => [
        `${count}`,
        {
          firstName,
          needTitle: names.title,
          firmName: names.firm,
          url,
          contact,
          days: [
            { day: '2026-03-05', hours: 3 },
            { day: '2026-03-06', hours: 3.5, words: names.title },
          ].slice(0, count),
          hours: 9.5,
          plannedHours: 14,
        },
      ]),
    ),
});

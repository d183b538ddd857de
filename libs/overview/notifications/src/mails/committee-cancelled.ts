import { type Locale, momentInWords } from '@alize/contracts';
import { CommitteeMails } from '../compose/committee-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type CalendarPart,
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
  startsAt: Date;
  place: string;
  reason: string;
  calendar?: CalendarPart;
  contact: ContactFacts;
}

/** To each member who was called: it does not take place. */
function words(
  { firstName, startsAt, place, reason, calendar, contact }: Facts,
  locale: Locale,
): MailContent {
  const programme = programmeName(contact.territoryName);
  const when = momentInWords(startsAt, locale);
  const common = {
    ...{ greeting: greeting(locale, firstName), contact: contactSection(contact, locale), calendar },
    about: { title: when, lines: place === '' ? [] : [place] },
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Committee cancelled: ${name}`, when),
      preheader: 'It isn’t taking place.',
      why: `This session of the ${programme} committee isn’t taking place.`,
      reasons: { title: 'Why', items: [reason] },
      next: 'Nothing to do. Its requests go to another session, and you will be called to it.',
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you sit in the ${programme} committee.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Comité annulé : ${name}`, when),
    preheader: 'La séance n’a pas lieu.',
    why: `Cette séance du comité ${programme} n’a pas lieu.`,
    reasons: { title: 'Pourquoi', items: [reason] },
    next: 'Rien à faire. Ses dossiers vont à une autre séance, à laquelle vous recevrez une convocation.',
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous siégez au comité ${programme}.`,
      contact,
    ),
  };
}

export const committeeCancelled = defineMail<Facts>({
  purpose: 'committee-cancelled',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(CommitteeMails).cancelled(reader),
  words,
  sample: ({ firstName, at, contact }) => ({
    '': {
      firstName,
      startsAt: at,
      place: 'CCI de Chambéry',
      reason: 'Trop peu de membres peuvent venir.',
      contact,
    },
  }),
});

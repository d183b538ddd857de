import { euros, type Locale, momentInWords } from '@alize/contracts';
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
  videoUrl: string | null;
  items: { firm: string; title: string; amountAskedCents: number }[];
  /** Sent before, with another agenda. */
  corrected: boolean;
  /** Answers without an account. */
  url: string;
  /** The papers, once signed in. */
  pageUrl: string;
  calendar?: CalendarPart;
  contact: ContactFacts;
}

/** To each member: when, where, about which dossiers, and how to answer. */
function words(facts: Facts, locale: Locale): MailContent {
  const { firstName, startsAt, place, videoUrl, items, corrected, url, pageUrl, calendar, contact } = facts;
  const programme = programmeName(contact.territoryName);
  const when = momentInWords(startsAt, locale);
  const agenda = items.map(
    ({ firm, title, amountAskedCents }) => `${firm} : ${title}, ${euros(amountAskedCents, locale)}`,
  );
  const where = [place, videoUrl ?? ''].filter((part) => part !== '');
  const common = {
    ...{ greeting: greeting(locale, firstName), contact: contactSection(contact, locale), calendar },
    about: { title: when, lines: where },
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(
        locale,
        (name) => `${corrected ? 'Corrected agenda' : 'Committee'}: ${name}`,
        when,
      ),
      preheader: 'The agenda, and whether you can come.',
      why: corrected
        ? `The agenda of the ${programme} committee has changed. This one replaces the one before.`
        : `You are called to the ${programme} committee.`,
      reasons: { title: 'Agenda', items: agenda },
      button: { label: 'Answer', url },
      otherChoices: [{ label: 'Read the requests', url: pageUrl }],
      next: 'Say whether you come. If you have anything to do with one of these firms, say so on the same page: you then stand aside from it.',
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you sit in the ${programme} committee.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(
      locale,
      (name) => `${corrected ? 'Ordre du jour corrigé' : 'Comité'} : ${name}`,
      when,
    ),
    preheader: 'L’ordre du jour, et votre réponse.',
    why: corrected
      ? `L’ordre du jour du comité ${programme} a changé. Celui-ci remplace le précédent.`
      : `Voici votre convocation au comité ${programme}.`,
    reasons: { title: 'Ordre du jour', items: agenda },
    button: { label: 'Répondre', url },
    otherChoices: [{ label: 'Lire les dossiers', url: pageUrl }],
    next: 'Dites si vous venez. Si vous avez un lien avec l’une de ces entreprises, dites-le sur la même page : vous vous retirez alors de ce point.',
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous siégez au comité ${programme}.`,
      contact,
    ),
  };
}

export const committeeConvocation = defineMail<Facts>({
  purpose: 'committee-convocation',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(CommitteeMails).convocation(reader),
  words,
  sample: ({ names, firstName, url, at, contact }) => {
    const items = [{ firm: names.firm, title: names.title, amountAskedCents: 22_000_00 }];
    const shared = {
      firstName,
      startsAt: at,
      place: 'CCI de Chambéry',
      videoUrl: null,
      items,
      url,
      pageUrl: url,
      contact,
    };
    return { first: { ...shared, corrected: false }, corrected: { ...shared, corrected: true } };
  },
});

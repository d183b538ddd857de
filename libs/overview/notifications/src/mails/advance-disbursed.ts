import { euros, type Locale } from '@alize/contracts';
import { AdvanceMails } from '../compose/advance-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  contactSection,
  greeting,
  type MailContent,
  mailSubject,
  programmeName,
  smallPrint,
} from '../mail-content';
import { dayInWords } from '../typography';

interface Due {
  payableOn: string;
  amountCents: number;
}
interface Facts {
  firstName?: string | null;
  project: string;
  amountCents: number;
  /** `YYYY-MM-DD`. */
  disbursedOn: string;
  /** Instalments in all; the first and the last of them. */
  count: number;
  first: Due;
  last: Due;
  url: string;
  contact: ContactFacts;
}

/** To the firm: the money left, and what comes back when. */
function words(facts: Facts, locale: Locale): MailContent {
  const { firstName, project, amountCents, disbursedOn, count, first, last, url, contact } = facts;
  const fr = locale === 'fr';
  const programme = programmeName(contact.territoryName);
  const amount = euros(amountCents, locale);
  const day = (on: string) => dayInWords(new Date(`${on}T12:00:00Z`), locale);
  const lines = fr
    ? [
        `Versée le ${day(disbursedOn)} : ${amount}, sans intérêt`,
        `Première échéance : ${euros(first.amountCents, 'fr')} le ${day(first.payableOn)}`,
        ...(count > 1
          ? [`Dernière des ${count} : ${euros(last.amountCents, 'fr')} le ${day(last.payableOn)}`]
          : []),
      ]
    : [
        `Paid on ${day(disbursedOn)}: ${amount}, without interest`,
        `First instalment: ${euros(first.amountCents, 'en')} on ${day(first.payableOn)}`,
        ...(count > 1
          ? [`Last of ${count}: ${euros(last.amountCents, 'en')} on ${day(last.payableOn)}`]
          : []),
      ];
  return {
    ...{ greeting: greeting(locale, firstName), contact: contactSection(contact, locale) },
    subject: mailSubject(
      locale,
      (name) => (fr ? `Votre avance est versée : ${name}` : `Your advance is paid: ${name}`),
      project,
    ),
    preheader: lines[1] ?? '',
    why: fr
      ? `L’avance que le comité ${programme} vous a accordée est versée.`
      : `The advance that the ${programme} committee granted you is paid.`,
    about: { title: project, lines },
    button: { label: fr ? 'Voir mon échéancier' : 'See my schedule', url },
    next: fr
      ? 'Rien à faire avant la première échéance. Si une date vous met en difficulté, appelez-nous avant qu’elle arrive.'
      : 'Nothing to do before the first instalment. If a date is a difficulty for you, call us before it comes.',
    smallPrint: smallPrint(
      locale,
      fr
        ? `Vous recevez ce message parce qu’une avance vous est versée avec ${programme}.`
        : `You’re getting this message because an advance is paid to you through ${programme}.`,
      contact,
    ),
  };
}

export const advanceDisbursedMail = defineMail<Facts>({
  purpose: 'advance-disbursed',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(AdvanceMails).disbursed(reader),
  words,
  sample: ({ names, firstName, url, contact }) => ({
    '': {
      ...{ firstName, project: names.title, amountCents: 2_200_000, disbursedOn: '2026-12-15', count: 36 },
      first: { payableOn: '2027-06-15', amountCents: 61_111 },
      last: { payableOn: '2030-05-15', amountCents: 61_115 },
      ...{ url, contact },
    },
    'in one': {
      ...{ firstName, project: names.title, amountCents: 500_000, disbursedOn: '2026-12-15', count: 1 },
      first: { payableOn: '2027-12-15', amountCents: 500_000 },
      last: { payableOn: '2027-12-15', amountCents: 500_000 },
      ...{ url, contact },
    },
  }),
});

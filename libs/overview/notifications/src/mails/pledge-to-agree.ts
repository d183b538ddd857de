import { isSingular, type Locale, withDe } from '@alize/contracts';
import type { WaitingPledge } from '@alize/directory';
import { PartnerMails } from '../compose/partner-mails';
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

interface PledgeToAgreeFacts {
  firstName?: string | null;
  /** One or more, of the same convention. */
  pledges: WaitingPledge[];
  url: string;
  contact: ContactFacts;
}

/** To the contact of an organisation from elsewhere: whether what was written down for it is what it promises. */
function pledgeToAgreeMail({ pledges, ...facts }: PledgeToAgreeFacts, locale: Locale): MailContent {
  const { contact } = facts;
  const programme = programmeName(contact.territoryName);
  const convention = pledges[0]?.conventionName ?? '';
  const names = new Intl.ListFormat(locale).format(pledges.map(({ organisationName }) => organisationName));
  const common = {
    greeting: greeting(locale, facts.firstName),
    contact: contactSection(contact, locale),
    about: {
      title: convention,
      lines: pledges.map((pledge) => promised(pledge, locale)),
    },
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (who, name) => `${name}, pledge to confirm: ${who}`, names, programme),
      preheader: 'Nothing is counted before your word.',
      why: `${programme} wrote down a pledge in the name of ${names}, in the convention “${convention}”. It counts only once you have confirmed it.`,
      button: { label: 'Read and confirm', url: facts.url },
      next: 'If a figure is not right, answer this message: nothing is counted meanwhile.',
      smallPrint: smallPrint(locale, `You’re getting this message because you represent ${names}.`, contact),
    };
  return {
    ...common,
    subject: mailSubject(locale, (who, name) => `${name}, engagement à confirmer : ${who}`, names, programme),
    preheader: 'Rien n’est compté avant votre parole.',
    why: `${programme} a noté un engagement au nom ${withDe(names)}, dans la convention « ${convention} ». Il ne compte qu’une fois confirmé par vous.`,
    button: { label: 'Lire et confirmer', url: facts.url },
    next: 'Si un chiffre n’est pas le bon, répondez à ce message : rien n’est compté d’ici là.',
    smallPrint: smallPrint(locale, `Vous recevez ce message parce que vous représentez ${names}.`, contact),
  };
}

/** « Alpélec : 12 jours par an et 30 000 € ». */
function promised({ organisationName, daysPerYear, amountCents }: WaitingPledge, locale: Locale): string {
  const number = new Intl.NumberFormat(locale);
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const day = locale === 'fr' ? ['jour par an', 'jours par an'] : ['day a year', 'days a year'];
  const said = [
    daysPerYear > 0 && `${number.format(daysPerYear)} ${isSingular(daysPerYear, locale) ? day[0] : day[1]}`,
    amountCents > 0 && money.format(amountCents / 100),
  ].filter((part) => part !== false);
  const and = new Intl.ListFormat(locale).format(said.length > 0 ? said : [`0 ${day[0]}`]);
  return locale === 'fr' ? `${organisationName} : ${and}` : `${organisationName}: ${and}`;
}

export const pledgeToAgree = defineMail<PledgeToAgreeFacts>({
  purpose: 'pledge-to-agree',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(PartnerMails).pledgesToAgree(reader),
  words: pledgeToAgreeMail,
  sample: ({ names, firstName, url, contact }) => {
    const one = { organisationName: names.lender, conventionName: 'Convention 2026-2028' };
    return {
      '': { firstName, pledges: [{ ...one, daysPerYear: 12, amountCents: 30_000_00 }], url, contact },
      two: {
        ...{ firstName, url, contact },
        pledges: [
          { ...one, daysPerYear: 1, amountCents: 0 },
          { ...one, organisationName: names.firm, daysPerYear: 0, amountCents: 5_000_00 },
        ],
      },
    };
  },
});

import { type Locale, withDe } from '@alize/contracts';
import type { PledgeBalance } from '@alize/matches';
import { balanceSentence } from '../balance-sentence';
import { AnswerMails } from '../compose/answer-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  type PersonFacts,
  contactSection,
  fullName,
  greeting,
  mailSubject,
  programmeName,
  smallPrint,
  withoutContactDetails,
} from '../mail-content';
import { type AskedNeed, needSections } from '../need-sections';
import { dayInWords } from '../typography';

interface EmployerApprovalFacts {
  firstName?: string | null;
  volunteer: PersonFacts;
  /** In the firm's words; contact details in them are masked. */
  need: AskedNeed;
  reasons: string[];
  /** False for somebody who chose to be introduced directly: nobody asked them about this firm. */
  asked: boolean;
  answerBy: Date;
  /** What would be left of the organisation's promise; null where none was made. */
  balance: PledgeBalance | null;
  url: string;
  contact: ContactFacts;
}

/** To the contacts of the volunteer's organisation: do you agree? */
function employerApprovalMail(facts: EmployerApprovalFacts, locale: Locale): MailContent {
  const safe = (words: string) => withoutContactDetails(words, locale);
  const { volunteer, contact, asked } = facts;
  const name = fullName(volunteer);
  const lender = volunteer.organisationName;
  const firm = safe(facts.need.organisationName);
  const programme = programmeName(contact.territoryName);
  const by = dayInWords(facts.answerBy, locale);
  const why = facts.reasons.map(safe);
  const common = {
    greeting: greeting(locale, facts.firstName),
    ...needSections(facts.need, locale, safe),
    contact: contactSection(contact, locale),
  };
  const balance = facts.balance ? ` ${balanceSentence(facts.balance, locale)}` : '';
  const refuseUrl = `${facts.url}#refuse`;
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (who, whom) => `Do you agree? ${who} and ${whom}`, name, firm),
      preheader: `Please answer by ${by}: your agreement comes before the introduction.`,
      why: asked
        ? `${name}, from ${lender}, is willing to help ${firm}. We need your agreement before we introduce them.`
        : `${name}, from ${lender}, chose to be introduced directly to firms they can help, and ${firm} is one. We need your agreement first.`,
      ...(why.length > 0 && { reasons: { title: `Why ${name}`, items: why } }),
      button: { label: 'Answer', url: facts.url },
      otherChoices: [{ label: 'It’s not possible', url: refuseUrl }],
      next: `Please answer by ${by}: it takes a minute, and no account.${balance} Until then, ${firm} knows nothing of it.`,
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you are a contact of ${lender} with ${programme}. The first answer from your organisation counts.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (who, whom) => `Votre accord ? ${who} et ${whom}`, name, firm),
    preheader: `Répondez avant le ${by} : il faut votre accord avant la présentation.`,
    why: asked
      ? `${name}, de l’équipe ${lender}, accepte d’aider ${firm}. Il faut votre accord avant la présentation.`
      : `${name}, de l’équipe ${lender}, a choisi la présentation directe aux entreprises à aider ; ${firm} en est une. Il faut d’abord votre accord.`,
    ...(why.length > 0 && { reasons: { title: `Pourquoi ${name}`, items: why } }),
    button: { label: 'Répondre', url: facts.url },
    otherChoices: [{ label: 'Ce n’est pas possible', url: refuseUrl }],
    next: `À vous de répondre avant le ${by} : une minute suffit, sans compte.${balance} D’ici là, ${firm} n’en sait rien.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous représentez ${lender} auprès ${withDe(programme)}. La première réponse de votre organisme compte.`,
      contact,
    ),
  };
}

export const employerApproval = defineMail<EmployerApprovalFacts>({
  purpose: 'employer-approval',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(AnswerMails).employer(reader),
  words: employerApprovalMail,
  sample: ({ match, volunteer, at, url }) => ({
    '': { ...match, volunteer, asked: true, answerBy: at, balance: { daysPerYear: 20, daysLeft: 10.4 }, url },
    direct: { ...match, volunteer, asked: false, answerBy: at, balance: null, url },
  }),
});

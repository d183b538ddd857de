import type { Locale } from '@alize/contracts';
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
  shortened,
  smallPrint,
  withoutContactDetails,
} from '../mail-content';
import { dayInWords, hoursInWords } from '../typography';

interface EmployerApprovalFacts {
  firstName?: string | null;
  volunteer: PersonFacts;
  needTitle: string;
  /** The firm's. */
  organisationName: string;
  projectSummary: string;
  reasons: string[];
  hours: number;
  place: string;
  /** `YYYY-MM-DD`. */
  wantedBy?: string | null;
  url: string;
  contact: ContactFacts;
}

/** To the contacts of the volunteer's organisation: do you agree? */
function employerApprovalMail(facts: EmployerApprovalFacts, locale: Locale): MailContent {
  const safe = (words: string) => withoutContactDetails(words, locale);
  const { volunteer, contact } = facts;
  const name = fullName(volunteer);
  const firm = safe(facts.organisationName);
  const programme = programmeName(contact.territoryName);
  const time = `${hoursInWords(facts.hours, locale)}. ${facts.place}.`;
  const wantedBy = facts.wantedBy ? dayInWords(facts.wantedBy, locale) : undefined;
  const project = shortened(safe(facts.projectSummary), 280);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  const refuseUrl = `${facts.url}#refuse`;
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (who, whom) => `Do you agree? ${who} and ${whom}`, name, firm),
      preheader: `${name} is willing; your agreement comes before the introduction.`,
      why: `${name}, from ${volunteer.organisationName}, is willing to help ${firm}. Your agreement is needed before we introduce them.`,
      about: {
        title: safe(facts.needTitle),
        lines: [`${firm}. ${project}`, time, ...(wantedBy ? [`To begin by ${wantedBy} if possible.`] : [])],
      },
      reasons: { title: `Why ${name}`, items: facts.reasons.map(safe) },
      button: { label: 'Answer', url: facts.url },
      otherChoices: [{ label: 'Not possible', url: refuseUrl }],
      next: `Your turn to answer: one minute is enough, without an account. Until then, ${firm} knows nothing of it.`,
      smallPrint: smallPrint(
        locale,
        `You get this message because you are a contact of ${volunteer.organisationName} with ${programme}. The first answer from your organisation counts.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (who, whom) => `Votre accord ? ${who} et ${whom}`, name, firm),
    preheader: `${name} accepte ; il faut votre accord avant la présentation.`,
    why: `${name}, de l’équipe ${volunteer.organisationName}, accepte d’aider ${firm}. Il faut votre accord avant que nous les présentions.`,
    about: {
      title: safe(facts.needTitle),
      lines: [
        `${firm}. ${project}`,
        time,
        ...(wantedBy ? [`À commencer, si possible, avant le ${wantedBy}.`] : []),
      ],
    },
    reasons: { title: `Pourquoi ${name}`, items: facts.reasons.map(safe) },
    button: { label: 'Répondre', url: facts.url },
    otherChoices: [{ label: 'Ce n’est pas possible', url: refuseUrl }],
    next: `À vous de répondre : une minute suffit, sans compte. D’ici là, ${firm} n’en sait rien.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous représentez ${volunteer.organisationName} auprès de ${programme}. La première réponse de votre organisme compte.`,
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
  sample: ({ match, volunteer, projectSummary, url }) => ({
    '': { ...match, volunteer, projectSummary, url },
  }),
});

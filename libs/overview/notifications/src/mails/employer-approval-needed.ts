import type { Locale } from '@alize/contracts';
import { AnswerMails } from '../compose/answer-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  type PersonFacts,
  fullName,
  greeting,
  mailSubject,
  programmeName,
  reachable,
  smallPrint,
} from '../mail-content';

interface EmployerApprovalNeededFacts {
  /** The animator's. */
  firstName?: string | null;
  volunteer: PersonFacts;
  /** False for somebody who chose to be introduced directly: nobody asked them about this firm. */
  asked: boolean;
  needTitle: string;
  /** The firm's. */
  organisationName: string;
  url: string;
  contact: ContactFacts;
}

/** To the animator: the volunteer is willing, and their organisation has nobody whom we could ask. */
function employerApprovalNeededMail(facts: EmployerApprovalNeededFacts, locale: Locale): MailContent {
  const { volunteer, asked, needTitle, organisationName, contact } = facts;
  const name = fullName(volunteer);
  const lender = volunteer.organisationName;
  const programme = programmeName(contact.territoryName);
  const common = {
    greeting: greeting(locale, facts.firstName),
    about: { title: needTitle, lines: [organisationName] },
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (who, whom) => `Agreement to get for ${who}: ${whom}`, name, lender),
      preheader: `${lender} has no contact here: you are asked instead.`,
      why: `${name} ${asked ? 'is willing' : 'chose to be introduced directly'}. ${programme} asks the employer first, and ${lender} has no contact we could write to.`,
      button: { label: 'Record the employer’s answer', url: facts.url },
      next: `Please ask ${lender} for its agreement, then record the answer. Until then nobody is introduced.`,
      contact: reachable({ ...volunteer, name }, `volunteer, ${lender}`),
      smallPrint: smallPrint(locale, `You’re getting this message because you run ${programme}.`, contact),
    };
  return {
    ...common,
    subject: mailSubject(locale, (who, whom) => `Accord à obtenir pour ${who} : ${whom}`, name, lender),
    preheader: `${lender} n’a pas de référent ici : c’est à vous de demander.`,
    why: `${name} ${asked ? 'est d’accord' : 'a choisi la présentation directe'}. ${programme} demande d’abord l’accord de l’employeur, et ${lender} n’a aucun référent à qui écrire.`,
    button: { label: 'Noter la réponse de l’employeur', url: facts.url },
    next: `À vous de demander son accord à ${lender}, puis de noter sa réponse. D’ici là, personne n’est présenté.`,
    contact: reachable({ ...volunteer, name }, `offre d’appui, ${lender}`),
    smallPrint: smallPrint(locale, `Vous recevez ce message parce que vous animez ${programme}.`, contact),
  };
}

export const employerApprovalNeeded = defineMail<EmployerApprovalNeededFacts>({
  purpose: 'employer-approval-needed',
  category: 'territory',
  lane: 'ordinary',
  facts: (reader, use) => use(AnswerMails).employerMissing(reader),
  words: employerApprovalNeededMail,
  sample: ({ need, volunteer, url }) => ({
    '': { ...need, volunteer, asked: true, url },
    direct: { ...need, volunteer, asked: false, url },
  }),
});

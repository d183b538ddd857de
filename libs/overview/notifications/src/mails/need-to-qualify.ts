import type { Locale } from '@alize/contracts';
import { NeedMails } from '../compose/need-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  greeting,
  mailSubject,
  programmeName,
  reachable,
  smallPrint,
} from '../mail-content';
import { dayInWords } from '../typography';

interface NeedToQualifyFacts {
  /** The animator's. */
  firstName?: string | null;
  needTitle: string;
  organisationName: string;
  communeName: string;
  jobsPlanned: number;
  /** Labels of the skills read in the text, in the reader's language. */
  skills: string[];
  confirmedAt: Date;
  /** The head of the firm, to be called. */
  requester: { name: string; email: string | null; phone?: string | null };
  url: string;
  contact: ContactFacts;
}

/** To the animator: somebody waits for a call. */
function needToQualifyMail(facts: NeedToQualifyFacts, locale: Locale): MailContent {
  const { needTitle, organisationName, communeName, jobsPlanned, requester } = facts;
  const programme = programmeName(facts.contact.territoryName);
  const since = dayInWords(facts.confirmedAt, locale);
  const firm = `${organisationName}, ${communeName}`;
  const common = { greeting: greeting(locale, facts.firstName) };
  if (locale === 'en') {
    const jobs =
      jobsPlanned === 0 ? 'No job announced' : `${jobsPlanned} ${jobsPlanned === 1 ? 'job' : 'jobs'} planned`;
    return {
      ...common,
      subject: mailSubject(locale, (title) => `To qualify: ${title}`, needTitle),
      preheader: `${firm}. ${jobs}. ${requester.name} is waiting for your call.`,
      why: `A new request has reached ${programme}. It was confirmed on ${since}.`,
      about: {
        title: needTitle,
        lines: [
          firm,
          jobs,
          facts.skills.length
            ? `Skills read in the text: ${facts.skills.join(', ')}.`
            : 'No skill recognised in the text: to settle on the telephone.',
        ],
      },
      button: { label: 'Qualify this request', url: facts.url },
      next: `Please call back: ${requester.name} has been waiting for your call since ${since}.`,
      contact: reachable(requester, `contact at ${organisationName}`),
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you run ${programme}.`,
        facts.contact,
      ),
    };
  }
  const jobs =
    jobsPlanned === 0
      ? 'Aucun emploi annoncé'
      : `${jobsPlanned} ${jobsPlanned === 1 ? 'emploi prévu' : 'emplois prévus'}`;
  return {
    ...common,
    subject: mailSubject(locale, (title) => `À qualifier : ${title}`, needTitle),
    preheader: `${firm}. ${jobs}. ${requester.name} attend votre appel.`,
    why: `Un nouveau besoin est arrivé chez ${programme}. Il est confirmé depuis le ${since}.`,
    about: {
      title: needTitle,
      lines: [
        firm,
        jobs,
        facts.skills.length
          ? `Compétences lues dans le texte : ${facts.skills.join(', ')}.`
          : 'Aucune compétence reconnue dans le texte : à préciser au téléphone.',
      ],
    },
    button: { label: 'Qualifier ce besoin', url: facts.url },
    next: `À vous : ${requester.name} attend votre appel depuis le ${since}.`,
    contact: reachable(requester, `contact chez ${organisationName}`),
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous animez ${programme}.`,
      facts.contact,
    ),
  };
}

export const needToQualify = defineMail<NeedToQualifyFacts>({
  purpose: 'need-to-qualify',
  category: 'territory',
  lane: 'ordinary',
  facts: (reader, use) => use(NeedMails).toQualify(reader),
  words: needToQualifyMail,
  sample: ({ need, reachable, url, at }) => ({
    '': {
      ...need,
      communeName: 'Gilly-sur-Isère',
      jobsPlanned: 3,
      skills: ['ISO 9001', 'Audit interne'],
      confirmedAt: at,
      requester: reachable,
      url,
    },
  }),
});

import type { CallMoment, Locale, ReachBy } from '@alize/contracts';
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
  /** Null: nobody asked yet. */
  jobsPlanned: number | null;
  reachBy?: ReachBy | null;
  callMoment?: CallMoment | null;
  /** Labels of the skills read in the text, in the reader's language. */
  skills: string[];
  confirmedAt: Date;
  /** The head of the firm, to be called. */
  requester: { name: string; email: string | null; phone?: string | null };
  url: string;
  contact: ContactFacts;
}

const bestFr = (moment?: CallMoment | null) =>
  moment ? ` Plutôt ${{ morning: 'le matin', midday: 'à midi', evening: 'le soir' }[moment]}.` : '';
const bestEn = (moment?: CallMoment | null) =>
  moment
    ? ` Best ${{ morning: 'in the morning', midday: 'around noon', evening: 'in the evening' }[moment]}.`
    : '';

/** To the animator: somebody waits for a call. */
function needToQualifyMail(facts: NeedToQualifyFacts, locale: Locale): MailContent {
  const { needTitle, organisationName, communeName, jobsPlanned, requester } = facts;
  const programme = programmeName(facts.contact.territoryName);
  const since = dayInWords(facts.confirmedAt, locale);
  const firm = `${organisationName}, ${communeName}`;
  const byMail = facts.reachBy === 'email';
  const common = { greeting: greeting(locale, facts.firstName) };
  if (locale === 'en') {
    const jobs =
      jobsPlanned === null
        ? 'Jobs to be asked'
        : jobsPlanned === 0
          ? 'No job announced'
          : `${jobsPlanned} ${jobsPlanned === 1 ? 'job' : 'jobs'} planned`;
    return {
      ...common,
      subject: mailSubject(
        locale,
        (title, name) => `To qualify: ${title}, ${name}`,
        needTitle,
        organisationName,
      ),
      preheader: `${firm}. ${jobs}. ${requester.name} is waiting for ${byMail ? 'your message' : 'your call'}.`,
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
      next: `${byMail ? 'Please write back' : 'Please call back'}: ${requester.name} has been waiting for ${byMail ? 'your message' : 'your call'} since ${since}.${byMail ? '' : bestEn(facts.callMoment)}`,
      contact: reachable(requester, `contact at ${organisationName}`),
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you run ${programme}.`,
        facts.contact,
      ),
    };
  }
  const jobs =
    jobsPlanned === null
      ? 'Emplois à demander'
      : jobsPlanned === 0
        ? 'Aucun emploi annoncé'
        : `${jobsPlanned} ${jobsPlanned === 1 ? 'emploi prévu' : 'emplois prévus'}`;
  return {
    ...common,
    subject: mailSubject(
      locale,
      (title, name) => `À qualifier : ${title}, ${name}`,
      needTitle,
      organisationName,
    ),
    preheader: `${firm}. ${jobs}. ${requester.name} attend votre ${byMail ? 'message' : 'appel'}.`,
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
    next: `À vous : ${requester.name} attend votre ${byMail ? 'message' : 'appel'} depuis le ${since}.${byMail ? '' : bestFr(facts.callMoment)}`,
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

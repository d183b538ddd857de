import type { Locale } from '@alize/contracts';
import type { EmployerFirst } from '@alize/matches';
import { AnswerMails } from '../compose/answer-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type AnimatorSaid,
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  personalSection,
  programmeName,
  smallPrint,
  withoutContactDetails,
} from '../mail-content';
import { type AskedNeed, needSections } from '../need-sections';
import { dayInWords, hoursInWords } from '../typography';

/** Nothing here reaches the firm: its people's names and details wait for the introduction. */
interface MatchRequestFacts {
  firstName?: string | null;
  /** In the firm's words; contact details in them are masked. */
  need: AskedNeed;
  /** The animator's own sentence to the reader. */
  whyYou?: string | null;
  said?: AnimatorSaid | null;
  /** The stored reasons, as sentences in the reader's language. */
  reasons: string[];
  /** Who agrees after the reader, before anybody is introduced; null: the reader's yes is enough. */
  employer: EmployerFirst | null;
  answerBy: Date;
  /** Shows the page where one accepts or declines. */
  url: string;
  contact: ContactFacts;
}

/** To the volunteer who asked to be asked first. */
function matchRequestMail(facts: MatchRequestFacts, locale: Locale): MailContent {
  const safe = (words: string) => withoutContactDetails(words, locale);
  const programme = programmeName(facts.contact.territoryName);
  const firm = safe(facts.need.organisationName);
  const hours = hoursInWords(facts.need.hours, locale);
  const by = dayInWords(facts.answerBy, locale);
  const declineUrl = facts.url.includes('#') ? facts.url : `${facts.url}#decline`;
  const common = {
    greeting: greeting(locale, facts.firstName),
    ...needSections(facts.need, locale, safe),
    ...personalSection(facts.said && { ...facts.said, words: safe(facts.said.words) }, facts.contact, locale),
    contact: contactSection(facts.contact, locale),
  };
  const why = [...(facts.whyYou ? [facts.whyYou] : []), ...facts.reasons.map(safe)];
  const agreed = employerSentence(facts.employer, locale);
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Could you help ${name}?`, firm),
      preheader: `${hours}. Please answer by ${by}.`,
      why: `You offered your help through ${programme} and asked us to check with you each time.`,
      ...(why.length > 0 && { reasons: { title: 'Why you', items: why } }),
      button: { label: 'Answer', url: facts.url },
      otherChoices: [{ label: 'I can’t this time', url: declineUrl }],
      next: `Please answer by ${by}. ${agreed} Your contact details are passed on only after that. A no helps too: we’ll look for somebody else.`,
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you have an offer of help with ${programme}.`,
        facts.contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Pouvez-vous aider ${name} ?`, firm),
    preheader: `${hours}. Répondez avant le ${by}.`,
    why: `Vous avez proposé votre aide avec ${programme}, et demandé que nous vous posions la question à chaque fois.`,
    ...(why.length > 0 && { reasons: { title: 'Pourquoi vous', items: why } }),
    button: { label: 'Répondre', url: facts.url },
    otherChoices: [{ label: 'Je ne peux pas cette fois-ci', url: declineUrl }],
    next: `À vous de répondre avant le ${by}. ${agreed} Vos coordonnées ne sont transmises qu’après. Un non nous aide aussi : nous chercherons une autre personne.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous avez une offre d’appui chez ${programme}.`,
      facts.contact,
    ),
  };
}

/** What a yes leads to, said before it is given. */
export function employerSentence(employer: EmployerFirst | null, locale: Locale): string {
  if (locale === 'en') {
    if (!employer) return 'If you accept, we introduce you by e-mail.';
    const who = employer.contactNames.join(' or ');
    return `If you accept, we then ask ${employer.organisationName}${who && ` (${who})`} to agree, and only then introduce you.`;
  }
  if (!employer) return 'Si vous acceptez, nous vous présentons par e-mail.';
  const who = employer.contactNames.join(' ou ');
  return `Si vous acceptez, ${employer.organisationName}${who && ` (${who})`} donne ensuite son accord, puis nous vous présentons.`;
}

export const matchRequest = defineMail<MatchRequestFacts>({
  purpose: 'match-request',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(AnswerMails).request(reader),
  words: matchRequestMail,
  sample: ({ match, names, at, url }) => ({
    '': { ...match, employer: null, answerBy: at, url },
    'employer first': {
      ...match,
      whyYou: 'Vous avez mené le même chantier chez Alpélec en 2023.',
      said: {
        by: 'Sophie Durand',
        words: 'J’ai visité l’atelier lundi : le projet est solide, et l’équipe attend de vous rencontrer.',
      },
      reasons: [],
      employer: { organisationName: names.lender, contactNames: ['Hélène Roux'] },
      answerBy: at,
      url,
    },
    'titled by its first words': {
      ...match,
      need: { ...match.need, needText: `${names.title}. Il nous faut quelqu’un qui l’a déjà fait.` },
      employer: null,
      answerBy: at,
      url,
    },
  }),
});

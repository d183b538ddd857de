import type { Locale } from '@alize/contracts';
import { AnswerMails } from '../compose/answer-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  programmeName,
  shortened,
  smallPrint,
  withoutContactDetails,
} from '../mail-content';
import { dayInWords, hoursInWords } from '../typography';

/** Nothing here reaches the firm: its people's names and details wait for the introduction. */
interface MatchRequestFacts {
  firstName?: string | null;
  needTitle: string;
  organisationName: string;
  /** The project in the firm's words; cut to 280 characters, contact details in it are masked. */
  projectSummary: string;
  /** The stored reasons, as sentences in the reader's language. */
  reasons: string[];
  hours: number;
  /** See `placeInWords`. */
  place: string;
  /** `YYYY-MM-DD`. */
  wantedBy?: string | null;
  answerBy: Date;
  /** Shows the page where one accepts or declines. */
  url: string;
  contact: ContactFacts;
}

/** To the volunteer who asked to be asked first. */
function matchRequestMail(facts: MatchRequestFacts, locale: Locale): MailContent {
  const safe = (words: string) => withoutContactDetails(words, locale);
  const programme = programmeName(facts.contact.territoryName);
  const firm = safe(facts.organisationName);
  const hours = hoursInWords(facts.hours, locale);
  const answerBy = dayInWords(facts.answerBy, locale);
  const wantedBy = facts.wantedBy ? dayInWords(facts.wantedBy, locale) : undefined;
  const about = { title: safe(facts.needTitle), summary: shortened(safe(facts.projectSummary), 280) };
  const declineUrl = facts.url.includes('#') ? facts.url : `${facts.url}#decline`;
  const common = {
    greeting: greeting(locale, facts.firstName),
    contact: contactSection(facts.contact, locale),
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Could you help ${name}?`, firm),
      preheader: `${hours}. Please answer before ${answerBy}.`,
      why: `You offered your help through ${programme}, and asked us to check with you each time.`,
      about: {
        title: about.title,
        lines: [
          `${firm}. ${about.summary}`,
          `${hours}. ${facts.place}.`,
          ...(wantedBy ? [`To begin by ${wantedBy} if possible.`] : []),
        ],
      },
      reasons: { title: 'Why you', items: facts.reasons.map(safe) },
      button: { label: 'Answer', url: facts.url },
      otherChoices: [{ label: 'I cannot this time', url: declineUrl }],
      next: `Your turn: please answer before ${answerBy}. We pass on your contact details only if you accept. A no is welcome too: we will look for somebody else.`,
      smallPrint: smallPrint(
        locale,
        `You get this message because you have an offer of help with ${programme}.`,
        facts.contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Pouvez-vous aider ${name} ?`, firm),
    preheader: `${hours}. Répondez avant le ${answerBy}.`,
    why: `Vous avez proposé votre aide avec ${programme}, et demandé que nous vous posions la question à chaque fois.`,
    about: {
      title: about.title,
      lines: [
        `${firm}. ${about.summary}`,
        `${hours}. ${facts.place}.`,
        ...(wantedBy ? [`À commencer, si possible, avant le ${wantedBy}.`] : []),
      ],
    },
    reasons: { title: 'Pourquoi vous', items: facts.reasons.map(safe) },
    button: { label: 'Répondre', url: facts.url },
    otherChoices: [{ label: 'Je ne peux pas cette fois-ci', url: declineUrl }],
    next: `À vous de répondre avant le ${answerBy}. Vos coordonnées ne sont transmises que si vous acceptez. Un non nous aide aussi : nous chercherons une autre personne.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous avez une offre d’appui chez ${programme}.`,
      facts.contact,
    ),
  };
}

export const matchRequest = defineMail<MatchRequestFacts>({
  purpose: 'match-request',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(AnswerMails).request(reader),
  words: matchRequestMail,
  sample: ({ match, projectSummary, at, url }) => ({ '': { ...match, projectSummary, answerBy: at, url } }),
});

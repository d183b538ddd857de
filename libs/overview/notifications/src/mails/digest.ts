import { type Locale, withQue } from '@alize/contracts';
import { defineMail } from '../mailing/define-mail';
import { type Names, sampleUrl } from '../mailing/invented';
import {
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  programmeName,
  smallPrint,
  withoutContactDetails,
} from '../mail-content';
import { dayInWords } from '../typography';
import { type DigestItem, ReminderMails } from '../compose/reminder-mails';
import { inEnglish, inFrench } from './digest-lines';

interface DigestFacts {
  firstName?: string | null;
  /** What waits longest first; one at least. */
  items: DigestItem[];
  /** How many are not listed. */
  more: number;
  todayUrl: string;
  contact: ContactFacts;
}

/** To anybody somebody waits for: one letter for one thing, one list for several. */
function digestMail(facts: DigestFacts, locale: Locale): MailContent {
  const fr = locale === 'fr';
  const told = facts.items.map((item) => ({ ...lineOf(item, locale), url: item.url, item }));
  // What waits for an answer comes before what is only told.
  const news = told.filter(({ item }) => item.kind === 'need-news');
  const lines = [...told.filter((line) => !news.includes(line)), ...news];
  const onlyNews = news.length === lines.length;
  const [first, ...others] = lines;
  if (!first) throw new Error('a digest without a line');
  const programme = programmeName(facts.contact.territoryName);
  const common = {
    greeting: greeting(locale, facts.firstName),
    contact: contactSection(facts.contact, locale),
    smallPrint: smallPrint(
      locale,
      fr
        ? `Vous recevez ce message parce ${onlyNews ? `que vous avez confié un besoin à ${programme}` : `${withQue(programme)} attend votre réponse`}. Un rappel par jour au plus, jamais le week-end.`
        : `You’re getting this message because ${onlyNews ? `you sent a request to ${programme}` : `${programme} is waiting for your answer`}. One reminder a day at most, never at the weekend.`,
      facts.contact,
    ),
    button: { label: first.action, url: first.url },
  };
  const title = safe(first.item.needTitle, locale);
  if (others.length === 0)
    return {
      ...common,
      subject: mailSubject(locale, first.subject, first.name),
      preheader: first.next,
      why: first.says,
      about: onlyNews
        ? { title: safe(first.item.firmName, locale), lines: [] }
        : { title, lines: [safe(first.item.firmName, locale)] },
      next: first.next,
    };
  const listed = {
    title: fr ? 'Et aussi' : 'And also',
    items: others.map(({ says, next, action, url }) => ({ says: `${says} ${next}`, label: action, url })),
  };
  if (onlyNews)
    return {
      ...common,
      subject: mailSubject(locale, () => (fr ? 'Des nouvelles de vos besoins' : 'News of your requests')),
      preheader: fr ? 'Nous cherchons toujours.' : 'We are still looking.',
      why: fr
        ? `Voici où en sont vos besoins chez ${programme}.`
        : `Here is where your requests with ${programme} stand.`,
      about: { title, lines: [first.says] },
      list: { ...listed, items: others.map(({ says, action, url }) => ({ says, label: action, url })) },
      next: first.next,
    };
  const count = lines.length - news.length + facts.more;
  const oldest = dayInWords(first.item.since, locale);
  const rest = fr ? `Voir tout ce qui attend (${count})` : `See everything that waits (${count})`;
  return {
    ...common,
    subject:
      count === 1
        ? mailSubject(locale, first.subject, first.name)
        : mailSubject(locale, () => (fr ? `${count} réponses attendues` : `${count} answers awaited`)),
    preheader: fr ? `La plus ancienne depuis le ${oldest}.` : `The oldest since ${oldest}.`,
    why: fr
      ? `Voici ce qui attend une réponse de vous chez ${programme}, le plus ancien d’abord.`
      : `Here is what waits for an answer from you at ${programme}, the oldest first.`,
    about: { title: safe(first.item.firmName, locale), lines: [first.says, first.next] },
    list: listed,
    ...(facts.more > 0 && { otherChoices: [{ label: rest, url: facts.todayUrl }] }),
    next: fr
      ? 'À vous de répondre, dans l’ordre qui vous convient. Un non est aussi une réponse.'
      : 'Answer in whichever order suits you. A no is an answer too.',
  };
}

function lineOf(item: DigestItem, locale: Locale) {
  const since = dayInWords(item.since, locale);
  const facts = {
    ...item,
    needTitle: safe(item.needTitle, locale),
    firmName: safe(item.firmName, locale),
    since,
    nextOn: item.nextOn ? dayInWords(item.nextOn, locale) : null,
  };
  return locale === 'fr' ? inFrench(facts) : inEnglish(facts);
}

const safe = (words: string, locale: Locale): string => withoutContactDetails(words, locale);

const digestKinds = [
  'match-request',
  'employer-approval',
  'need-unconfirmed',
  'need-to-qualify',
  'first-contact',
  'mission-feedback',
  'need-news',
] as const;
const awaited = (names: Names, kind: DigestItem['kind'], silence: DigestItem['silence'] = 'none') => ({
  kind,
  silence,
  needTitle: names.title,
  firmName: names.firm,
  personName: `${names.first} ${names.last}`,
  employerName: names.lender,
  since: new Date('2026-03-12T13:30:00Z'),
  nextOn: '2026-05-06',
  nextCloses: true,
  peopleAsked: 2,
  answerAwaited: true,
  url: sampleUrl,
});
const digests = (names: Names): [string, DigestItem[]][] => [
  ...digestKinds.map((kind): [string, DigestItem[]] => [kind, [awaited(names, kind)]]),
  ...(['match-request', 'employer-approval'] as const).flatMap((kind) =>
    (['silent', 'closed'] as const).map((silence): [string, DigestItem[]] => [
      `${kind} ${silence}`,
      [awaited(names, kind, silence)],
    ]),
  ),
  ['need-news, nobody asked', [{ ...awaited(names, 'need-news'), peopleAsked: 0, answerAwaited: false }]],
  [
    'need-news twice',
    [awaited(names, 'need-news'), { ...awaited(names, 'need-news'), peopleAsked: 1, answerAwaited: false }],
  ],
  ['all', digestKinds.map((kind) => awaited(names, kind))],
];

export const digest = defineMail<DigestFacts>({
  purpose: 'digest',
  category: 'reminders',
  lane: 'bulk',
  facts: (reader, use) => use(ReminderMails).digest(reader),
  words: digestMail,
  sample: ({ names, firstName, url, contact }) =>
    Object.fromEntries(
      digests(names).map(([state, items]) => [
        state,
        { firstName, items, more: items.length > 1 ? 4 : 0, todayUrl: url, contact },
      ]),
    ),
});

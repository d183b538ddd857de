import { type Decline, type Locale, withDe } from '@alize/contracts';
import { DECLINE_SENTENCES } from '@alize/matches';
import { AnswerMails, type NextCandidate } from '../compose/answer-mails';
import { defineMail } from '../mailing/define-mail';
import { fit, type Names } from '../mailing/invented';
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
import { dayInWords } from '../typography';

interface MatchDeclinedFacts {
  /** The animator's. */
  firstName?: string | null;
  volunteer: PersonFacts;
  needTitle: string;
  /** The firm's. */
  organisationName: string;
  decline: Decline;
  next: NextCandidate;
  /** The page of the need, with everybody else. */
  url: string;
  contact: ContactFacts;
}

/** To the animator: this person cannot, here is the next one. */
function matchDeclinedMail(facts: MatchDeclinedFacts, locale: Locale): MailContent {
  const { volunteer, needTitle, organisationName, decline, next } = facts;
  const name = fullName(volunteer);
  const programme = programmeName(facts.contact.territoryName);
  const lender = volunteer.organisationName;
  const employer = decline.reason === 'employer_refused';
  const later = decline.reason === 'not_now';
  const nextName = next.kind === 'somebody' ? next.name : '';
  const toCheck = next.kind === 'somebody' && next.toCheck;
  const common = { greeting: greeting(locale, facts.firstName) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(
        locale,
        (who, title) => `${who} ${later ? 'says “not now”' : 'can’t help'}: ${title}`,
        name,
        needTitle,
      ),
      preheader: next.kind === 'somebody' ? `Next in line: ${next.name}.` : 'Next step: look at the request.',
      why: employer
        ? `${lender} doesn’t agree to ${name}’s help, which you approved.`
        : `${name}, from ${lender}, said ${later ? '“not now”' : 'no'} to the match you approved.`,
      about: { title: needTitle, lines: [organisationName, ...answerLines(decline, locale)] },
      ...(next.kind === 'somebody' && {
        reasons: {
          title: `Next in line: ${next.name}, ${next.organisationName} (${toCheck ? 'to check' : 'can help'})`,
          items: next.reasons,
        },
      }),
      button: {
        label: next.kind === 'somebody' ? 'Look at this person and the others' : 'Open the request',
        url: facts.url,
      },
      next: {
        somebody: `Next step: ${toCheck ? `check that ${nextName} can help, then approve` : `approve ${nextName}`}, or choose somebody else. ${organisationName} is still waiting.`,
        nobody: `Nobody here clearly fits this request. You can widen the search, ask a neighbouring territory or recruit somebody. ${organisationName} is still waiting.`,
        undecided: `The words of this request don’t say who else can help. Please choose its skills: ${organisationName} is still waiting.`,
        not_wanted: `Nothing to do: this request looks for nobody else at the moment.`,
        unknown: `Please choose somebody else: ${organisationName} is still waiting.`,
      }[next.kind],
      contact: reachable({ ...volunteer, name }, `volunteer, ${lender}`),
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you run ${programme}.`,
        facts.contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(
      locale,
      (who, title) => `${who} ne peut pas${later ? ' maintenant' : ''} : ${title}`,
      name,
      needTitle,
    ),
    preheader:
      next.kind === 'somebody'
        ? `Personne suivante : ${next.name}.`
        : 'Prochaine étape : regarder le besoin.',
    why: employer
      ? `${lender} ne donne pas son accord à l’appui ${withDe(name)}, que vous aviez approuvé.`
      : `${name}, de l’équipe ${lender}, a répondu ${later ? '« pas maintenant »' : 'non'} à la mise en relation que vous avez approuvée.`,
    about: { title: needTitle, lines: [organisationName, ...answerLines(decline, locale)] },
    ...(next.kind === 'somebody' && {
      reasons: {
        title: `Personne suivante : ${next.name}, ${next.organisationName} (${toCheck ? 'à vérifier' : 'peut aider'})`,
        items: next.reasons,
      },
    }),
    button: {
      label: next.kind === 'somebody' ? 'Voir cette personne et les autres' : 'Ouvrir le besoin',
      url: facts.url,
    },
    next: {
      somebody: `${toCheck ? `À vous de vérifier si ${nextName} peut aider, puis d’approuver` : `À vous d’approuver ${nextName}`}, ou de choisir une autre personne : ${organisationName} attend toujours.`,
      nobody: `Personne ici ne correspond nettement à ce besoin. À vous d’élargir la recherche, de demander à un territoire voisin ou de recruter : ${organisationName} attend toujours.`,
      undecided: `Les mots de ce besoin ne disent pas qui d’autre peut aider. À vous de choisir ses compétences : ${organisationName} attend toujours.`,
      not_wanted: 'Rien à faire : ce besoin ne cherche personne d’autre pour le moment.',
      unknown: `À vous de choisir une autre personne : ${organisationName} attend toujours.`,
    }[next.kind],
    contact: reachable({ ...volunteer, name }, `offre d’appui, ${lender}`),
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous animez ${programme}.`,
      facts.contact,
    ),
  };
}

/** What was answered, then the day to ask again or the colleague to think of. */
function answerLines({ reason, details, askAgainOn, colleague }: Decline, locale: Locale): string[] {
  const fr = locale === 'fr';
  const said = reason ? DECLINE_SENTENCES[locale][reason] : fr ? 'Aucune raison donnée' : 'No reason given';
  const more = details ? ` ${details}` : '';
  const lines = [`${fr ? 'Réponse :' : 'Answer:'} ${said}.${more}`];
  if (askAgainOn) {
    const day = dayInWords(askAgainOn, locale);
    lines.push(fr ? `À redemander à partir du ${day}.` : `To be asked again from ${day}.`);
  }
  if (colleague) {
    const who = [colleague.name, colleague.email].filter(Boolean).join(', ');
    const why = colleague.words ? ` ${fr ? `« ${colleague.words} »` : `“${colleague.words}”`}` : '';
    lines.push(
      fr
        ? `Suggère : ${who}.${why} Cette personne n’en sait rien.`
        : `Suggests: ${who}.${why} They know nothing of it.`,
    );
  }
  return lines;
}

const declines: [string, Decline][] = [
  ['said', { reason: 'no_time', details: "J'ai deux audits en mai.", askAgainOn: null, colleague: null }],
  ['later', { reason: 'not_now', details: null, askAgainOn: '2026-06-15', colleague: null }],
  [
    'colleague',
    {
      reason: 'colleague',
      details: null,
      askAgainOn: null,
      colleague: {
        name: 'Paul Blanc',
        settledAt: null,
        email: 'paul@alpelec.test',
        words: "Il a mené l'audit.",
      },
    },
  ],
  [
    'employer',
    { reason: 'employer_refused', details: 'Trop de départs.', askAgainOn: null, colleague: null },
  ],
  ['silent', { reason: null, details: null, askAgainOn: null, colleague: null }],
];
const nexts = (names: Names, locale: Locale): NextCandidate[] => [
  ...[false, true].map((toCheck): NextCandidate => ({
    kind: 'somebody',
    name: `${names.first} ${names.last}`,
    organisationName: names.lender,
    toCheck,
    reasons: [
      fit(toCheck ? 'to_check' : 'can_help', locale),
      ...(locale === 'fr'
        ? ["« J'ai mené deux certifications. »", 'À 12 km, peut donner 8 h par mois.']
        : ['“J’ai mené deux certifications.”', '12 km away, can give 8 hours a month.']),
    ],
  })),
  { kind: 'nobody' },
  { kind: 'undecided' },
  { kind: 'not_wanted' },
  { kind: 'unknown' },
];

export const matchDeclined = defineMail<MatchDeclinedFacts>({
  purpose: 'match-declined',
  category: 'territory',
  lane: 'ordinary',
  facts: (reader, use) => use(AnswerMails).declined(reader),
  words: matchDeclinedMail,
  sample: ({ names, locale, need, volunteer, url }) =>
    Object.fromEntries(
      declines.flatMap(([kind, decline]) =>
        nexts(names, locale).map((next) => [
          `${kind}, ${next.kind === 'somebody' && next.toCheck ? 'to check' : next.kind}`,
          { ...need, volunteer, decline, next, url },
        ]),
      ),
    ),
});

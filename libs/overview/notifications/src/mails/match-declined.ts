import type { Decline, Locale } from '@alize/contracts';
import { DECLINE_SENTENCES } from '@alize/matches';
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

/** Who comes next among those worth proposing; `nobody`: nobody is, as far as its chosen skills tell; `undecided`: none of its skills is chosen. `not_wanted`: the need looks for nobody now; `unknown`: it cannot be told at this moment. */
export type NextCandidate =
  | {
      kind: 'somebody';
      name: string;
      organisationName: string;
      /** Worth a look before anybody is asked; else this person can help. */
      toCheck: boolean;
      /** How they fit, their own words, when they can. */
      reasons: string[];
    }
  | { kind: 'nobody' | 'undecided' | 'not_wanted' | 'unknown' };

export interface MatchDeclinedFacts {
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
export function matchDeclinedMail(facts: MatchDeclinedFacts, locale: Locale): MailContent {
  const { volunteer, needTitle, organisationName, decline, next } = facts;
  const name = fullName(volunteer);
  const programme = programmeName(facts.contact.territoryName);
  const lender = volunteer.organisationName;
  const employer = decline.reason === 'employer_refused';
  const nextName = next.kind === 'somebody' ? next.name : '';
  const toCheck = next.kind === 'somebody' && next.toCheck;
  const common = { greeting: greeting(locale, facts.firstName) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (who, title) => `${who} cannot help: ${title}`, name, needTitle),
      preheader: next.kind === 'somebody' ? `Next in line: ${next.name}.` : 'Next step: look at the request.',
      why: employer
        ? `${lender} does not let ${name} go on the mission you approved.`
        : `${name}, from ${lender}, said no to the match you approved.`,
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
        somebody: `Your turn: ${toCheck ? `check that ${nextName} can help, then approve` : `approve ${nextName}`}, or choose somebody else. ${organisationName} is still waiting.`,
        nobody: `Nobody here clearly fits this request. Your turn: widen the search, ask a neighbouring territory or recruit somebody. ${organisationName} is still waiting.`,
        undecided: `The words of this request do not say who else can help. Your turn to choose its skills: ${organisationName} is still waiting.`,
        not_wanted: `Nothing to do: this request looks for nobody else at the moment.`,
        unknown: `Your turn to choose somebody else: ${organisationName} is still waiting.`,
      }[next.kind],
      contact: reachable({ ...volunteer, name }, `volunteer, ${lender}`),
      smallPrint: smallPrint(locale, `You get this message because you run ${programme}.`, facts.contact),
    };
  return {
    ...common,
    subject: mailSubject(locale, (who, title) => `${who} ne peut pas : ${title}`, name, needTitle),
    preheader:
      next.kind === 'somebody'
        ? `Personne suivante : ${next.name}.`
        : 'Prochaine étape : regarder le besoin.',
    why: employer
      ? `${lender} ne donne pas son accord à l’appui de ${name}, que vous aviez approuvé.`
      : `${name}, de l’équipe ${lender}, a répondu non à la mise en relation que vous avez approuvée.`,
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

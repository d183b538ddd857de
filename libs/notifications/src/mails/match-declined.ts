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

/** Who comes next; `not_wanted`: the need looks for nobody now; `unknown`: it cannot be told at this moment. */
export type NextCandidate =
  | { kind: 'somebody'; name: string; organisationName: string; score: number; reasons: string[] }
  | { kind: 'nobody' | 'not_wanted' | 'unknown' };

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
  const score = next.kind === 'somebody' ? Math.round(next.score) : 0;
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
          title: `Next in line: ${next.name}, ${next.organisationName} (${score} out of 100)`,
          items: next.reasons,
        },
      }),
      button: {
        label: next.kind === 'somebody' ? 'Look at this person and the others' : 'Open the request',
        url: facts.url,
      },
      next: {
        somebody: `Your turn: approve ${next.kind === 'somebody' ? next.name : ''}, or choose somebody else. ${organisationName} is still waiting.`,
        nobody: `Nobody else fits this request today. Your turn: widen the search, or call ${organisationName}, who is still waiting.`,
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
        title: `Personne suivante : ${next.name}, ${next.organisationName} (${score} sur 100)`,
        items: next.reasons,
      },
    }),
    button: {
      label: next.kind === 'somebody' ? 'Voir cette personne et les autres' : 'Ouvrir le besoin',
      url: facts.url,
    },
    next: {
      somebody: `À vous d’approuver ${next.kind === 'somebody' ? next.name : ''}, ou de choisir une autre personne : ${organisationName} attend toujours.`,
      nobody: `Personne d’autre ne convient à ce besoin aujourd’hui. À vous d’élargir la recherche, ou d’appeler ${organisationName}, qui attend toujours.`,
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

import type { Locale } from '@alize/contracts';
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

export interface MatchDeclinedFacts {
  /** The animator's. */
  firstName?: string | null;
  volunteer: PersonFacts;
  needTitle: string;
  /** The firm's. */
  organisationName: string;
  /** What the volunteer answered, in words. */
  reason?: string | null;
  /** The other candidates. */
  url: string;
  contact: ContactFacts;
}

/** To the animator: this person cannot, here are the others. */
export function matchDeclinedMail(facts: MatchDeclinedFacts, locale: Locale): MailContent {
  const { volunteer, needTitle, organisationName } = facts;
  const name = fullName(volunteer);
  const programme = programmeName(facts.contact.territoryName);
  const common = { greeting: greeting(locale, facts.firstName) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (who, title) => `${who} cannot help: ${title}`, name, needTitle),
      preheader: 'Next step: choose somebody else.',
      why: `${name}, from ${volunteer.organisationName}, said no to the match you approved.`,
      about: { title: needTitle, lines: [organisationName] },
      reasons: { title: 'The answer', items: [facts.reason || 'No reason given.'] },
      button: { label: 'See other people', url: facts.url },
      next: `Your turn to choose somebody else: ${organisationName} is still waiting.`,
      contact: reachable({ ...volunteer, name }, `volunteer, ${volunteer.organisationName}`),
      smallPrint: smallPrint(locale, `You get this message because you run ${programme}.`, facts.contact),
    };
  return {
    ...common,
    subject: mailSubject(locale, (who, title) => `${who} ne peut pas : ${title}`, name, needTitle),
    preheader: 'Prochaine étape : choisir une autre personne.',
    why: `${name}, de l’équipe ${volunteer.organisationName}, a répondu non à la mise en relation que vous avez approuvée.`,
    about: { title: needTitle, lines: [organisationName] },
    reasons: { title: 'Sa réponse', items: [facts.reason || 'Aucune raison donnée.'] },
    button: { label: 'Voir d’autres personnes', url: facts.url },
    next: `À vous de choisir une autre personne : ${organisationName} attend toujours.`,
    contact: reachable({ ...volunteer, name }, `offre d’appui, ${volunteer.organisationName}`),
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous animez ${programme}.`,
      facts.contact,
    ),
  };
}

import { type Locale, withDe, withQue } from '@alize/contracts';
import { ReminderMails } from '../compose/reminder-mails';
import { defineMail } from '../mailing/define-mail';
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

interface MatchExpiredFacts {
  firstName?: string | null;
  /** Who reads it. */
  side: 'volunteer' | 'employer';
  /** Who did not answer. */
  silent: 'volunteer' | 'employer';
  volunteerName: string;
  employerName: string;
  needTitle: string;
  organisationName: string;
  contact: ContactFacts;
}

/** The request is closed for want of an answer, and nobody is reproached. */
function matchExpiredMail(facts: MatchExpiredFacts, locale: Locale): MailContent {
  const safe = (words: string) => withoutContactDetails(words, locale);
  const { contact, side } = facts;
  const firm = safe(facts.organisationName);
  const say = (locale === 'fr' ? inFrench : inEnglish)(facts, firm, programmeName(contact.territoryName));
  return {
    subject: mailSubject(locale, say.subject, firm),
    preheader: say.preheader,
    greeting: greeting(locale, facts.firstName),
    why: say.why,
    about: { title: safe(facts.needTitle), lines: [say.kindly] },
    next: say.next,
    contact: contactSection(contact, locale),
    smallPrint: smallPrint(locale, side === 'volunteer' ? say.asVolunteer : say.asEmployer, contact),
  };
}

function inFrench(
  { side, silent, volunteerName, employerName, contact }: MatchExpiredFacts,
  firm: string,
  programme: string,
) {
  const why =
    silent === 'volunteer'
      ? `${programme} vous avait demandé si vous pouviez aider ${firm}. Sans réponse de votre part, nous refermons cette demande.`
      : side === 'volunteer'
        ? `Vous aviez accepté d’aider ${firm}, et ${employerName} devait donner son accord. Sans réponse, nous refermons cette demande.`
        : `${programme} vous avait demandé votre accord pour ${withQue(volunteerName)} aide ${firm}. Sans réponse, nous refermons cette demande.`;
  return {
    subject: (name: string) => `La demande ${withDe(name)} est close`,
    preheader: 'Rien à faire : nous cherchons une autre personne.',
    why,
    kindly: 'Le moment n’était peut-être pas le bon. Cela arrive, et ne change rien entre nous.',
    next:
      side === 'volunteer'
        ? `Rien à faire : nous cherchons une autre personne, et votre offre d’appui reste ouverte. Si vous préférez que nous ne vous écrivions plus, ou plus tard, dites-le à ${contact.name}.`
        : `Rien à faire : nous cherchons une autre personne. Si vous préférez une autre façon de donner vos accords, dites-le à ${contact.name}.`,
    asVolunteer: `Vous recevez ce message parce que vous avez une offre d’appui chez ${programme}.`,
    asEmployer: `Vous recevez ce message parce que vous représentez ${employerName} auprès ${withDe(programme)}.`,
  };
}

function inEnglish(
  { side, silent, volunteerName, employerName, contact }: MatchExpiredFacts,
  firm: string,
  programme: string,
) {
  const why =
    silent === 'volunteer'
      ? `${programme} asked whether you could help ${firm}. We have had no answer, so we are closing this request.`
      : side === 'volunteer'
        ? `You had agreed to help ${firm}, and ${employerName} was to approve it. We have had no answer, so we are closing this request.`
        : `${programme} asked you to agree to ${volunteerName} helping ${firm}. We have had no answer, so we are closing this request.`;
  return {
    subject: (name: string) => `${name}’s request is closed`,
    preheader: 'Nothing to do: we are looking for somebody else.',
    why,
    kindly: 'Not the right moment, perhaps. That happens, and changes nothing between us.',
    next:
      side === 'volunteer'
        ? `Nothing to do: we are looking for somebody else, and your offer stays open. If you would rather not be asked, or be asked later, tell ${contact.name}.`
        : `Nothing to do: we are looking for somebody else. If you would rather approve in another way, tell ${contact.name}.`,
    asVolunteer: `You’re getting this message because you have an offer of help with ${programme}.`,
    asEmployer: `You’re getting this message because you speak for ${employerName} with ${programme}.`,
  };
}

export const matchExpired = defineMail<MatchExpiredFacts>({
  purpose: 'match-expired',
  category: 'reminders',
  lane: 'bulk',
  facts: (reader, use) => use(ReminderMails).expired(reader),
  words: matchExpiredMail,
  sample: ({ need, names, name }) =>
    Object.fromEntries(
      (
        [
          ['volunteer', 'volunteer'],
          ['volunteer', 'employer'],
          ['employer', 'employer'],
        ] as const
      ).map(([side, silent]) => [
        `${side}, ${silent} silent`,
        { ...need, side, silent, volunteerName: name, employerName: names.lender },
      ]),
    ),
});

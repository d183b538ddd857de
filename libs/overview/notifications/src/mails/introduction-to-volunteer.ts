import type { Locale } from '@alize/contracts';
import { IntroductionMails } from '../compose/introduction-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type CalendarPart,
  type ContactFacts,
  type MailContent,
  type PersonFacts,
  contactSection,
  fullName,
  greeting,
  mailSubject,
  programmeName,
  reachButton,
  reachRows,
  shortened,
  smallPrint,
} from '../mail-content';
import { dayInWords, hoursInWords } from '../typography';

interface IntroductionToVolunteerFacts {
  firstName?: string | null;
  /** False for somebody who chose to be introduced without being asked each time. */
  askedFirst: boolean;
  needTitle: string;
  /** The project in the firm's words; cut to 280 characters. */
  projectSummary: string;
  /** `organisationName` is the firm's. */
  requester: PersonFacts;
  /** The volunteer's own name, for the subject both sides share. */
  volunteerName: string;
  /** The stored reasons, as sentences in the reader's language, about the reader. */
  reasons: string[];
  hours: number;
  /** See `placeInWords`. */
  place: string;
  /** When the invitation beside the mail proposes a first call, in words; null: none does. */
  callAt?: string | null;
  /** Where the reader follows the mission. */
  followUrl?: string;
  /** Whether hours can be logged by answering this mail. */
  answersAreRead?: boolean;
  /** `YYYY-MM-DD`. */
  wantedBy?: string | null;
  contact: ContactFacts;
}

/** To the volunteer: who waits for help, for what, and how to begin. */
function introductionToVolunteerMail(facts: IntroductionToVolunteerFacts, locale: Locale): MailContent {
  const { needTitle, requester, volunteerName, contact } = facts;
  const firm = requester.organisationName;
  const name = fullName(requester);
  const programme = programmeName(contact.territoryName);
  const time = `${hoursInWords(facts.hours, locale)}. ${facts.place}.`;
  const wantedBy = facts.wantedBy ? dayInWords(facts.wantedBy, locale) : undefined;
  const project = shortened(facts.projectSummary, 280);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  const choices = (call: string, follow: string) => ({
    otherChoices: [
      ...(requester.email && requester.phone ? [{ label: call, url: `tel:${requester.phone}` }] : []),
      ...(facts.followUrl ? [{ label: follow, url: facts.followUrl }] : []),
    ],
  });
  if (locale === 'en') {
    const subject = mailSubject(
      locale,
      (who, whom) => `Introduction: ${who} and ${whom}`,
      firm,
      volunteerName,
    );
    return {
      ...common,
      subject,
      preheader: `${name} will suggest a first call this week.`,
      why: facts.askedFirst
        ? `You agreed to help ${firm}. Here is how to get started.`
        : `Your offer fits what ${firm} needs, and you chose to be introduced directly.`,
      about: {
        title: needTitle,
        lines: [project, time, ...(wantedBy ? [`To begin by ${wantedBy} if possible.`] : [])],
      },
      reasons: { title: 'Why you', items: facts.reasons },
      card: { title: `How to reach ${name}`, rows: reachRows(requester, subject, locale) },
      button: reachButton(requester, subject, { write: `Write to ${name}`, call: `Call ${name}` }),
      ...choices(`Call ${name}`, 'Follow this mission'),
      next: `${facts.callAt ? `The invitation beside this mail suggests a first call on ${facts.callAt}, and ${name} has it too.` : `${name} has been asked to suggest a first call this week.`} Nothing within a week? Make the first move, or tell ${contact.name}.${facts.answersAreRead ? ' Later, log your hours by answering this message: “3 h yesterday”.' : ''}`,
      smallPrint: smallPrint(
        locale,
        `You get this message because you have an offer of help with ${programme}. ${requester.firstName} has received your contact details too.`,
        contact,
      ),
    };
  }
  const subject = mailSubject(
    locale,
    (who, whom) => `Mise en relation : ${who} et ${whom}`,
    firm,
    volunteerName,
  );
  return {
    ...common,
    subject,
    preheader: `${name} vous propose un premier appel cette semaine.`,
    why: facts.askedFirst
      ? `Vous avez accepté d’aider ${firm}. Voici de quoi commencer.`
      : `Votre offre d’appui répond au besoin que décrit ${firm}, et vous avez choisi la présentation directe.`,
    about: {
      title: needTitle,
      lines: [project, time, ...(wantedBy ? [`À commencer, si possible, avant le ${wantedBy}.`] : [])],
    },
    reasons: { title: 'Pourquoi vous', items: facts.reasons },
    card: { title: `Pour joindre ${name}`, rows: reachRows(requester, subject, locale) },
    button: reachButton(requester, subject, { write: `Écrire à ${name}`, call: `Appeler ${name}` }),
    ...choices(`Appeler ${name}`, 'Suivre cet appui'),
    next: `${facts.callAt ? `L’invitation jointe propose un premier appel ${facts.callAt} ; ${name} l’a reçue aussi.` : `Nous avons invité ${name} à vous proposer un premier appel cette semaine.`} Sans nouvelles d’ici une semaine, faites le premier pas, ou prévenez ${contact.name}.${facts.answersAreRead ? ' Plus tard, notez vos heures en répondant à ce message : « 3 h hier ».' : ''}`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous avez une offre d’appui chez ${programme}. ${requester.firstName} a aussi reçu vos coordonnées.`,
      contact,
    ),
  };
}

export const introductionToVolunteer = defineMail<
  IntroductionToVolunteerFacts & { calendar?: CalendarPart | undefined }
>({
  purpose: 'introduction-to-volunteer',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(IntroductionMails).toVolunteer(reader),
  words: ({ calendar, ...facts }, locale) => ({
    ...introductionToVolunteerMail(facts, locale),
    ...(calendar && { calendar }),
  }),
  sample: ({ match, names, requester, name }) => ({
    '': {
      ...match,
      askedFirst: true,
      answersAreRead: true,
      projectSummary: names.title,
      requester,
      volunteerName: name,
    },
  }),
});

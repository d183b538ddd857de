import { type Locale, withDe } from '@alize/contracts';
import { IntroductionMails } from '../compose/introduction-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type AnimatorSaid,
  type CalendarPart,
  type ContactFacts,
  type MailContent,
  type PersonFacts,
  contactSection,
  fullName,
  greeting,
  mailSubject,
  personalSection,
  programmeName,
  reachButton,
  reachRows,
  smallPrint,
} from '../mail-content';
import { type AskedNeed, needSections } from '../need-sections';

interface IntroductionToVolunteerFacts {
  firstName?: string | null;
  /** False for somebody who chose to be introduced without being asked each time. */
  asked: boolean;
  /** In the firm's words. */
  need: AskedNeed;
  /** `organisationName` is the firm's. */
  requester: PersonFacts;
  /** The animator's own sentence to the reader. */
  whyYou?: string | null;
  said?: AnimatorSaid | null;
  /** The stored reasons, as sentences in the reader's language, about the reader. */
  reasons: string[];
  /** When the invitation beside the mail proposes a first call, in words; null: none does. */
  callAt?: string | null;
  /** Where the reader follows the mission. */
  followUrl?: string;
  /** Whether hours can be logged by answering this mail. */
  answersAreRead?: boolean;
  contact: ContactFacts;
}

/** To the volunteer: who waits for help, for what, and how to begin. */
function introductionToVolunteerMail(facts: IntroductionToVolunteerFacts, locale: Locale): MailContent {
  const { requester, contact, callAt } = facts;
  const reasons = [...(facts.whyYou ? [facts.whyYou] : []), ...facts.reasons];
  const firm = requester.organisationName;
  const name = fullName(requester);
  const programme = programmeName(contact.territoryName);
  const common = {
    greeting: greeting(locale, facts.firstName),
    ...needSections(facts.need, locale),
    ...personalSection(facts.said, contact, locale),
    contact: contactSection(contact, locale),
  };
  const choices = (call: string, follow: string) => ({
    otherChoices: [
      ...(requester.email && requester.phone ? [{ label: call, url: `tel:${requester.phone}` }] : []),
      ...(facts.followUrl ? [{ label: follow, url: facts.followUrl }] : []),
    ],
  });
  if (locale === 'en') {
    const subject = mailSubject(locale, (who, whom) => `Meet ${who}, ${whom}`, name, firm);
    return {
      ...common,
      subject,
      preheader: `${name} will suggest a first call this week.`,
      why: facts.asked
        ? `You agreed to help ${firm}. Here’s how to get started.`
        : `Your offer fits what ${firm} needs, and you chose to be introduced directly.`,
      ...(reasons.length > 0 && { reasons: { title: 'Why you', items: reasons } }),
      card: { title: `How to reach ${name}`, rows: reachRows(requester, subject, locale) },
      button: reachButton(requester, subject, { write: `Write to ${name}`, call: `Call ${name}` }),
      ...choices(`Call ${name}`, 'Follow this mission'),
      next: `${callAt ? `The invitation with this message suggests a first call on ${callAt}; ${name} has it too.` : `We’ve asked ${name} to suggest a first call this week.`} Heard nothing within a week? Make the first move, or tell ${contact.name}.${facts.answersAreRead ? ' Later, log your hours by replying to this message: “3 h yesterday”.' : ''}`,
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you have an offer of help with ${programme}. ${requester.firstName} has your contact details too.`,
        contact,
      ),
    };
  }
  const subject = mailSubject(locale, (who, whom) => `Présentation : ${who}, ${whom}`, name, firm);
  return {
    ...common,
    subject,
    preheader: `${name} vous propose un premier appel cette semaine.`,
    why: facts.asked
      ? `Vous avez accepté d’aider ${firm}. Voici de quoi commencer.`
      : `Votre offre d’appui répond au besoin ${withDe(firm)}, et vous avez choisi la présentation directe.`,
    ...(reasons.length > 0 && { reasons: { title: 'Pourquoi vous', items: reasons } }),
    card: { title: `Pour joindre ${name}`, rows: reachRows(requester, subject, locale) },
    button: reachButton(requester, subject, { write: `Écrire à ${name}`, call: `Appeler ${name}` }),
    ...choices(`Appeler ${name}`, 'Suivre cet appui'),
    next: `${callAt ? `L’invitation jointe propose un premier appel ${callAt} ; ${name} l’a reçue aussi.` : `Nous avons invité ${name} à vous proposer un premier appel cette semaine.`} Sans nouvelles d’ici une semaine, faites le premier pas, ou prévenez ${contact.name}.${facts.answersAreRead ? ' Plus tard, notez vos heures en répondant à ce message : « 3 h hier ».' : ''}`,
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
  sample: ({ match, requester }) => ({
    '': { ...match, asked: true, answersAreRead: true, requester },
    direct: {
      ...match,
      asked: false,
      said: { by: null, words: 'Le plus simple : commencez par la visite de l’atelier, un mardi.' },
      requester,
      callAt: 'jeudi 12 mars à 14 h 30',
    },
  }),
});

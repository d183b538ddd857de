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
  smallPrint,
} from '../mail-content';
import { hoursInWords } from '../typography';

interface IntroductionToRequesterFacts {
  firstName?: string | null;
  needTitle: string;
  organisationName: string;
  volunteer: PersonFacts;
  /** The stored reasons, as sentences in the reader's language, about the volunteer. */
  reasons: string[];
  hours: number;
  /** See `placeInWords`. */
  place: string;
  /** When the invitation beside the mail proposes a first call, in words; null: none does. */
  callAt?: string | null;
  /** Where the reader follows the mission. */
  followUrl?: string;
  contact: ContactFacts;
}

/** To the head of the firm: here is the person, why, and how to begin. */
function introductionToRequesterMail(facts: IntroductionToRequesterFacts, locale: Locale): MailContent {
  const { needTitle, organisationName, volunteer, contact } = facts;
  const name = fullName(volunteer);
  const programme = programmeName(contact.territoryName);
  const time = `${hoursInWords(facts.hours, locale)}. ${facts.place}.`;
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  const choices = (call: string, follow: string) => ({
    otherChoices: [
      ...(volunteer.email && volunteer.phone ? [{ label: call, url: `tel:${volunteer.phone}` }] : []),
      ...(facts.followUrl ? [{ label: follow, url: facts.followUrl }] : []),
    ],
  });
  if (locale === 'en') {
    const subject = mailSubject(
      locale,
      (firm, who) => `Introduction: ${firm} and ${who}`,
      organisationName,
      name,
    );
    return {
      ...common,
      subject,
      preheader: 'Suggest a first call this week.',
      why: `You asked ${programme} for help. ${name}, from ${volunteer.organisationName}, is ready to give it.`,
      about: { title: needTitle, lines: [time] },
      reasons: { title: `Why ${name}`, items: facts.reasons },
      card: { title: `How to reach ${name}`, rows: reachRows(volunteer, subject, locale) },
      button: reachButton(volunteer, subject, { write: `Write to ${name}`, call: `Call ${name}` }),
      ...choices(`Call ${name}`, 'Follow this mission'),
      next: `Your turn: ${facts.callAt ? `the invitation beside this mail suggests a first call on ${facts.callAt}; if it does not suit you, agree on another time` : 'suggest a first call this week'}. Half an hour is enough to see whether you get on. If it does not work out, tell ${contact.name}.`,
      smallPrint: smallPrint(
        locale,
        `You get this message because you sent a request to ${programme}. ${volunteer.firstName} has received your contact details too.`,
        contact,
      ),
    };
  }
  const subject = mailSubject(
    locale,
    (firm, who) => `Mise en relation : ${firm} et ${who}`,
    organisationName,
    name,
  );
  return {
    ...common,
    subject,
    preheader: 'Proposez un premier appel cette semaine.',
    why: `Vous avez demandé un appui à ${programme}. ${name}, de l’équipe ${volunteer.organisationName}, est d’accord pour vous aider.`,
    about: { title: needTitle, lines: [time] },
    reasons: { title: `Pourquoi ${name}`, items: facts.reasons },
    card: { title: `Pour joindre ${name}`, rows: reachRows(volunteer, subject, locale) },
    button: reachButton(volunteer, subject, { write: `Écrire à ${name}`, call: `Appeler ${name}` }),
    ...choices(`Appeler ${name}`, 'Suivre cet appui'),
    next: `À vous ${facts.callAt ? `de confirmer le premier appel que propose l’invitation jointe, ${facts.callAt}, ou d’en proposer un autre` : 'de proposer un premier appel cette semaine'}. Une demi-heure suffit pour savoir si vous pouvez travailler ensemble. Si cela ne convient pas, dites-le à ${contact.name}.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous avez confié un besoin à ${programme}. ${volunteer.firstName} a aussi reçu vos coordonnées.`,
      contact,
    ),
  };
}

export const introductionToRequester = defineMail<
  IntroductionToRequesterFacts & { calendar?: CalendarPart | undefined }
>({
  purpose: 'introduction-to-requester',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(IntroductionMails).toRequester(reader),
  words: ({ calendar, ...facts }, locale) => ({
    ...introductionToRequesterMail(facts, locale),
    ...(calendar && { calendar }),
  }),
  sample: ({ match, volunteer }) => ({ '': { ...match, volunteer } }),
});

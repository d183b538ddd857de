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
import type { AskedNeed } from '../need-sections';
import { hoursInWords, placeInWords } from '../typography';

interface IntroductionToRequesterFacts {
  firstName?: string | null;
  /** The reader's own: their words are not told to them again. */
  need: AskedNeed;
  volunteer: PersonFacts;
  /** False for somebody who chose to be introduced without being asked each time. */
  asked: boolean;
  said?: AnimatorSaid | null;
  /** The stored reasons, as sentences in the reader's language, about the volunteer. */
  reasons: string[];
  /** When the invitation beside the mail proposes a first call, in words; null: none does. */
  callAt?: string | null;
  /** When the volunteer could take it as well, in words. */
  otherCalls?: string[];
  /** Where the reader follows the mission. */
  followUrl?: string;
  contact: ContactFacts;
}

/** To the head of the firm: here is the person, why, and how to begin. */
function introductionToRequesterMail(facts: IntroductionToRequesterFacts, locale: Locale): MailContent {
  const { need, volunteer, contact, reasons, callAt, otherCalls = [] } = facts;
  const name = fullName(volunteer);
  const lender = volunteer.organisationName;
  const programme = programmeName(contact.territoryName);
  const common = {
    greeting: greeting(locale, facts.firstName),
    about: {
      title: need.needTitle,
      lines: [`${hoursInWords(need.hours, locale)}. ${placeInWords(need.commune, need.mode, locale)}.`],
    },
    ...personalSection(facts.said, contact, locale),
    contact: contactSection(contact, locale),
  };
  const choices = (call: string, follow: string) => ({
    otherChoices: [
      ...(volunteer.email && volunteer.phone ? [{ label: call, url: `tel:${volunteer.phone}` }] : []),
      ...(facts.followUrl ? [{ label: follow, url: facts.followUrl }] : []),
    ],
  });
  if (locale === 'en') {
    const subject = mailSubject(locale, (who) => `${who} can help you: call this week`, name);
    return {
      ...common,
      subject,
      preheader: 'Suggest a first call: half an hour is enough.',
      why: facts.asked
        ? `You asked ${programme} for help. ${name}, from ${lender}, is ready to give it.`
        : `You asked ${programme} for help. ${name}, from ${lender}, gives time to firms like yours.`,
      ...(reasons.length > 0 && { reasons: { title: `Why ${name}`, items: reasons } }),
      card: { title: `How to reach ${name}`, rows: reachRows(volunteer, subject, locale) },
      button: reachButton(volunteer, subject, { write: `Write to ${name}`, call: `Call ${name}` }),
      ...choices(`Call ${name}`, 'Follow this mission'),
      next: `${callAt ? `The invitation with this message suggests a first call on ${callAt}: accept it, or suggest another time.` : 'Please suggest a first call this week.'}${otherCalls.length > 0 ? ` ${volunteer.firstName} is also free on ${otherCalls.join(' or ')}.` : ''} Half an hour is enough to see whether you get on. If it doesn’t work out, tell ${contact.name}.`,
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you sent a request to ${programme}. ${volunteer.firstName} has your contact details too.`,
        contact,
      ),
    };
  }
  const subject = mailSubject(locale, (who) => `${who} peut vous aider : appelez cette semaine`, name);
  return {
    ...common,
    subject,
    preheader: 'Proposez un premier appel : une demi-heure suffit.',
    why: facts.asked
      ? `Vous avez demandé un appui à ${programme}. ${name}, de l’équipe ${lender}, est d’accord pour vous aider.`
      : `Vous avez demandé un appui à ${programme}. ${name}, de l’équipe ${lender}, donne du temps à des entreprises comme la vôtre.`,
    ...(reasons.length > 0 && { reasons: { title: `Pourquoi ${name}`, items: reasons } }),
    card: { title: `Pour joindre ${name}`, rows: reachRows(volunteer, subject, locale) },
    button: reachButton(volunteer, subject, { write: `Écrire à ${name}`, call: `Appeler ${name}` }),
    ...choices(`Appeler ${name}`, `Suivre l’appui ${withDe(name)}`),
    next: `À vous ${callAt ? `de confirmer le premier appel que propose l’invitation jointe, ${callAt}, ou d’en proposer un autre` : 'de proposer un premier appel cette semaine'}.${otherCalls.length > 0 ? ` ${volunteer.firstName} est aussi disponible ${otherCalls.join(' ou ')}.` : ''} Une demi-heure suffit pour savoir si vous pouvez travailler ensemble. Si cela ne convient pas, dites-le à ${contact.name}.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous avez confié un besoin à ${programme}. ${volunteer.firstName} a aussi reçu vos coordonnées.`,
      contact,
    ),
  };
}

const HER_WORDS =
  'Comme convenu au téléphone : commencez par la visite de l’atelier, un mardi.\nMichel sera là, c’est lui qui tient les contrôles.';

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
  sample: ({ match, volunteer }) => ({
    '': { ...match, volunteer, asked: true },
    direct: {
      ...match,
      volunteer,
      asked: false,
      said: { by: 'Sophie Durand', words: HER_WORDS },
      callAt: 'jeudi 12 mars à 11 h',
      otherCalls: ['vendredi 13 mars à 17 h 30'],
    },
  }),
});

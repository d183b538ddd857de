import { type Locale, withDe } from '@alize/contracts';
import { MissionMails } from '../compose/mission-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  type PersonFacts,
  contactSection,
  fullName,
  greeting,
  mailSubject,
  programmeName,
  smallPrint,
} from '../mail-content';
import { hoursInWords } from '../typography';

interface MissionFeedbackFacts {
  firstName?: string | null;
  needTitle: string;
  side: 'requester' | 'volunteer';
  other: PersonFacts;
  /** Logged; null: none. */
  hours: number | null;
  url: string;
  contact: ContactFacts;
}

/** To each of the two, when the mission is done: one question. */
function missionFeedbackMail(facts: MissionFeedbackFacts, locale: Locale): MailContent {
  const { needTitle, side, other, contact } = facts;
  const name = fullName(other);
  const programme = programmeName(contact.territoryName);
  const time = facts.hours ? [`${hoursInWords(facts.hours, locale)}.`] : [];
  const common = {
    greeting: greeting(locale, facts.firstName),
    about: { title: needTitle, lines: [`${name}, ${other.organisationName}`, ...time] },
    contact: contactSection(contact, locale),
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (who) => `How did it go with ${who}?`, name),
      preheader: 'One question: well, so-so or badly.',
      why: {
        requester: `${name}’s help is finished. Thank you for having made room for it.`,
        volunteer: `Your help for ${other.organisationName} is finished. Thank you for your time.`,
      }[side],
      button: { label: 'Say how it went', url: facts.url },
      next: `One question, one minute, and a few words if you like. Only ${contact.name} and the team read your answer.`,
      smallPrint: smallPrint(
        locale,
        `You’re getting this message once, when a mission of ${programme} ends.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (who) => `Comment s’est passé l’appui avec ${who} ?`, name),
    preheader: 'Une seule question : bien, moyennement ou mal.',
    why: {
      requester: `L’appui ${withDe(name)} est terminé. Merci de l’avoir accueilli.`,
      volunteer: `Votre appui à ${other.organisationName} est terminé. Merci du temps que vous y avez donné.`,
    }[side],
    button: { label: 'Dire comment cela s’est passé', url: facts.url },
    next: `À vous de répondre : une question, une minute, et quelques mots si vous le souhaitez. Seule l’équipe ${withDe(contact.name)} lit votre réponse.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message une seule fois, à la fin d’un appui ${withDe(programme)}.`,
      contact,
    ),
  };
}

export const missionFeedback = defineMail<MissionFeedbackFacts>({
  purpose: 'mission-feedback',
  category: 'missions',
  lane: 'bulk',
  facts: (reader, use) => use(MissionMails).feedback(reader),
  words: missionFeedbackMail,
  sample: ({ firstName, names, requester, volunteer, url, contact }) => ({
    requester: {
      firstName,
      needTitle: names.title,
      side: 'requester',
      url,
      contact,
      other: volunteer,
      hours: 12.5,
    },
    volunteer: {
      firstName,
      needTitle: names.title,
      side: 'volunteer',
      url,
      contact,
      other: requester,
      hours: null,
    },
  }),
});

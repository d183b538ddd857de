import { type DropReason, type Locale, withDe } from '@alize/contracts';
import { DROP_SENTENCES } from '@alize/missions';
import { MissionMails } from '../compose/mission-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  type PersonFacts,
  fullName,
  greeting,
  mailSubject,
  programmeName,
  reachable,
  shortened,
  smallPrint,
} from '../mail-content';
import { hoursInWords } from '../typography';

interface MissionDroppedFacts {
  /** The animator's. */
  firstName?: string | null;
  needTitle: string;
  /** `organisationName` is the firm's. */
  requester: PersonFacts;
  volunteer: PersonFacts;
  reason: DropReason;
  words: string | null;
  /** Logged; null: none. */
  hours: number | null;
  /** Whether the need looks for somebody now. */
  needOpen: boolean;
  /** The page of the need. */
  url: string;
  contact: ContactFacts;
}

/** To the animator: a mission stopped before its end, and why. */
function missionDroppedMail(facts: MissionDroppedFacts, locale: Locale): MailContent {
  const { needTitle, requester, volunteer, reason, needOpen } = facts;
  const name = fullName(volunteer);
  const firm = requester.organisationName;
  const programme = programmeName(facts.contact.territoryName);
  const why = [DROP_SENTENCES[locale][reason], ...(facts.words ? [shortened(facts.words, 400)] : [])];
  const time = facts.hours ? [hoursInWords(facts.hours, locale)] : [];
  const common = {
    greeting: greeting(locale, facts.firstName),
    about: { title: needTitle, lines: [`${firm}, ${name}`, ...time.map((hours) => `${hours}.`)] },
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (whom, who) => `Mission stopped: ${whom} and ${who}`, firm, name),
      preheader: needOpen ? 'Next step: choose somebody else.' : 'Next step: look at the request.',
      why: `${name}’s help for ${firm} has stopped early.`,
      reasons: { title: 'Why', items: why },
      button: { label: 'Open the request', url: facts.url },
      next: needOpen
        ? `Please choose somebody else: ${firm} is still waiting.`
        : `Nothing urgent: other people are on this request, or it is closed.`,
      contact: reachable({ ...requester, name: fullName(requester) }, firm),
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you run ${programme}.`,
        facts.contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (whom, who) => `Appui arrêté : ${whom} et ${who}`, firm, name),
    preheader: needOpen
      ? 'Prochaine étape : choisir une autre personne.'
      : 'Prochaine étape : voir le besoin.',
    why: `L’appui ${withDe(name)} à ${firm} s’est arrêté avant son terme.`,
    reasons: { title: 'Pourquoi', items: why },
    button: { label: 'Ouvrir le besoin', url: facts.url },
    next: needOpen
      ? `À vous de choisir une autre personne. ${firm} attend toujours.`
      : `Rien d’urgent : d’autres personnes suivent ce besoin, ou il est clos.`,
    contact: reachable({ ...requester, name: fullName(requester) }, firm),
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous animez ${programme}.`,
      facts.contact,
    ),
  };
}

export const missionDropped = defineMail<MissionDroppedFacts>({
  purpose: 'mission-dropped',
  category: 'territory',
  lane: 'ordinary',
  facts: (reader, use) => use(MissionMails).dropped(reader),
  words: missionDroppedMail,
  sample: ({ firstName, names, requester, volunteer, url, contact }) => ({
    'need open': {
      firstName,
      needTitle: names.title,
      requester,
      volunteer,
      url,
      contact,
      needOpen: true,
      reason: 'no_time',
      words: 'Nous reprendrons à la rentrée.',
      hours: 7,
    },
    'need closed': {
      firstName,
      needTitle: names.title,
      requester,
      volunteer,
      url,
      contact,
      needOpen: false,
      reason: 'need_changed',
      words: null,
      hours: null,
    },
  }),
});

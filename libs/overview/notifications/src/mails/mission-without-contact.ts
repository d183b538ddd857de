import type { Locale } from '@alize/contracts';
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
  smallPrint,
} from '../mail-content';
import { dayInWords, phoneInWords } from '../typography';

interface MissionWithoutContactFacts {
  /** The animator's. */
  firstName?: string | null;
  needTitle: string;
  /** Who says that they are not in touch, and whom with. */
  said: PersonFacts;
  other: PersonFacts;
  introducedAt: Date;
  /** The page of the match. */
  url: string;
  contact: ContactFacts;
}

/** To the animator: these two have not found each other. */
function missionWithoutContactMail(facts: MissionWithoutContactFacts, locale: Locale): MailContent {
  const { needTitle, said, other } = facts;
  const name = fullName(said);
  const whom = fullName(other);
  const programme = programmeName(facts.contact.territoryName);
  const day = dayInWords(facts.introducedAt, locale);
  const reach = (person: PersonFacts) =>
    [
      `${fullName(person)}, ${person.organisationName}`,
      ...(person.phone ? [phoneInWords(person.phone, locale)] : []),
      ...(person.email ? [person.email] : []),
    ].join(', ');
  const common = {
    greeting: greeting(locale, facts.firstName),
    about: { title: needTitle, lines: [reach(said), reach(other)] },
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (who, other_) => `No contact yet: ${who} and ${other_}`, name, whom),
      preheader: 'A call to each of them usually does it.',
      why: `${name} answers that they are not in touch with ${whom}, introduced on ${day}.`,
      button: { label: 'Open this match', url: facts.url },
      next: `Please call ${name} and ${whom}, then note that they are in touch, or stop the mission and choose somebody else.`,
      contact: reachable({ ...said, name }, said.organisationName),
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you run ${programme}.`,
        facts.contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (who, other_) => `Pas de contact : ${who} et ${other_}`, name, whom),
    preheader: 'Un appel à chacune des deux personnes suffit souvent.',
    why: `${name} répond ne pas être en contact avec ${whom} ; la présentation date du ${day}.`,
    button: { label: 'Ouvrir cette mise en relation', url: facts.url },
    next: `À vous d’appeler ${name} et ${whom}, puis de noter que le contact est pris, ou d’arrêter l’appui pour choisir une autre personne.`,
    contact: reachable({ ...said, name }, said.organisationName),
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous animez ${programme}.`,
      facts.contact,
    ),
  };
}

export const missionWithoutContact = defineMail<MissionWithoutContactFacts>({
  purpose: 'mission-without-contact',
  category: 'territory',
  lane: 'ordinary',
  facts: (reader, use) => use(MissionMails).withoutContact(reader),
  words: missionWithoutContactMail,
  sample: ({ firstName, names, requester, volunteer, at, url, contact }) => ({
    '': {
      firstName,
      needTitle: names.title,
      said: requester,
      other: volunteer,
      introducedAt: at,
      url,
      contact,
    },
  }),
});

import type { Locale } from '@alize/contracts';
import { firstCall } from '@alize/missions';
import {
  type CalendarPart,
  type ContactFacts,
  fullName,
  oneLine,
  type PersonFacts,
  programmeName,
} from '../mail-content';
import { phoneInWords, typeset } from '../typography';
import { address, component, instant, isSameAddress } from './ical';

export interface FirstCallFacts {
  matchId: string;
  startsAt: Date;
  /** When this was decided: the introduction, or the cancellation. */
  decidedAt: Date;
  /** Of our own addresses: the identifier is ours for ever, whoever sends it on. */
  domain: string;
  /** `organisationName` is the firm's. */
  requester: PersonFacts;
  volunteer: PersonFacts;
  contact: ContactFacts;
}

/** A later version of the same event has a higher number: what arrives late undoes nothing. */
const SEQUENCE = { REQUEST: 0, CANCEL: 1 } as const;
const words = {
  fr: {
    summary: (firm: string, who: string) => `Premier appel : ${firm} et ${who}`,
    line: (name: string, firm: string, phone: string) => `${name}, ${firm}${phone && ` : ${phone}`}`,
    proposed: (who: string) =>
      `Ce moment est une proposition d’${who}. S’il ne convient pas, choisissez-en un autre ensemble.`,
    cancelled: 'Cet appel n’a plus lieu d’être.',
  },
  en: {
    summary: (firm: string, who: string) => `First call: ${firm} and ${who}`,
    line: (name: string, firm: string, phone: string) => `${name}, ${firm}${phone && `: ${phone}`}`,
    proposed: (who: string) =>
      `${who} suggests this time. If it does not suit you, choose another one together.`,
    cancelled: 'There is no need for this call any more.',
  },
};

/** The first call between two people who have been introduced, proposed to both, or taken back. */
export function firstCallInvitation(
  method: CalendarPart['method'],
  facts: FirstCallFacts,
  locale: Locale,
): CalendarPart {
  const { requester, volunteer, contact } = facts;
  const say = (text: string) => oneLine(typeset(text, locale));
  const w = words[locale];
  const programme = programmeName(contact.territoryName);
  const line = (person: PersonFacts) =>
    say(
      w.line(
        fullName(person),
        person.organisationName,
        person.phone ? phoneInWords(person.phone, locale) : '',
      ),
    );
  const { startsAt, endsAt } = firstCall(facts.startsAt);
  const event = component('vevent', {
    uid: `first-call-${facts.matchId}@${facts.domain}`,
    sequence: SEQUENCE[method],
    dtstamp: instant(facts.decidedAt),
    dtstart: instant(startsAt),
    dtend: instant(endsAt),
    status: method === 'REQUEST' ? 'TENTATIVE' : 'CANCELLED',
    summary: say(w.summary(requester.organisationName, fullName(volunteer))),
    description:
      method === 'REQUEST'
        ? [line(requester), line(volunteer), '', say(w.proposed(programme))].join('\n')
        : say(w.cancelled),
  });
  event.addProperty(address('organizer', contact.email, { cn: oneLine(programme) }));
  // No answer is asked for: the two people agree between themselves, and nobody's mailbox fills.
  // Who invites is not invited as well: calendars refuse that, or ask for no answer.
  for (const person of [requester, volunteer])
    if (person.email && !isSameAddress(person.email, contact.email))
      event.addProperty(address('attendee', person.email, { cn: oneLine(fullName(person)), rsvp: 'FALSE' }));
  const calendar = component('vcalendar', { version: '2.0', prodid: '-//Alizé//Alizé//EN', method });
  calendar.addSubcomponent(event);
  return { method, content: `${calendar.toString()}\r\n` };
}

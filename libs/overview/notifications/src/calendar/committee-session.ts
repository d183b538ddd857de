import type { Locale } from '@alize/contracts';
import { type CalendarPart, type ContactFacts, oneLine, programmeName } from '../mail-content';
import { typeset } from '../typography';
import { address, component, instant } from './ical';

export interface SessionEvent {
  sessionId: string;
  startsAt: Date;
  place: string;
  videoUrl: string | null;
  /** How often it was sent: a later one counts. */
  sequence: number;
  decidedAt: Date;
  domain: string;
  contact: ContactFacts;
}

const HOURS = 2;

/** A sitting of the committee, for a member's calendar. */
export function sessionInvitation(
  method: CalendarPart['method'],
  event: SessionEvent,
  locale: Locale,
): CalendarPart {
  const { sessionId, startsAt, place, videoUrl, sequence, decidedAt, domain, contact } = event;
  const programme = programmeName(contact.territoryName);
  const summary = { fr: `Comité ${programme}`, en: `${programme} committee` }[locale];
  const where = [place, videoUrl ?? ''].filter((part) => part !== '').join(' · ');
  const made = component('vevent', {
    uid: `committee-${sessionId}@${domain}`,
    sequence,
    dtstamp: instant(decidedAt),
    dtstart: instant(startsAt),
    dtend: instant(new Date(startsAt.getTime() + HOURS * 3_600_000)),
    status: method === 'REQUEST' ? 'CONFIRMED' : 'CANCELLED',
    summary: oneLine(typeset(summary, locale)),
    ...(where !== '' && { location: oneLine(where) }),
  });
  made.addProperty(address('organizer', contact.email, { cn: oneLine(programme) }));
  const calendar = component('vcalendar', { version: '2.0', prodid: '-//Alizé//Alizé//EN', method });
  calendar.addSubcomponent(made);
  return { method, content: `${calendar.toString()}\r\n` };
}

import ICAL from 'ical.js';
import { firstCallInvitation, type FirstCallFacts } from './first-call';

const person = {
  jobTitle: null,
  organisationName: 'Menuiserie « Les Bauges », Rochaix et fils',
  phone: '+33479000000',
};
const facts: FirstCallFacts = {
  matchId: '0190f0a0-0000-7000-8000-000000000001',
  startsAt: new Date('2026-03-05T10:00:00Z'),
  decidedAt: new Date('2026-02-26T08:12:30Z'),
  domain: 'alize.test',
  requester: { ...person, firstName: 'Claire', lastName: 'Rochaix', email: 'claire@bauges.test' },
  volunteer: {
    ...person,
    firstName: 'Laurent "Lolo"',
    lastName: 'Vuillermet; D’Août:\r\nATTENDEE:mailto:intrus@autre.test',
    organisationName: 'Alpelec',
    email: 'laurent@alpelec.test',
    phone: null,
  },
  contact: {
    name: 'Fanny',
    email: 'savoie@alize.test',
    phone: null,
    territoryName: 'Savoie',
  },
};

describe('the calendar file of the first call', () => {
  it('is read back as it was meant, whatever the names hold', () => {
    const { content } = firstCallInvitation('REQUEST', facts, 'fr');
    const calendar = ICAL.Component.fromString(content);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    const event = calendar.getFirstSubcomponent('vevent');
    const value = (name: string) =>
      String(event?.getFirstPropertyValue(name)).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(value('uid')).toBe(`first-call-${facts.matchId}@alize.test`);
    expect(value('dtstart')).toBe('2026-03-05T10:00:00Z');
    expect(value('dtstamp')).toBe('2026-02-26T08:12:30Z');
    expect(value('status')).toBe('TENTATIVE');
    expect(value('organizer')).toBe('mailto:savoie@alize.test');
    expect(value('summary')).toMatch(
      /^Premier appel : Menuiserie « Les Bauges », Rochaix et fils et Laurent/,
    );
    expect(value('description')).toContain(
      'Claire Rochaix, Menuiserie « Les Bauges », Rochaix et fils : 04 79 00 00 00\n',
    );
    expect(event?.getAllProperties('attendee').map((each) => each.getFirstValue())).toEqual([
      'mailto:claire@bauges.test',
      'mailto:laurent@alpelec.test',
    ]);
  });

  it.each<[string, Partial<FirstCallFacts>, string]>([
    [
      'the volunteer',
      { volunteer: { ...facts.volunteer, email: 'savoie@alize.test' } },
      'claire@bauges.test',
    ],
    [
      'the requester',
      { requester: { ...facts.requester, email: 'Savoie@Alize.test' } },
      'laurent@alpelec.test',
    ],
    [
      'the volunteer, to a call taken back',
      { volunteer: { ...facts.volunteer, email: ' savoie@alize.test' } },
      'claire@bauges.test',
    ],
  ])('does not invite whoever invites: %s', (name, changed, other) => {
    const method = name.includes('taken back') ? 'CANCEL' : 'REQUEST';
    const event = ICAL.Component.fromString(
      firstCallInvitation(method, { ...facts, ...changed }, 'fr').content,
    ).getFirstSubcomponent('vevent');
    expect(event?.getAllProperties('attendee').map((each) => each.getFirstValue())).toEqual([
      `mailto:${other}`,
    ]);
  });

  it('keeps to the lines of RFC 5545: at most 75 octets, each ended by CRLF', () => {
    const { content } = firstCallInvitation('REQUEST', facts, 'fr');
    expect(content.endsWith('\r\n')).toBe(true);
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('takes the same event back by a later version of it', () => {
    const event = ICAL.Component.fromString(
      firstCallInvitation('CANCEL', facts, 'en').content,
    ).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('uid')).toBe(`first-call-${facts.matchId}@alize.test`);
    expect(event?.getFirstPropertyValue('sequence')).toBe(1);
    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

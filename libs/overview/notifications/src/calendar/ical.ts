import ICAL from 'ical.js';

// RFC 5545, 3.1: 75 octets a line; ical.js leaves out of its count the space that a continued line begins with.
ICAL.foldLength = 74;

export const isSameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

export function component(name: string, values: Record<string, string | number | ICAL.Time>): ICAL.Component {
  const made = new ICAL.Component(name);
  for (const [property, value] of Object.entries(values)) made.addPropertyWithValue(property, value);
  return made;
}

export function address(property: string, email: string, parameters: Record<string, string>): ICAL.Property {
  const made = new ICAL.Property(property);
  made.setValue(`mailto:${email}`);
  for (const [name, value] of Object.entries(parameters)) made.setParameter(name, value);
  return made;
}

export const instant = (date: Date): ICAL.Time => ICAL.Time.fromJSDate(date, true);

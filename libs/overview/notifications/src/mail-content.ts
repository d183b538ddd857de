import { hideContactDetails } from '@alize/accounts';
import { type Locale, withDe } from '@alize/contracts';
import { phoneInWords, typeset } from './typography';

/** A calendar file beside a mail: an ordinary calendar offers to write it down, or takes it out again. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

/** What every mail says, in the order it says it; the two layouts only dress it. */
export interface MailContent {
  /** Already typeset, on one line: 60 characters where names allow, never more than 78. */
  subject: string;
  preheader: string;
  greeting: string;
  /** Why you get this, in one line. */
  why: string;
  /** Three lines at most. */
  about: { title: string; lines: string[] };
  /** The animator's own paragraph, and whose it is. */
  personal?: { title: string; words: string };
  /** Somebody's own words, and the project behind them in a line. */
  quote?: { title: string; words: string | null; project: string | null };
  reasons?: { title: string; items: string[] };
  /** Several things that wait, each with what to do about it. */
  list?: { title: string; items: { says: string; label: string; url: string }[] };
  card?: { title: string; rows: { label: string; value: string; href?: string }[] };
  button?: { label: string; url: string };
  otherChoices?: { label: string; url: string }[];
  /** Who acts next and by when. */
  next: string;
  contact: { name: string; phone?: string; email?: string; role: string };
  smallPrint: string;
  /** Somebody's own letter in place of all that stands above: it opens and closes as they wrote it. */
  letter?: { words: string; author: string; answered?: { title: string; words: string } | '' };
  /** Who it comes from, where that is somebody rather than the programme. */
  from?: string;
  /** The `Message-ID` it answers. */
  inReplyTo?: string;
  /** Documents beside it. */
  files?: MailFile[];
  /** Where the reader chooses what they are written about; not in what is only shown. */
  preferencesUrl?: string;
  /** A file beside the two bodies. */
  calendar?: CalendarPart;
}

export interface MailFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** The person who answers questions about a mail: the territory's animator, or the national coordination. */
export interface ContactFacts {
  name: string;
  email: string;
  /** E.164. */
  phone?: string | null;
  territoryName?: string | null;
}

/** Somebody who is being introduced, with everything needed to reach them. */
export interface PersonFacts {
  firstName: string;
  lastName: string;
  jobTitle?: string | null;
  organisationName: string;
  /** Null for somebody known by telephone alone. */
  email: string | null;
  /** E.164. */
  phone?: string | null;
}

export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim();
}

export function greeting(locale: Locale, firstName?: string | null): string {
  const hello = locale === 'fr' ? 'Bonjour' : 'Hello';
  const name = firstName?.trim();
  return name ? `${hello} ${name},` : `${hello},`;
}

/** « Alizé Savoie », or « Alizé » for what belongs to no territory. */
export function programmeName(territoryName?: string | null): string {
  return territoryName ? `Alizé ${territoryName}` : 'Alizé';
}

export function contactSection(contact: ContactFacts, locale: Locale): MailContent['contact'] {
  const national = locale === 'fr' ? 'équipe nationale' : 'national team';
  const local =
    locale === 'fr' ? `animation d’Alizé ${contact.territoryName}` : `Alizé ${contact.territoryName} team`;
  return reachable(contact, contact.territoryName ? local : national);
}

/** A contact section for somebody who is not the animator. */
export function reachable(
  person: { name: string; email: string | null; phone?: string | null },
  role: string,
): MailContent['contact'] {
  const { name, email, phone } = person;
  return { name, role, ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
}

/** What the animator wrote of her own in a mail; `by` is null where no person is known to have. */
export interface AnimatorSaid {
  by: string | null;
  words: string;
}

/** Her paragraph, under her name. */
export function personalSection(
  said: AnimatorSaid | null | undefined,
  { territoryName }: ContactFacts,
  locale: Locale,
): Pick<MailContent, 'personal'> {
  if (!said) return {};
  const by = said.by || programmeName(territoryName);
  const title = locale === 'fr' ? `Un mot ${withDe(by)}` : `A word from ${by}`;
  return { personal: { title, words: said.words } };
}

/** `because` is a whole sentence: why this person gets this mail. */
export function smallPrint(locale: Locale, because: string, contact: ContactFacts): string {
  return locale === 'fr'
    ? `${because} Pour changer d’adresse, écrivez à ${contact.email}`
    : `${because} To change your address, write to ${contact.email}`;
}

/** Names the link to `preferencesUrl`. */
export const preferencesLabel = (locale: Locale): string =>
  locale === 'fr' ? 'Choisir les messages que je reçois' : 'Choose the messages I get';

/** What one does first with somebody who has been introduced: writes, or calls who is known by telephone alone. */
export function reachButton(
  { email, phone }: Pick<PersonFacts, 'email' | 'phone'>,
  subject: string,
  label: { write: string; call: string },
): { label: string; url: string } {
  if (email) return { label: label.write, url: mailtoUrl(email, subject) };
  return { label: label.call, url: `tel:${phone ?? ''}` };
}

export function mailtoUrl(email: string, subject?: string): string {
  const address = encodeURIComponent(email).replace('%40', '@');
  return subject ? `mailto:${address}?subject=${encodeURIComponent(subject)}` : `mailto:${address}`;
}

/** The rows of a card that says how to reach somebody; what is unknown has no row. */
export function reachRows(person: PersonFacts, mailSubject: string, locale: Locale) {
  const label =
    locale === 'fr'
      ? { job: 'Fonction', firm: 'Organisme', mail: 'E-mail', phone: 'Téléphone' }
      : { job: 'Job', firm: 'Organisation', mail: 'E-mail', phone: 'Phone' };
  const { jobTitle, organisationName, email, phone } = person;
  return [
    ...(jobTitle ? [{ label: label.job, value: jobTitle }] : []),
    { label: label.firm, value: organisationName },
    ...(email ? [{ label: label.mail, value: email, href: mailtoUrl(email, mailSubject) }] : []),
    ...(phone ? [{ label: label.phone, value: phoneInWords(phone, locale), href: `tel:${phone}` }] : []),
  ];
}

const COMFORTABLE = 60;
const SHORTEST_NAME = 16;

/**
 * A subject on one line. The longest names are cut first, at a word, until the whole holds in 60 characters or no
 * name has more than 16 left.
 */
export function mailSubject(
  locale: Locale,
  write: (...names: string[]) => string,
  ...names: string[]
): string {
  const whole = names.map(oneLine);
  let limit = Math.max(SHORTEST_NAME, ...whole.map((name) => name.length));
  const at = (most: number) => write(...whole.map((name) => shortened(name, most)));
  while (limit > SHORTEST_NAME && at(limit).length > COMFORTABLE) limit -= 1;
  return typeset(at(limit), locale);
}

/** At most `most` characters, cut between words and closed by an ellipsis. */
export function shortened(text: string, most: number): string {
  const letters = [...oneLine(text)];
  if (letters.length <= most) return letters.join('');
  const cut = letters.slice(0, most - 1).join('');
  const word = cut.replace(/\s+\S*$/u, '');
  const kept = word.length >= cut.length * 0.6 ? word : cut;
  return `${kept.replace(/(?:[\s,;:.(«–-]|\s(?:de|du|des|la|le|les|à|et|un|une|the|a|of|to|and))+$/iu, '')}…`;
}

/** What somebody typed, a line each; empty lines part nothing more. */
export const paragraphs = (words: string): string[] => [
  ...new Set(
    words
      .split(/[\r\n]+/)
      .map((line) => oneLine(line))
      .filter(Boolean),
  ),
];

/** Without line breaks, control characters or direction marks: a typed name must not forge a header or a section. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A firm's own words before the introduction. */
export const withoutContactDetails = (text: string, locale: Locale): string =>
  hideContactDetails(text, locale === 'fr' ? '(coordonnées masquées)' : '(contact details hidden)');

import type { Locale } from '@alize/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';

/** Anybody the programme writes to. An e-mail address is one person; roles are given elsewhere. */
@Entity('person')
// An expression under trigrams, which the migration alone can say.
@Index('person_trigrams', { synchronize: false })
@Index('person_by_name', { synchronize: false })
@Index('person_phone_begins', { synchronize: false })
@Index('person_phone_ends', { synchronize: false })
@Index('person_email_begins', { synchronize: false })
@Unique('person_email_unique', ['email'])
@Check('person_email_lower_case', 'email = lower(email)')
@Check('person_refused_with_answer', '(mail_refused_at IS NULL) = (mail_refusal IS NULL)')
export class Person {
  @PrimaryColumn('uuid')
  id: string;
  /** Null for somebody known by telephone alone: nothing is mailed to them, and nobody signs in as them. */
  @Column('text', { nullable: true })
  email: string | null;
  @Column('text', { name: 'first_name' })
  firstName: string;
  @Column('text', { name: 'last_name' })
  lastName: string;
  @Column('text', { nullable: true })
  phone: string | null;
  @Column('text', { name: 'job_title', nullable: true })
  jobTitle: string | null;
  @Column('text', { default: 'fr' })
  locale: Locale;
  /** Since when mail servers refuse this address, and what they said; null once they take a mail again. */
  @Column('timestamptz', { name: 'mail_refused_at', nullable: true })
  mailRefusedAt: Date | null;
  @Column('text', { name: 'mail_refusal', nullable: true })
  mailRefusal: string | null;
  /** Of the form that wrote it under an id of its own; null where none did. */
  @Column('text', { name: 'form_fingerprint', nullable: true })
  formFingerprint: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @VersionColumn()
  version: number;
}

/** `Claire Martin` for those who may know. */
export const fullName = (person: Pick<Person, 'firstName' | 'lastName'>): string =>
  `${person.firstName} ${person.lastName}`.trim();
/** What names them in a text that others wrote. */
export const namesOf = (person: Pick<Person, 'firstName' | 'lastName' | 'email'>): string[] => [
  person.firstName,
  person.lastName,
  ...(person.email ? [person.email] : []),
];
/** `Claire M.` for those who have not been introduced. */
export const discreetName = (person: Pick<Person, 'firstName' | 'lastName'>): string =>
  `${person.firstName} ${person.lastName.slice(0, 1)}.`;

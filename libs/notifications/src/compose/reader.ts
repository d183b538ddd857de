import type { Person } from '@alize/accounts';
import type { Locale } from '@alize/contracts';
import type { ContactFacts } from '../mail-content';
import type { Mail } from '../mail.entity';

/** What a mail row says, and to whom. */
export interface Letter extends Pick<Mail, 'id' | 'purpose' | 'subjectId' | 'territoryId' | 'tries'> {
  recipient: Pick<Person, 'id' | 'email' | 'firstName' | 'lastName' | 'locale'>;
}
/** Whom a mail is composed for. */
export interface Reader {
  mail: Letter;
  person: Letter['recipient'];
  locale: Locale;
  contact: ContactFacts;
}

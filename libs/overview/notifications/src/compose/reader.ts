import type { Person } from '@alize/accounts';
import type { Locale, MailCategory } from '@alize/contracts';
import type { ContactFacts } from '../mail-content';
import type { Mail } from '../mail.entity';

/** What a mail row says, and to whom. */
export interface Letter extends Pick<
  Mail,
  'id' | 'purpose' | 'subjectId' | 'territoryId' | 'needId' | 'matchId' | 'tries' | 'unansweredTries'
> {
  recipient: Pick<Person, 'id' | 'firstName' | 'lastName' | 'locale'> & {
    email: string;
    refuses: MailCategory[];
  };
}
/** The person a mail goes to, as SQL over a row of `person` named `p`. */
export const RECIPIENT = `json_build_object('id', p.id, 'email', p.email, 'firstName', p.first_name, 'lastName', p.last_name, 'locale', p.locale,
  'refuses', ARRAY(SELECT f.category FROM mail_refusal f WHERE f.person_id = p.id))`;

/** Whom a mail is composed for. */
export interface Reader {
  mail: Letter;
  person: Letter['recipient'];
  locale: Locale;
  contact: ContactFacts;
}

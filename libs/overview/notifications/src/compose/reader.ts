import type { Person } from '@alize/accounts';
import type { Locale, MailCategory, MailPurpose } from '@alize/contracts';
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
export const recipientAt = (
  address: string,
): string => `json_build_object('id', p.id, 'email', ${address}, 'firstName', p.first_name, 'lastName', p.last_name, 'locale', p.locale,
  'refuses', ARRAY(SELECT f.category FROM mail_refusal f WHERE f.person_id = p.id))`;

export const RECIPIENT = recipientAt('p.email');
/**
 * Of a mail `c`: the two about a change of address go to the new one before it is theirs, and to the old one when it is no longer.
 * What a server answers there says nothing of the address they have.
 */
export const ADDRESS = `COALESCE((SELECT CASE c.purpose WHEN 'email-change' THEN change.new_email ELSE change.old_email END
  FROM email_change change WHERE change.id = c.subject_id AND c.purpose IN ('email-change', 'email-changed')), p.email)`;
export const isElsewhere = (purpose: MailPurpose): boolean =>
  purpose === 'email-change' || purpose === 'email-changed';

/** Whom a mail is composed for. */
export interface Reader {
  mail: Letter;
  person: Letter['recipient'];
  locale: Locale;
  contact: ContactFacts;
}

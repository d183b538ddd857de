import type { Lane } from '../queue/lane';

/** One mail for one person, as the wire needs it. */
export interface OutgoingMail {
  from: { name: string; address: string };
  replyTo: string;
  /** Sender of the envelope, to which servers return what they cannot deliver; `from` where it is not said. */
  returnPath?: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Constant for a mail whatever the number of tries, so that a receiver can drop a second copy. */
  messageId: string;
  /** Message-IDs of what it follows on from, oldest first: mail programs show these together. */
  references: string[];
  headers: Record<string, string>;
  /** Documents and pictures beside the words. */
  attachments?: { filename: string; contentType: string; content: Buffer }[];
  /** An iCalendar file that calendars act upon, beside the two bodies and as an attachment. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

/** What stands after the @. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** The server said no to this mail for good (SMTP 5xx): unknown address, refused content. `message` has its own line. */
export class MailRefused extends Error {}
/** Worth another try: 4xx, a lost connection, no server, a server that does not let us in. */
export class MailDelayed extends Error {}
/** All of it was handed over and nothing was answered: it may have arrived, and each further try may be one copy more. */
export class MailUnanswered extends MailDelayed {}

/** The mail port. Resolves once the server has taken the mail; rejects with `MailRefused` or `MailDelayed`. */
export abstract class Mailer {
  /** Resolves when a mail of this lane may be made and sent; for servers that set a pace. */
  turn?(lane: Lane): Promise<void>;
  /** Turns away who waits for a turn, and who will: the process ends. */
  endTurns?(): void;
  abstract send(mail: OutgoingMail): Promise<void>;
  abstract close(): Promise<void>;
}

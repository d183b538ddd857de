import { MailDelayed, Mailer, MailRefused, type OutgoingMail } from '../mail/mailer';
import type { ServiceWatch } from './service-watch';

/** Tells the watch how a mail server does; a refusal of a mail is an answer of a server that is well. */
export class WatchedMailer extends Mailer {
  constructor(
    private readonly mailer: Mailer,
    private readonly watch: ServiceWatch,
  ) {
    super();
  }

  async send(mail: OutgoingMail): Promise<void> {
    try {
      await this.mailer.send(mail);
      this.watch.succeeded('mail');
    } catch (error) {
      if (error instanceof MailRefused) this.watch.succeeded('mail');
      if (error instanceof MailDelayed)
        this.watch.failed('mail', error.cause ?? error, { answered: hasAnswer(error.cause) });
      throw error;
    }
  }

  close(): Promise<void> {
    return this.mailer.close();
  }
}

/** To the recipient or the content; what is answered to the greeting or the password holds for every mail. */
const hasAnswer = (cause: unknown): boolean =>
  cause instanceof Error &&
  'responseCode' in cause &&
  typeof cause.responseCode === 'number' &&
  'code' in cause &&
  (cause.code === 'EENVELOPE' || cause.code === 'EMESSAGE');

import { MailDelayed, Mailer, MailRefused, type OutgoingMail } from './mailer';

/** Keeps what it is given; refuses the addresses of `refused.test` and delays those of `delayed.test`, as a server can. */
export class FakeMailer extends Mailer {
  readonly sent: OutgoingMail[] = [];

  async send(mail: OutgoingMail): Promise<void> {
    if (mail.to.address.endsWith('@refused.test')) throw new MailRefused('550 no such mailbox');
    if (mail.to.address.endsWith('@delayed.test')) throw new MailDelayed('451 come back later');
    this.sent.push(mail);
  }

  async close(): Promise<void> {}
}

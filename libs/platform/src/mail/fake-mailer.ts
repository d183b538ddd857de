import { Mailer, MailRefused, type OutgoingMail } from './mailer';

/** Keeps what it is given; refuses addresses of the domain `refused.test`, as the contract's real server does. */
export class FakeMailer extends Mailer {
  readonly sent: OutgoingMail[] = [];

  async send(mail: OutgoingMail): Promise<void> {
    if (mail.to.address.endsWith('@refused.test')) throw new MailRefused('550 no such mailbox');
    this.sent.push(mail);
  }

  async close(): Promise<void> {}
}

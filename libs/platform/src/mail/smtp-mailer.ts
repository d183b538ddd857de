import { createTransport, type Transporter } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Config } from '../config/config';
import { MailDelayed, Mailer, MailRefused, type OutgoingMail } from './mailer';

/** nodemailer over a pool of kept connections. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(config: Pick<Config, 'mailUrl'>) {
    super();
    const separator = config.mailUrl.includes('?') ? '&' : '?';
    this.transport = createTransport(
      `${config.mailUrl}${separator}pool=true&maxConnections=5&maxMessages=200&connectionTimeout=10000&socketTimeout=30000`,
    );
  }

  async send(mail: OutgoingMail): Promise<void> {
    try {
      const message = new MailComposer({
        ...mail,
        disableFileAccess: true,
        disableUrlAccess: true,
      }).compile();
      // Whole: streamed, each piece of it would be a write to the socket.
      await this.transport.sendMail({ envelope: message.getEnvelope(), raw: await message.build() });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw isPermanent(error) ? new MailRefused(message) : new MailDelayed(message);
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

/**
 * A 5xx to the recipient or the content is about this mail; one to the greeting, the password or the sender is about us,
 * and will pass once somebody has put it right.
 */
function isPermanent(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  if (error.code !== 'EENVELOPE' && error.code !== 'EMESSAGE') return false;
  if ('command' in error && error.command === 'MAIL FROM') return false;
  // Without an answer, no envelope could be made of the address: no server will ever take it.
  const answer = 'responseCode' in error ? error.responseCode : undefined;
  return typeof answer === 'number' ? answer >= 500 : error.code === 'EENVELOPE';
}

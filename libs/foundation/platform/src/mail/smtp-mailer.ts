import { Transform, type TransformCallback } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import type { DKIMOptions } from 'nodemailer/lib/dkim';
import { z } from 'zod';
import type { Config } from '../config/config';
import { domainOf, MailDelayed, Mailer, MailRefused, MailUnanswered, type OutgoingMail } from './mailer';

/** Whatever `MAIL_URL` does not say otherwise. Times in milliseconds; a server may take its own to think about a mail. */
const POOL = {
  pool: 'true',
  maxConnections: '5',
  maxMessages: '200',
  connectionTimeout: '10000',
  greetingTimeout: '10000',
  socketTimeout: '30000',
};

/** What is signed: RFC 8058 wants both headers of the way out to be, and nodemailer's own list has but the first. */
const SIGNED =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:In-Reply-To:References:List-Unsubscribe:List-Unsubscribe-Post';

/** nodemailer over a pool of kept connections. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;
  private readonly dkim?: DKIMOptions;

  constructor({ mailUrl, mailFrom, dkim }: Pick<Config, 'mailUrl' | 'mailFrom' | 'dkim'>) {
    super();
    const url = new URL(mailUrl);
    for (const [name, value] of Object.entries(POOL))
      if (!url.searchParams.has(name)) url.searchParams.set(name, value);
    this.transport = createTransport(url.href);
    this.transport.use('stream', (mail, done) => {
      mail.message.transform(() => new Whole());
      const { onHandedOver } = Handover.parse(mail.data);
      const createReadStream = mail.message.createReadStream.bind(mail.message);
      // It is read once the server has said that it takes it, and ends when the last byte went to the socket.
      mail.message.createReadStream = (...options) => createReadStream(...options).once('end', onHandedOver);
      done();
    });
    if (dkim)
      this.dkim = {
        domainName: domainOf(mailFrom),
        keySelector: dkim.selector,
        privateKey: dkim.privateKey,
        headerFieldNames: SIGNED,
      };
  }

  async send({ calendar, returnPath, ...mail }: OutgoingMail): Promise<void> {
    let handedOver = false;
    const onHandedOver = () => (handedOver = true);
    try {
      await this.transport.sendMail({
        ...{ ...mail, onHandedOver },
        ...(returnPath && { envelope: { from: returnPath, to: mail.to.address } }),
        inReplyTo: mail.references.at(-1),
        ...(calendar && { icalEvent: { ...calendar, filename: 'invitation.ics' } }),
        disableFileAccess: true,
        disableUrlAccess: true,
        dkim: this.dkim,
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (isPermanent(error)) throw new MailRefused(message, { cause: error });
      if (handedOver && !hasAnswer(error)) throw new MailUnanswered(message, { cause: error });
      throw new MailDelayed(message, { cause: error });
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

const Handover = z.object({ onHandedOver: z.custom<() => void>((value) => typeof value === 'function') });
const hasAnswer = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'responseCode' in error && Boolean(error.responseCode);

/** A mail is made in many pieces, and each would be a write to the socket: they leave as one. */
class Whole extends Transform {
  private readonly pieces: Buffer[] = [];

  override _transform(piece: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.pieces.push(piece);
    done();
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.concat(this.pieces));
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

import { PersonRecords } from '@alize/accounts';
import { Database, Outbox, scrub } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { mailFailed } from '../mail.messages';
import { permanentFailure } from './bounce.rules';
import type { ReadMail } from './mail-reader';
import type { OwnAddress } from './reply-addresses';

interface Returned {
  /** Of the envelope. */
  sender: string;
  to: OwnAddress;
  raw: Buffer;
}
interface SentMail {
  recipientId: string;
  email: string;
  /** Whether its envelope bore an address of its own, which no reader sees. */
  ownReturnPath: boolean;
}
const SENT = `
  SELECT m.recipient_id AS "recipientId", p.email, m.own_return_path AS "ownReturnPath"
  FROM mail m JOIN person p ON p.id = m.recipient_id WHERE m.id = $1 AND m.status = 'sent'`;

/**
 * Reports that a mail could not be delivered. Anybody can write one, so it counts only when it comes as servers send
 * them: without a sender, to the address that only servers were shown, with our own Message-ID in it, about the very
 * address the mail went to.
 */
@Injectable()
export class BounceIntake {
  constructor(
    private readonly db: Database,
    private readonly people: PersonRecords,
    private readonly outbox: Outbox,
  ) {}

  /** As if the address had been refused at once. */
  async take({ reports }: Pick<ReadMail, 'reports'>, { sender, to, raw }: Returned): Promise<void> {
    if (sender !== '' || !holdsMessageId(raw, to.mailId)) return;
    await this.db.tx(async () => {
      const [mail] = await this.db.query<SentMail>(`${SENT} FOR UPDATE OF m`, [to.mailId]);
      // Mails of releases before had one address for both.
      if (!mail || (mail.ownReturnPath && to.use !== 'bounce')) return;
      const said = permanentFailure(reports, mail.email);
      if (!said) return;
      const failure = scrub(said);
      await this.db.query(`UPDATE mail SET status = 'failed', last_error = $2 WHERE id = $1`, [
        to.mailId,
        failure,
      ]);
      await this.people.refuseMail(mail.recipientId, failure);
      await this.outbox.publish(mailFailed, { mailId: to.mailId });
    });
  }
}

/** Below the headers of the report itself, which quote it in any answer. */
function holdsMessageId(raw: Buffer, mailId: string): boolean {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at >= 0);
  return raw.includes(`<${mailId}@`, Math.min(...ends, raw.length));
}

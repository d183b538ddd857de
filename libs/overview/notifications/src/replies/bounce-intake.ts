import { PersonRecords } from '@alize/accounts';
import { Database, Outbox, scrub } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { mailFailed } from '../mail.messages';
import { permanentFailure, permanentFailureInWords } from './bounce.rules';
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
 * them: without a sender, to the address that only servers were shown, with no other Message-ID than our own in it, about
 * the very address the mail went to.
 */
@Injectable()
export class BounceIntake {
  constructor(
    private readonly db: Database,
    private readonly people: PersonRecords,
    private readonly outbox: Outbox,
  ) {}

  /** As if the address had been refused at once. Whether it counted. */
  async take(report: ReadMail, { sender, to, raw }: Returned): Promise<boolean> {
    const quoted = quotesMessageId(raw, to.mailId);
    if (sender !== '' || quoted === 'another') return false;
    return this.db.tx(async () => {
      const [mail] = await this.db.query<SentMail>(`${SENT} FOR UPDATE OF m`, [to.mailId]);
      // Mails of releases before had one address for both, which who answers sees as well.
      const isFromServers = to.use === 'bounce' || (mail?.ownReturnPath === false && quoted === 'ours');
      if (!mail || !isFromServers) return false;
      const said = failureIn(report, mail.email);
      if (!said) return false;
      const failure = scrub(said);
      await this.db.query(`UPDATE mail SET status = 'failed', last_error = $2 WHERE id = $1`, [
        to.mailId,
        failure,
      ]);
      await this.people.refuseMail(mail.recipientId, failure);
      await this.outbox.publish(mailFailed, { mailId: to.mailId });
      return true;
    });
  }
}

function failureIn({ reports, text, headers }: ReadMail, address: string): string | null {
  if (reports.length > 0) return permanentFailure(reports, address);
  const named = headers.find(({ name }) => name === 'x-failed-recipients')?.value ?? '';
  return permanentFailureInWords(text, named, address);
}

/** Which mail it gives back, below the headers of the report itself, which quote ours in any answer. Some name none. */
function quotesMessageId(raw: Buffer, mailId: string): 'ours' | 'another' | 'none' {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at >= 0);
  const body = raw.subarray(Math.min(...ends, raw.length));
  if (body.includes(`<${mailId}@`)) return 'ours';
  return /^message-id:/imu.test(body.toString('latin1')) ? 'another' : 'none';
}

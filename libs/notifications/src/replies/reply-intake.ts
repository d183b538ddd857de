import { createHash } from 'node:crypto';
import type { ReplyKind } from '@alize/contracts';
import { Clock, Database, newId, Outbox, scrub } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type ParsedMail, simpleParser } from 'mailparser';
import { mailFailed, replyReceived } from '../mail.messages';
import { authorOf, filesOf, ownWords, permanentFailure } from './incoming.rules';
import { ReplyAddresses } from './reply-addresses';
import { ReplyRow } from './reply.entity';

/** A mail as a server hands it over. */
export interface Incoming {
  /** Of the envelope; empty for bounces. */
  sender: string;
  recipients: string[];
  raw: Buffer;
}
/** What became of it. */
export type Taken = 'kept' | 'seen' | 'loop' | 'bounce';

const LONGEST_TEXT = 20_000;
const LONGEST_SUBJECT = 300;
/** More than this to one mail in a day is two machines talking. */
const MOST_A_DAY = 20;

/** Where a mail belongs: what it answers, or else what its author is last concerned by. */
interface Place {
  mailId: string | null;
  territoryId: string | null;
  needId: string | null;
  matchId: string | null;
  personId: string | null;
}
const BY_MAIL = `
  SELECT m.id AS "mailId", m.territory_id AS "territoryId", m.need_id AS "needId", m.match_id AS "matchId",
    CASE WHEN lower(p.email) = $2 THEN p.id END AS "personId"
  FROM mail m JOIN person p ON p.id = m.recipient_id WHERE m.id = $1`;
const BY_AUTHOR = `
  SELECT NULL::uuid AS "mailId", NULL::uuid AS "needId", NULL::uuid AS "matchId", p.id AS "personId", COALESCE(
    (SELECT n.territory_id FROM need n WHERE n.contact_id = p.id ORDER BY n.id DESC LIMIT 1),
    (SELECT o.territory_id FROM offer o WHERE o.person_id = p.id ORDER BY o.id DESC LIMIT 1)) AS "territoryId"
  FROM person p WHERE p.email = $1`;
const NOWHERE: Place = { mailId: null, territoryId: null, needId: null, matchId: null, personId: null };

/** Takes in what comes back by mail: kept once, put where it belongs, told to who runs the territory. */
@Injectable()
export class ReplyIntake {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly addresses: ReplyAddresses,
  ) {}

  async take({ sender, recipients, raw }: Incoming): Promise<Taken> {
    const mail = await simpleParser(raw, { skipImageLinks: true });
    const author = authorOf(mail, sender);
    if (author === 'ourselves') return 'loop';
    const mailId =
      recipients.map((address) => this.addresses.read(address)).find((id) => id !== null) ?? null;
    if (author === 'bounce') return this.bounced(mail, mailId);
    const from = (mail.from?.value[0]?.address ?? sender).toLowerCase();
    return this.keep(mail, from, mailId, author === 'machine', raw);
  }

  private keep(
    mail: ParsedMail,
    from: string,
    mailId: string | null,
    machine: boolean,
    raw: Buffer,
  ): Promise<Taken> {
    return this.db.tx(async () => {
      const place = await this.placeOf(mailId, from);
      const kind: ReplyKind = machine || (await this.isTooMuch(mailId)) ? 'automatic' : 'answer';
      const row = {
        ...{ id: newId(), kind, ...place, fromAddress: from, receivedAt: this.clock.now() },
        fingerprint: fingerprintOf(mail, from, raw),
        subject: (mail.subject ?? '').slice(0, LONGEST_SUBJECT),
        text: ownWords(mail).replaceAll('\0', '').slice(0, LONGEST_TEXT),
        attachments: filesOf(mail),
      };
      const { identifiers } = await this.db
        .repo(ReplyRow)
        .createQueryBuilder()
        .insert()
        .values(row)
        .orIgnore()
        .returning('id')
        .execute();
      if (identifiers.filter(Boolean).length === 0) return 'seen';
      if (kind === 'answer') await this.outbox.publish(replyReceived, { replyId: row.id });
      return 'kept';
    });
  }

  private async placeOf(mailId: string | null, from: string): Promise<Place> {
    const [answered] = mailId ? await this.db.query<Place>(BY_MAIL, [mailId, from]) : [];
    if (answered) return answered;
    const [known] = await this.db.query<Place>(BY_AUTHOR, [from]);
    return known ?? NOWHERE;
  }

  private async isTooMuch(mailId: string | null): Promise<boolean> {
    if (!mailId) return false;
    const [row] = await this.db.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM reply WHERE mail_id = $1 AND received_at > $2::timestamptz - interval '1 day'",
      [mailId, this.clock.now()],
    );
    return (row?.count ?? 0) >= MOST_A_DAY;
  }

  /** A server took the mail, and another refused it later: as if it had been refused at once. */
  private async bounced(mail: ParsedMail, mailId: string | null): Promise<Taken> {
    const said = permanentFailure(mail);
    if (!said || !mailId) return 'bounce';
    const failure = scrub(said);
    await this.db.tx(async () => {
      const [failed] = await this.db.query<{ recipientId: string }>(
        `WITH failed AS (UPDATE mail SET status = 'failed', last_error = $2 WHERE id = $1 AND status = 'sent'
           RETURNING recipient_id AS "recipientId") SELECT * FROM failed`,
        [mailId, failure],
      );
      if (!failed) return;
      await this.db.query('UPDATE person SET mail_refused_at = $2, mail_refusal = $3 WHERE id = $1', [
        failed.recipientId,
        this.clock.now(),
        failure,
      ]);
      await this.outbox.publish(mailFailed, { mailId });
    });
    return 'bounce';
  }
}

/** Its Message-ID, where it has one, and who wrote it. */
function fingerprintOf({ messageId }: ParsedMail, from: string, raw: Buffer): string {
  return createHash('sha256')
    .update(from)
    .update('\0')
    .update(messageId ?? raw)
    .digest('base64url');
}

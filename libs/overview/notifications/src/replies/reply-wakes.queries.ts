import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { ReplyRow } from './reply.entity';

/** Answers in a day that are mailed to those who run a territory: of one author, to one mail of ours, of a territory. */
const WAKES_A_DAY = { author: 8, mail: 8, territory: 50 };
interface Counts {
  author: number;
  mail: number;
  territory: number;
}

/** Those of the day before that somebody was woken for; what wakes nobody uses nothing up. */
const COUNT = `
  SELECT count(*) FILTER (WHERE r.from_address = $2)::int AS author, count(*) FILTER (WHERE r.mail_id = $3)::int AS mail,
    count(*) FILTER (WHERE r.territory_id IS NOT DISTINCT FROM $4::uuid)::int AS territory
  FROM reply r
  WHERE r.received_at > $5::timestamptz - interval '1 day' AND r.id <> $1
    AND (r.from_address = $2 OR r.mail_id = $3 OR r.territory_id = $4 OR ($4 IS NULL AND r.territory_id IS NULL))
    AND EXISTS (SELECT FROM mail m WHERE m.purpose = 'reply-received' AND m.subject_id = r.id)`;

/** How many mails answers may cause: anybody who knows one reply address can write to it, and sign as anybody. */
@Injectable()
export class ReplyWakes {
  constructor(private readonly db: Database) {}

  /**
   * Whether those who run the territory are to be mailed about it; else they find it under « Messages ». Counts and what
   * follows them are one after the other, for whoever calls it within a transaction.
   */
  async allows(reply: ReplyRow): Promise<boolean> {
    await this.db.query("SELECT pg_advisory_xact_lock(hashtext('reply-wakes'))");
    const counts = await this.countsOf(reply);
    return (
      counts.author < WAKES_A_DAY.author &&
      counts.mail < WAKES_A_DAY.mail &&
      counts.territory < WAKES_A_DAY.territory
    );
  }

  /** Whether the mail about it is the last of the day: what comes after it is not mailed. */
  async isLast(reply: ReplyRow): Promise<boolean> {
    const counts = await this.countsOf(reply);
    return (
      counts.author >= WAKES_A_DAY.author - 1 ||
      counts.mail >= WAKES_A_DAY.mail - 1 ||
      counts.territory >= WAKES_A_DAY.territory - 1
    );
  }

  private async countsOf(reply: ReplyRow): Promise<Counts> {
    const { id, fromAddress, mailId, territoryId, receivedAt } = reply;
    const [counts] = await this.db.query<Counts>(COUNT, [id, fromAddress, mailId, territoryId, receivedAt]);
    return counts ?? { author: 0, mail: 0, territory: 0 };
  }
}

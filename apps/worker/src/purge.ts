import { AuditTrail, Clock, Database, Leases } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';

/** Of what only moves things along. */
const KEPT_DAYS = 30;
/** Of what was said and written: as long as peers keep their files. */
const KEPT_MONTHS = 36;
/** Of what was settled about the catalogue: words that somebody looked for. */
const SETTLED_KEPT_DAYS = 365;
/** Rows a statement: a transaction of milliseconds, however much an outage has left. */
const SLICE = 1_000;

/** What goes once it is older than `$1`: `$2` rows, found by an index. */
const MOVED_ALONG = {
  // Facts whose every delivery is done.
  outbox_message: `
    WITH gone AS (DELETE FROM outbox_message WHERE id = ANY(ARRAY(
      SELECT m.id FROM outbox_message m WHERE m.relayed_at < $1 AND NOT EXISTS
        (SELECT FROM outbox_delivery d WHERE d.message_id = m.id AND d.done_at IS NULL)
      ORDER BY m.relayed_at LIMIT $2)) RETURNING id) SELECT id FROM gone`,
  sign_in_request: slice('sign_in_request', 'requested_at'),
  sign_in_link: slice('sign_in_link', 'expires_at'),
  session: slice('session', 'expires_at'),
};
/**
 * What waits still is kept however old it is. The facts and rounds that write mails and reminders look back far less, so
 * nothing is written a second time because its row is gone.
 */
const SAID_AND_WRITTEN = {
  reply: slice('reply', 'received_at'),
  mail: slice('mail', 'created_at', "status NOT IN ('queued', 'sending')"),
  mail_link: slice('mail_link', 'expires_at'),
  reminder: slice('reminder', 'due_on', "state <> 'due'"),
  digest: slice('digest', 'day', 'NOT EXISTS (SELECT FROM reminder r WHERE r.digest_id = digest.id)'),
};

const SETTLED = { missing_skill: slice('missing_skill', 'closed_at', 'closed_at IS NOT NULL') };

function slice(table: string, column: string, only = 'true'): string {
  return `WITH gone AS (DELETE FROM ${table} WHERE id = ANY(ARRAY(
    SELECT id FROM ${table} WHERE ${column} < $1 AND ${only} ORDER BY ${column} LIMIT $2)) RETURNING id) SELECT id FROM gone`;
}

/** Deletes what is over, by one worker of all, slice by slice. */
@Injectable()
export class Purge {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly leases: Leases,
    private readonly audit: AuditTrail,
  ) {}

  /** The number of rows deleted, without those that went with them. */
  async run(): Promise<number> {
    return (await this.leases.tryRun('purge', () => this.all())) ?? 0;
  }

  private async all(): Promise<number> {
    const today = DateTime.fromJSDate(this.clock.now(), { zone: 'utc' });
    return (
      (await this.audit.purge()) +
      (await this.deleteBefore(today.minus({ days: KEPT_DAYS }), MOVED_ALONG)) +
      (await this.deleteBefore(today.minus({ days: SETTLED_KEPT_DAYS }), SETTLED)) +
      (await this.deleteBefore(today.minus({ months: KEPT_MONTHS }), SAID_AND_WRITTEN))
    );
  }

  private async deleteBefore(instant: DateTime, statements: Record<string, string>): Promise<number> {
    let gone = 0;
    for (const statement of Object.values(statements))
      for (let last = SLICE; last === SLICE; gone += last)
        last = (await this.db.query(statement, [instant.toJSDate(), SLICE])).length;
    return gone;
  }
}

import { AuditTrail, Clock, Database, Leases } from '@alize/platform';
import { Injectable } from '@nestjs/common';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 30;
/** Rows a statement: a transaction of milliseconds, however much an outage has left. */
const SLICE = 1_000;

/** What goes once it is older than `$1`: one slice, found by an index. */
const PURGES = {
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

function slice(table: string, column: string): string {
  return `WITH gone AS (DELETE FROM ${table} WHERE id = ANY(ARRAY(
    SELECT id FROM ${table} WHERE ${column} < $1 ORDER BY ${column} LIMIT $2)) RETURNING id) SELECT id FROM gone`;
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
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    let gone = await this.audit.purge();
    for (const statement of Object.values(PURGES))
      for (let last = SLICE; last === SLICE; gone += last)
        last = (await this.db.query(statement, [before, SLICE])).length;
    return gone;
  }
}

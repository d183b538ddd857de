import type { JobState, UndoneJobs as View } from '@alize/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { scrub } from '../logging/scrub';

interface Row {
  messageId: string;
  type: string;
  handler: string | null;
  state: JobState;
  since: Date;
  error: string | null;
}

const COLUMNS = `m.id AS "messageId", m.type, d.handler, m.created_at AS since, d.last_error AS error`;
/** Each half finds its partial index: what is done, which is nearly all, is not read. */
const UNDONE = `
  SELECT ${COLUMNS}, 'published' AS state
  FROM outbox_message m LEFT JOIN outbox_delivery d ON d.message_id = m.id WHERE m.relayed_at IS NULL
  UNION ALL
  SELECT ${COLUMNS}, CASE WHEN d.failed_at IS NOT NULL THEN 'failed' WHEN d.queued_at IS NULL THEN 'waiting' ELSE 'queued' END
  FROM outbox_delivery d JOIN outbox_message m ON m.id = d.message_id WHERE d.done_at IS NULL AND m.relayed_at IS NOT NULL`;
const MOST = 200;

/** Facts on their way to their handlers: what waits, what failed, and another try. */
@Injectable()
export class UndoneJobs {
  constructor(private readonly db: Database) {}

  async list(): Promise<View> {
    const rows = await this.db.query<Row>(`${UNDONE} ORDER BY "messageId" LIMIT ${MOST}`);
    const counted = await this.db.query<{ state: JobState; count: number }>(
      `SELECT state, count(*)::int AS count FROM (${UNDONE}) undone GROUP BY state`,
    );
    const counts = { published: 0, waiting: 0, queued: 0, failed: 0 };
    for (const { state, count } of counted) counts[state] = count;
    return {
      // Rows of before were written as the error came.
      items: rows.map((row) => ({
        ...row,
        since: row.since.toISOString(),
        error: row.error && scrub(row.error),
      })),
      counts,
    };
  }

  /**
   * Queues failed deliveries again: all, or those of one message. How many. Each as a job of its own, for what it failed
   * beside may still be tried.
   */
  async retry(messageId?: string): Promise<number> {
    const retried = await this.db.query(
      `WITH again AS (UPDATE outbox_delivery SET failed_at = NULL, queued_at = NULL, job_id = gen_random_uuid()
         WHERE failed_at IS NOT NULL AND ($1::uuid IS NULL OR message_id = $1) RETURNING 1) SELECT * FROM again`,
      [messageId ?? null],
    );
    return retried.length;
  }
}

import { Injectable } from '@nestjs/common';
import { DatabaseGauges } from './database-gauges';

/** Both halves are read by a partial index of what is not done. */
const OLDEST = `
  SELECT COALESCE(greatest(0, extract(epoch FROM now() - LEAST(
    (SELECT created_at FROM outbox_message WHERE relayed_at IS NULL AND (due_at IS NULL OR due_at <= now()) ORDER BY id LIMIT 1),
    (SELECT min(m.created_at) FROM outbox_delivery d JOIN outbox_message m ON m.id = d.message_id
     WHERE d.done_at IS NULL AND d.failed_at IS NULL)))), 0)::float8 AS value`;

const BY_STATE = `
  SELECT '' AS handler, 'published' AS state, count(*)::int AS value FROM outbox_message WHERE relayed_at IS NULL
  UNION ALL SELECT handler, CASE WHEN queued_at IS NULL THEN 'waiting' ELSE 'queued' END, count(*)::int
    FROM outbox_delivery WHERE done_at IS NULL AND failed_at IS NULL GROUP BY 1, 2
  UNION ALL SELECT handler, 'failed', count(*)::int FROM outbox_delivery WHERE failed_at IS NOT NULL GROUP BY 1`;

@Injectable()
export class OutboxMetrics {
  constructor(gauges: DatabaseGauges) {
    gauges.add(
      'alize_outbox_oldest_undone_seconds',
      'Age of the oldest fact that some handler has not had; without those that failed for good',
      [],
      OLDEST,
    );
    gauges.add(
      'alize_outbox_deliveries',
      'Deliveries that are not done, by handler and state',
      ['handler', 'state'],
      BY_STATE,
    );
  }
}

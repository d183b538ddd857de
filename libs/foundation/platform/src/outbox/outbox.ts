import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { currentTrace } from '../context';
import { Database } from '../database/database';
import { newId } from '../ids';
import { traceparentOf } from '../trace/trace';
import type { Message } from './message';

/** PostgreSQL channel on which relays are told that a message waits. */
export const OUTBOX_CHANNEL = 'alize_outbox';

interface Told {
  id: string;
  type: string;
  payload: string;
}

/** Where services publish: a row in the caller's own transaction, so a fact is told if and only if it happened. */
@Injectable()
export class Outbox {
  private readonly write: (told: Told[]) => Promise<void>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    this.write = db.atTheEnd((told) => this.writeAll(told));
  }

  publish<Payload extends object>(message: Message<Payload>, payload: Payload): Promise<void> {
    return this.publishAll(message, [payload]);
  }

  /** Several facts of one kind. All that a transaction tells is written in one statement, when it commits. */
  async publishAll<Payload extends object>(message: Message<Payload>, payloads: Payload[]): Promise<void> {
    if (!this.db.inTransaction) throw new Error(`${message.type} published outside a transaction`);
    if (payloads.length === 0) return;
    await this.write(
      payloads.map((payload) => ({
        id: newId(),
        type: message.type,
        payload: JSON.stringify(message.payload.parse(payload)),
      })),
    );
  }

  private async writeAll(told: Told[]): Promise<void> {
    // All of one transaction, hence of one trace.
    const trace = currentTrace();
    await this.db.query(
      `INSERT INTO outbox_message (id, type, payload, created_at, traceparent, request_id)
         SELECT id, type, payload::jsonb, $4, $5, $6 FROM unnest($1::uuid[], $2::text[], $3::text[]) AS told (id, type, payload)
       RETURNING pg_notify('${OUTBOX_CHANNEL}', '')`,
      [
        told.map(({ id }) => id),
        told.map(({ type }) => type),
        told.map(({ payload }) => payload),
        this.clock.now(),
        trace ? traceparentOf(trace) : null,
        trace?.requestId ?? null,
      ],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { newId } from '../ids';
import type { Message } from './message';

/** PostgreSQL channel on which relays are told that a message waits. */
export const OUTBOX_CHANNEL = 'alize_outbox';

/** Where services publish: a row in the caller's own transaction, so a fact is told if and only if it happened. */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  publish<Payload extends object>(message: Message<Payload>, payload: Payload): Promise<void> {
    return this.publishAll(message, [payload]);
  }

  /** Several facts of one kind, in one statement. */
  async publishAll<Payload extends object>(message: Message<Payload>, payloads: Payload[]): Promise<void> {
    if (!this.db.inTransaction) throw new Error(`${message.type} published outside a transaction`);
    if (payloads.length === 0) return;
    await this.db.query(
      `INSERT INTO outbox_message (id, type, payload, created_at)
         SELECT id, $3, payload::jsonb, $4 FROM unnest($1::uuid[], $2::text[]) AS told (id, payload)
       RETURNING pg_notify('${OUTBOX_CHANNEL}', '')`,
      [
        payloads.map(() => newId()),
        payloads.map((payload) => JSON.stringify(message.payload.parse(payload))),
        message.type,
        this.clock.now(),
      ],
    );
  }
}

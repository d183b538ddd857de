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

  async publish<Payload extends object>(message: Message<Payload>, payload: Payload): Promise<void> {
    if (!this.db.inTransaction) throw new Error(`${message.type} published outside a transaction`);
    await this.db.query(
      `INSERT INTO outbox_message (id, type, payload, created_at) VALUES ($1, $2, $3, $4)
       RETURNING pg_notify('${OUTBOX_CHANNEL}', '')`,
      [newId(), message.type, message.payload.parse(payload), this.clock.now()],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { currentHold, currentTrace } from '../context';
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
  actId: string | null;
  dueAt: Date | null;
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
    const hold = message.waits ? currentHold() : undefined;
    await this.write(
      payloads.map((payload) => ({
        id: newId(),
        actId: hold?.actId ?? null,
        dueAt: hold?.dueAt ?? null,
        type: message.type,
        payload: JSON.stringify(message.payload.parse(payload)),
      })),
    );
  }

  /**
   * Takes back all that an act published, in the caller's transaction; false where some of it is on its way already. A relay that
   * takes it at the same moment is waited for, and seen.
   */
  async withdraw(actId: string): Promise<boolean> {
    await this.db.query('DELETE FROM outbox_message WHERE act_id = $1 AND relayed_at IS NULL', [actId]);
    const left = await this.db.query('SELECT FROM outbox_message WHERE act_id = $1 LIMIT 1', [actId]);
    return left.length === 0;
  }

  private async writeAll(told: Told[]): Promise<void> {
    // All of one transaction, hence of one trace.
    const trace = currentTrace();
    await this.db.query(
      `INSERT INTO outbox_message (id, type, payload, created_at, traceparent, request_id, act_id, due_at)
         SELECT id, type, payload::jsonb, $4, $5, $6, act_id, due_at
         FROM unnest($1::uuid[], $2::text[], $3::text[], $7::uuid[], $8::timestamptz[]) AS told (id, type, payload, act_id, due_at)
       RETURNING pg_notify('${OUTBOX_CHANNEL}', '')`,
      [
        told.map(({ id }) => id),
        told.map(({ type }) => type),
        told.map(({ payload }) => payload),
        this.clock.now(),
        trace ? traceparentOf(trace) : null,
        trace?.requestId ?? null,
        told.map(({ actId }) => actId),
        told.map(({ dueAt }) => dueAt),
      ],
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '../online';

/** What lists, figures, purges and cascades would else read whole tables for. */
const INDEXES: [name: string, definition: string][] = [
  ['mail_recipient', 'ON "mail" ("recipient_id")'],
  ['mail_need', 'ON "mail" ("need_id")'],
  ['match_by_status', 'ON "match" ("territory_id", "status", "id")'],
  ['match_approved', 'ON "match" ("territory_id", "approved_at")'],
  ['outbox_message_relayed', 'ON "outbox_message" ("relayed_at")'],
  ['outbox_delivery_undone', 'ON "outbox_delivery" ("message_id") WHERE done_at IS NULL'],
  ['sign_in_link_expires', 'ON "sign_in_link" ("expires_at")'],
  ['session_expires', 'ON "session" ("expires_at")'],
  ['project_contact', 'ON "project" ("contact_id")'],
  ['project_territory', 'ON "project" ("territory_id")'],
  ['offer_absence_ends', 'ON "offer_absence" ("ends_on")'],
  ['history_transition', 'ON "history" ("subject", "to_status", "at")'],
];
/** Of columns that another migration of this release adds. */
const OF_REPLIES: [name: string, definition: string][] = [
  ['reply_sender', 'ON "reply" ("from_address", "received_at")'],
  ['reply_territory', 'ON "reply" ("territory_id", "received_at")'],
];

export class IndexesOfGrowth1796454010000 implements MigrationInterface {
  name = 'IndexesOfGrowth1796454010000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of [...INDEXES, ...OF_REPLIES])
      await createIndexConcurrently(runner, name, definition);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of [...INDEXES, ...OF_REPLIES]) await runner.query(`DROP INDEX "${name}"`);
  }
}

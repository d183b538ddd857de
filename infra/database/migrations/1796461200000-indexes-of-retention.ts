import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '../online';

/** What is kept for a time is found by its age. */
const INDEXES: [name: string, definition: string][] = [
  ['mail_created', 'ON "mail" ("created_at")'],
  ['mail_link_expires', 'ON "mail_link" ("expires_at")'],
  ['reply_received', 'ON "reply" ("received_at")'],
  ['reminder_due_on', 'ON "reminder" ("due_on")'],
  ['digest_day', 'ON "digest" ("day")'],
];

export class IndexesOfRetention1796461200000 implements MigrationInterface {
  name = 'IndexesOfRetention1796461200000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of INDEXES) await createIndexConcurrently(runner, name, definition);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of INDEXES) await runner.query(`DROP INDEX "${name}"`);
  }
}

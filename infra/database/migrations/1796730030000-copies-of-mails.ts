import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addConstraintOnline, createIndexConcurrently } from '../online';

/** Mails that animators wrote from their own mailbox, filed by a copy to a record's address. */
export class CopiesOfMails1796730030000 implements MigrationInterface {
  name = 'CopiesOfMails1796730030000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await addConstraintOnline(
      runner,
      'reply',
      'reply_kind',
      "CHECK (kind IN ('answer', 'days', 'automatic', 'copy'))",
    );
    await runner.query('ALTER TABLE "reply" ADD COLUMN IF NOT EXISTS "organisation_id" uuid');
    await addConstraintOnline(
      runner,
      'reply',
      'reply_organisation_fk',
      'FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE',
    );
    await createIndexConcurrently(
      runner,
      'reply_organisation',
      'ON "reply" ("organisation_id", "received_at")',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM reply WHERE kind = 'copy'");
    await addConstraintOnline(
      runner,
      'reply',
      'reply_kind',
      "CHECK (kind IN ('answer', 'days', 'automatic'))",
    );
    await runner.query('ALTER TABLE "reply" DROP COLUMN "organisation_id"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '../online';

export class UnansweredMails1796443210000 implements MigrationInterface {
  name = 'UnansweredMails1796443210000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "mail" ADD COLUMN IF NOT EXISTS "unanswered_tries" integer NOT NULL DEFAULT 0, ADD COLUMN IF NOT EXISTS "next_try_at" TIMESTAMP WITH TIME ZONE`,
    );
    await createIndexConcurrently(
      runner,
      'mail_next_try',
      'ON "mail" ("next_try_at") WHERE next_try_at IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "mail_next_try"`);
    await runner.query(`ALTER TABLE "mail" DROP COLUMN "next_try_at", DROP COLUMN "unanswered_tries"`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addConstraintOnline } from '../online';

/** A need may be entered for a firm that telephoned: by whom, how they came to know of it, and who sent the firm. */
export class NeedsEntered1796650010000 implements MigrationInterface {
  name = 'NeedsEntered1796650010000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "need" ADD COLUMN IF NOT EXISTS "source" text, ADD COLUMN IF NOT EXISTS "sent_by" text,
         ADD COLUMN IF NOT EXISTS "entered_by" uuid`,
    );
    await addConstraintOnline(
      runner,
      'need',
      'need_source',
      `CHECK (source IN ('telephone', 'visit', 'event', 'mail', 'partner'))`,
    );
    await addConstraintOnline(
      runner,
      'need',
      'need_entered_by_fk',
      'FOREIGN KEY ("entered_by") REFERENCES "person"("id") ON DELETE SET NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE "need" DROP COLUMN "source", DROP COLUMN "sent_by", DROP COLUMN "entered_by"',
    );
  }
}

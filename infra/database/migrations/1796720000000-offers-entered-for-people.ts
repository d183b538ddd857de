import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addConstraintOnline } from '../online';

/** An offer may be entered for somebody who telephoned: by whom, how they came to know of it, who sent them, and how they said yes. */
export class OffersEntered1796720000000 implements MigrationInterface {
  name = 'OffersEntered1796720000000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "offer_submission" ADD COLUMN IF NOT EXISTS "source" text, ADD COLUMN IF NOT EXISTS "sent_by" text,
         ADD COLUMN IF NOT EXISTS "entered_by" uuid, ADD COLUMN IF NOT EXISTS "agreement" text`,
    );
    await addConstraintOnline(
      runner,
      'offer_submission',
      'offer_submission_source',
      `CHECK (source IN ('telephone', 'visit', 'event', 'mail', 'partner'))`,
    );
    await addConstraintOnline(
      runner,
      'offer_submission',
      'offer_submission_agreement',
      `CHECK (agreement IN ('link', 'told'))`,
    );
    await addConstraintOnline(
      runner,
      'offer_submission',
      'offer_submission_entered_by_fk',
      'FOREIGN KEY ("entered_by") REFERENCES "person"("id") ON DELETE SET NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "offer_submission" DROP COLUMN "source", DROP COLUMN "sent_by", DROP COLUMN "entered_by",
         DROP COLUMN "agreement"`,
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addConstraintOnline, createIndexConcurrently } from '../online';

/** How a mission ended, as one of the two said; and each end of what was reopened may be told, once. */
export class EndsOfMissions1796660000000 implements MigrationInterface {
  name = 'EndsOfMissions1796660000000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "mission" ADD COLUMN IF NOT EXISTS "outcome" text, ADD COLUMN IF NOT EXISTS "told_by" text,
         ADD COLUMN IF NOT EXISTS "hours_told" double precision`,
    );
    const checks = {
      mission_outcome: `outcome IN ('achieved', 'partly')`,
      mission_told_by: `told_by IN ('requester', 'volunteer')`,
      mission_end_told: `outcome IS NULL OR (status = 'done' AND told_by IS NOT NULL)`,
      mission_hours_told: `hours_told >= 0 AND hours_told * 4 = floor(hours_told * 4)`,
    };
    for (const [name, check] of Object.entries(checks))
      await addConstraintOnline(runner, 'mission', name, `CHECK (${check})`);
    await runner.query(`ALTER TABLE "mail" ADD COLUMN IF NOT EXISTS "round" integer NOT NULL DEFAULT 0`);
    const columns = `"purpose", "subject_id", "recipient_id", "round"`;
    await createIndexConcurrently(runner, 'mail_once_a_round', `ON "mail" (${columns})`, { unique: true });
    // In one statement: no moment passes without a key, and it has the name by which both releases insert.
    await runner.query(
      `ALTER TABLE "mail" DROP CONSTRAINT "mail_once", ADD CONSTRAINT "mail_once" UNIQUE USING INDEX "mail_once_a_round"`,
    );
  }

  /** The key of mails suits the release before too, and its own would refuse what was told twice since. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "mission" DROP COLUMN "outcome", DROP COLUMN "told_by", DROP COLUMN "hours_told"`,
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The address of a form may be corrected, and its confirmation asked for once more. */
export class CorrectedAddresses1796610010000 implements MigrationInterface {
  name = 'CorrectedAddresses1796610010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "need" ADD "address_round" integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE "offer_submission" ADD "address_round" integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE "confirmation_request" ADD "form_id" uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "confirmation_request" DROP COLUMN "form_id"`);
    await runner.query(`ALTER TABLE "offer_submission" DROP COLUMN "address_round"`);
    await runner.query(`ALTER TABLE "need" DROP COLUMN "address_round"`);
  }
}

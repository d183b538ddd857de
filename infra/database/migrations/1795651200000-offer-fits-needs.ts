import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'sign-in-link', 'need-confirmation', 'need-to-qualify', 'need-opened', 'need-rejected', 'match-request', 'introduction-to-requester', 'introduction-to-volunteer', 'match-declined', 'mail-failed'`;

export class OfferFitsNeeds1795651200000 implements MigrationInterface {
  name = 'OfferFitsNeeds1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "mail" DROP CONSTRAINT "mail_purpose"');
    await runner.query(
      `ALTER TABLE "mail" ADD CONSTRAINT "mail_purpose" CHECK (purpose IN (${BEFORE}, 'offer-fits-needs'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "mail" WHERE purpose = 'offer-fits-needs'`);
    await runner.query('ALTER TABLE "mail" DROP CONSTRAINT "mail_purpose"');
    await runner.query(`ALTER TABLE "mail" ADD CONSTRAINT "mail_purpose" CHECK (purpose IN (${BEFORE}))`);
  }
}

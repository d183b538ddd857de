import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts what strangers have us write to addresses, and knows a form that is sent twice. */
export class ConfirmationRequests1796439610000 implements MigrationInterface {
  name = 'ConfirmationRequests1796439610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "confirmation_request" ("id" uuid NOT NULL, "address_fingerprint" text NOT NULL, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "confirmation_request_at" ON "confirmation_request" ("requested_at", "address_fingerprint")`,
    );
    for (const table of ['need', 'offer_submission', 'person'])
      await runner.query(`ALTER TABLE "${table}" ADD "form_fingerprint" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['person', 'offer_submission', 'need'])
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "form_fingerprint"`);
    await runner.query(`DROP TABLE "confirmation_request"`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const PURPOSES_BEFORE = `'sign-in-link', 'need-confirmation', 'need-to-qualify', 'need-opened', 'need-rejected', 'match-request', 'introduction-to-requester', 'introduction-to-volunteer', 'match-declined', 'mail-failed', 'offer-fits-needs', 'match-cancelled', 'employer-approval', 'employer-approval-needed', 'fresh-link'`;
const PURPOSES_NEW = `'offer-confirmation', 'offer-to-admit', 'offer-admitted', 'offer-rejected'`;
const KEYS = [
  ['territory', 'territory_id', 'territory"("id")'],
  ['person', 'person_id', 'person"("id")', 'CASCADE'],
  ['organisation', 'organisation_id', 'organisation"("id")'],
  ['commune', 'commune_code', 'commune"("code")'],
  ['offer', 'offer_id', 'offer"("id")'],
] as const;

export class OfferSubmissions1795744800000 implements MigrationInterface {
  name = 'OfferSubmissions1795744800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "offer_submission" ("id" uuid NOT NULL, "territory_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "organisation_name" text, "title" text NOT NULL, "text" text NOT NULL, "skills" jsonb NOT NULL, "commune_code" text NOT NULL, "radius_km" integer NOT NULL, "mode" text NOT NULL, "hours_per_month" double precision NOT NULL, "introduction" text NOT NULL, "status" text NOT NULL, "reason" text, "offer_id" uuid, "confirmed_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "offer_submission_hours" CHECK (hours_per_month > 0),
        CONSTRAINT "offer_submission_status" CHECK (status IN ('waiting', 'admitted', 'rejected')),
        CONSTRAINT "offer_submission_mode" CHECK (mode IN ('on_site', 'remote', 'both')),
        CONSTRAINT "offer_submission_introduction" CHECK (introduction IN ('direct', 'ask_first')),
        CONSTRAINT "offer_submission_names_organisation" CHECK ((organisation_id IS NULL) <> (organisation_name IS NULL)),
        CONSTRAINT "offer_submission_decided_only_confirmed" CHECK (confirmed_at IS NOT NULL OR status = 'waiting'),
        CONSTRAINT "offer_submission_admitted_with_offer" CHECK ((status = 'admitted') = (offer_id IS NOT NULL)),
        CONSTRAINT "offer_submission_rejected_with_reason" CHECK ((status = 'rejected') = (reason IS NOT NULL)),
        PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "offer_submission_territory" ON "offer_submission" ("territory_id", "status", "id")`,
    );
    await runner.query(`CREATE INDEX "offer_submission_person" ON "offer_submission" ("person_id")`);
    for (const [table, column, target, onDelete = 'NO ACTION'] of KEYS)
      await runner.query(
        `ALTER TABLE "offer_submission" ADD CONSTRAINT "offer_submission_${table}_fk" FOREIGN KEY ("${column}") REFERENCES "${target} ON DELETE ${onDelete} ON UPDATE NO ACTION`,
      );
    await this.allow(runner, `${PURPOSES_BEFORE}, ${PURPOSES_NEW}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "mail" WHERE purpose IN (${PURPOSES_NEW})`);
    await this.allow(runner, PURPOSES_BEFORE);
    await runner.query(`DROP TABLE "offer_submission"`);
  }

  private async allow(runner: QueryRunner, purposes: string): Promise<void> {
    await runner.query('ALTER TABLE "mail" DROP CONSTRAINT "mail_purpose"');
    await runner.query(`ALTER TABLE "mail" ADD CONSTRAINT "mail_purpose" CHECK (purpose IN (${purposes}))`);
  }
}

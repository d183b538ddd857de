import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that are to become somebody's, and those that were. */
export class ChangesOfAddresses1796660020000 implements MigrationInterface {
  name = 'ChangesOfAddresses1796660020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "email_change" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "old_email" text, "new_email" text NOT NULL, "asked_by" uuid, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "confirmed_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "email_change_lower_case" CHECK (new_email = lower(new_email)),
        CONSTRAINT "email_change_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE,
        CONSTRAINT "email_change_asked_by_fk" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE SET NULL,
        PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "email_change_person" ON "email_change" ("person_id", "id")`);
    await runner.query(`CREATE INDEX "email_change_expires" ON "email_change" ("expires_at")`);
    await runner.query(
      `CREATE TABLE "email_alias" ("email" text NOT NULL, "person_id" uuid NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "email_alias_lower_case" CHECK (email = lower(email)),
        CONSTRAINT "email_alias_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE,
        PRIMARY KEY ("email"))`,
    );
    await runner.query(`CREATE INDEX "email_alias_person" ON "email_alias" ("person_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "email_alias"`);
    await runner.query(`DROP TABLE "email_change"`);
  }
}

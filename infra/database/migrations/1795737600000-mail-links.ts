import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailLinks1795737600000 implements MigrationInterface {
  name = 'MailLinks1795737600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "mail_link" ("id" uuid NOT NULL, "purpose" text NOT NULL, "subject_id" uuid NOT NULL, "person_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, "outcome" text, CONSTRAINT "mail_link_expires_later" CHECK (expires_at > created_at), CONSTRAINT "mail_link_used_with_outcome" CHECK ((used_at IS NULL) = (outcome IS NULL)), PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "mail_link_person" ON "mail_link"  ("person_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "mail_link_open_once" ON "mail_link"  ("purpose", "subject_id", "person_id") WHERE used_at IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "mail_link"`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailTransport1795917600000 implements MigrationInterface {
  name = 'MailTransport1795917600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "mail_pace" ("server" text NOT NULL, "free_at" TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY ("server"))`,
    );
    await runner.query(
      `ALTER TABLE "person" ADD "mail_refused_at" TIMESTAMP WITH TIME ZONE, ADD "mail_refusal" text,
         ADD CONSTRAINT "person_refused_with_answer" CHECK ((mail_refused_at IS NULL) = (mail_refusal IS NULL))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" DROP COLUMN "mail_refused_at", DROP COLUMN "mail_refusal"`);
    await runner.query(`DROP TABLE "mail_pace"`);
  }
}

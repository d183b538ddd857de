import type { MigrationInterface, QueryRunner } from 'typeorm';

const PURPOSES_BEFORE = `'sign-in-link', 'need-confirmation', 'need-to-qualify', 'need-opened', 'need-rejected', 'match-request', 'introduction-to-requester', 'introduction-to-volunteer', 'match-declined', 'mail-failed', 'offer-fits-needs', 'match-cancelled', 'employer-approval', 'employer-approval-needed', 'fresh-link', 'offer-confirmation', 'offer-to-admit', 'offer-admitted', 'offer-rejected', 'first-contact', 'mission-feedback', 'mission-without-contact', 'mission-dropped', 'digest', 'match-expired'`;
const PURPOSES_NEW = `'reply-received', 'files-not-kept'`;

export class Replies1796169600000 implements MigrationInterface {
  name = 'Replies1796169600000';

  async up(runner: QueryRunner): Promise<void> {
    const to = (column: string, table: string, end: string) =>
      `CONSTRAINT "reply_${table}_fk" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE ${end} ON UPDATE NO ACTION`;
    await runner.query(
      `CREATE TABLE "reply" ("id" uuid NOT NULL, "fingerprint" text NOT NULL, "kind" text NOT NULL, "mail_id" uuid, "territory_id" uuid, "need_id" uuid, "match_id" uuid, "person_id" uuid, "from_address" text NOT NULL, "subject" text NOT NULL, "text" text NOT NULL, "attachments" integer NOT NULL, "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "reply_once" UNIQUE ("fingerprint"), CONSTRAINT "reply_kind" CHECK (kind IN ('answer', 'automatic')),
        ${to('territory_id', 'territory', 'NO ACTION')}, ${to('need_id', 'need', 'CASCADE')},
        ${to('match_id', 'match', 'CASCADE')}, ${to('person_id', 'person', 'CASCADE')}, PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "reply_match" ON "reply" ("match_id")`);
    await runner.query(`CREATE INDEX "reply_need" ON "reply" ("need_id")`);
    await runner.query(`CREATE INDEX "reply_mail" ON "reply" ("mail_id", "received_at")`);
    await this.allow(runner, `${PURPOSES_BEFORE}, ${PURPOSES_NEW}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "mail" WHERE purpose IN (${PURPOSES_NEW})`);
    await this.allow(runner, PURPOSES_BEFORE);
    await runner.query('DROP TABLE "reply"');
  }

  private async allow(runner: QueryRunner, purposes: string): Promise<void> {
    await runner.query('ALTER TABLE "mail" DROP CONSTRAINT "mail_purpose"');
    await runner.query(`ALTER TABLE "mail" ADD CONSTRAINT "mail_purpose" CHECK (purpose IN (${purposes}))`);
  }
}

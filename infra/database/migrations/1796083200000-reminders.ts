import type { MigrationInterface, QueryRunner } from 'typeorm';

const PURPOSES_BEFORE = `'sign-in-link', 'need-confirmation', 'need-to-qualify', 'need-opened', 'need-rejected', 'match-request', 'introduction-to-requester', 'introduction-to-volunteer', 'match-declined', 'mail-failed', 'offer-fits-needs', 'match-cancelled', 'employer-approval', 'employer-approval-needed', 'fresh-link', 'offer-confirmation', 'offer-to-admit', 'offer-admitted', 'offer-rejected', 'first-contact', 'mission-feedback', 'mission-without-contact', 'mission-dropped'`;
const PURPOSES_NEW = `'digest', 'match-expired'`;
const STATUSES_BEFORE = `'queued', 'sending', 'sent', 'failed'`;
const TO_PERSON = 'FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION';
const TO_TERRITORY =
  'FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION';

export class Reminders1796083200000 implements MigrationInterface {
  name = 'Reminders1796083200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "digest" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "territory_id" uuid NOT NULL, "day" date NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "digest_once_a_day" UNIQUE ("person_id", "day"),
        CONSTRAINT "digest_person_fk" ${TO_PERSON}, CONSTRAINT "digest_territory_fk" ${TO_TERRITORY}, PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "reminder" ("id" uuid NOT NULL, "kind" text NOT NULL, "subject_id" uuid NOT NULL, "person_id" uuid NOT NULL, "territory_id" uuid NOT NULL, "step" integer NOT NULL, "effect" text NOT NULL, "for_animator" boolean NOT NULL, "due_on" date NOT NULL, "state" text NOT NULL DEFAULT 'due', "digest_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "reminder_once" UNIQUE ("kind", "subject_id", "person_id", "step"),
        CONSTRAINT "reminder_kind" CHECK (kind IN ('match-request', 'employer-approval', 'need-unconfirmed', 'need-to-qualify', 'first-contact', 'mission-feedback')),
        CONSTRAINT "reminder_effect" CHECK (effect IN ('remind', 'escalate', 'close')),
        CONSTRAINT "reminder_state" CHECK (state IN ('due', 'sent', 'superseded', 'settled')),
        CONSTRAINT "reminder_person_fk" ${TO_PERSON}, CONSTRAINT "reminder_territory_fk" ${TO_TERRITORY},
        CONSTRAINT "reminder_digest_fk" FOREIGN KEY ("digest_id") REFERENCES "digest"("id") ON DELETE SET NULL ON UPDATE NO ACTION, PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "reminder_due" ON "reminder" ("territory_id", "due_on") WHERE state = 'due'`,
    );
    await runner.query(
      `CREATE INDEX "reminder_person" ON "reminder" ("person_id", "due_on") WHERE state = 'due'`,
    );
    await runner.query(`CREATE INDEX "reminder_digest" ON "reminder" ("digest_id")`);
    await runner.query(
      `CREATE TABLE "mail_refusal" ("person_id" uuid NOT NULL, "category" text NOT NULL, "refused_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "mail_refusal_category" CHECK (category IN ('reminders', 'missions', 'suggestions', 'territory')),
        CONSTRAINT "mail_refusal_person_fk" ${TO_PERSON}, PRIMARY KEY ("person_id", "category"))`,
    );
    await runner.query(
      `CREATE TABLE "mail_rhythm" ("person_id" uuid NOT NULL, "frequency" text NOT NULL, "silent_until" date,
        CONSTRAINT "mail_rhythm_frequency" CHECK (frequency IN ('daily', 'weekly')),
        CONSTRAINT "mail_rhythm_person_fk" ${TO_PERSON}, PRIMARY KEY ("person_id"))`,
    );
    await this.allow(runner, `${PURPOSES_BEFORE}, ${PURPOSES_NEW}`, `${STATUSES_BEFORE}, 'needless'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "mail" WHERE purpose IN (${PURPOSES_NEW}) OR status = 'needless'`);
    await this.allow(runner, PURPOSES_BEFORE, STATUSES_BEFORE);
    for (const table of ['mail_rhythm', 'mail_refusal', 'reminder', 'digest'])
      await runner.query(`DROP TABLE "${table}"`);
  }

  private async allow(runner: QueryRunner, purposes: string, statuses: string): Promise<void> {
    await runner.query('ALTER TABLE "mail" DROP CONSTRAINT "mail_purpose", DROP CONSTRAINT "mail_status"');
    await runner.query(
      `ALTER TABLE "mail" ADD CONSTRAINT "mail_purpose" CHECK (purpose IN (${purposes})),
         ADD CONSTRAINT "mail_status" CHECK (status IN (${statuses}))`,
    );
  }
}

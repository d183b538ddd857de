import type { MigrationInterface, QueryRunner } from 'typeorm';

const PURPOSES_BEFORE = `'sign-in-link', 'need-confirmation', 'need-to-qualify', 'need-opened', 'need-rejected', 'match-request', 'introduction-to-requester', 'introduction-to-volunteer', 'match-declined', 'mail-failed', 'offer-fits-needs', 'match-cancelled', 'employer-approval', 'employer-approval-needed', 'fresh-link', 'offer-confirmation', 'offer-to-admit', 'offer-admitted', 'offer-rejected'`;
const PURPOSES_NEW = `'first-contact', 'mission-feedback', 'mission-without-contact', 'mission-dropped'`;
const STATUSES_BEFORE = `'approved', 'asked', 'accepted', 'introduced', 'declined', 'expired', 'cancelled'`;
const KEYS = [
  ['mission', 'mission_match_fk', 'id', 'match', 'CASCADE'],
  ['mission_day', 'mission_day_mission_fk', 'mission_id', 'mission', 'CASCADE'],
  ['mission_day', 'mission_day_corrects_fk', 'corrects', 'mission_day', 'SET NULL'],
  ['mission_day', 'mission_day_by_fk', 'by_person', 'person', 'SET NULL'],
  ['mission_day', 'mission_day_removed_by_fk', 'removed_by', 'person', 'SET NULL'],
  ['mission_contact', 'mission_contact_mission_fk', 'mission_id', 'mission', 'CASCADE'],
  ['mission_feedback', 'mission_feedback_mission_fk', 'mission_id', 'mission', 'CASCADE'],
] as const;

export class Missions1795996800000 implements MigrationInterface {
  name = 'Missions1795996800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "match" ADD "hours_given" double precision`);
    await runner.query(`ALTER TABLE "match" ADD "went_well" boolean`);
    await this.allow(
      runner,
      `${PURPOSES_BEFORE}, ${PURPOSES_NEW}`,
      `'approved', 'asked', 'accepted', 'introduced', 'completed', 'declined', 'expired', 'cancelled'`,
    );
    await runner.query(
      `CREATE TABLE "mission" ("id" uuid NOT NULL, "status" text NOT NULL, "introduced_at" TIMESTAMP WITH TIME ZONE NOT NULL, "first_call_at" TIMESTAMP WITH TIME ZONE, "contact_asked_at" TIMESTAMP WITH TIME ZONE, "drop_reason" text, "drop_words" text,
        CONSTRAINT "mission_status" CHECK (status IN ('introduced', 'contacted', 'started', 'paused', 'done', 'dropped')),
        CONSTRAINT "mission_drop_reason" CHECK (drop_reason IN ('no_contact', 'no_time', 'need_changed', 'not_a_fit', 'match_cancelled', 'other')),
        CONSTRAINT "mission_dropped_with_reason" CHECK ((status = 'dropped') = (drop_reason IS NOT NULL)),
        CONSTRAINT "mission_words_of_drop" CHECK (drop_words IS NULL OR drop_reason IS NOT NULL),
        PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "mission_day" ("id" uuid NOT NULL, "mission_id" uuid NOT NULL, "day" date NOT NULL, "hours" double precision NOT NULL, "words" text, "corrects" uuid, "by_person" uuid, "logged_at" TIMESTAMP WITH TIME ZONE NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, "removed_by" uuid,
        CONSTRAINT "mission_day_hours" CHECK (hours > 0 AND hours <= 12 AND hours * 4 = floor(hours*4)),
        CONSTRAINT "mission_day_removed_by_somebody" CHECK (removed_by IS NULL OR removed_at IS NOT NULL),
        PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "mission_contact" ("mission_id" uuid NOT NULL, "side" text NOT NULL, "in_touch" boolean NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "mission_contact_side" CHECK (side IN ('requester', 'volunteer')), PRIMARY KEY ("mission_id", "side"))`,
    );
    await runner.query(
      `CREATE TABLE "mission_feedback" ("mission_id" uuid NOT NULL, "side" text NOT NULL, "rating" text NOT NULL, "words" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "mission_feedback_side" CHECK (side IN ('requester', 'volunteer')),
        CONSTRAINT "mission_feedback_rating" CHECK (rating IN ('well', 'so_so', 'badly')), PRIMARY KEY ("mission_id", "side"))`,
    );
    await runner.query(`CREATE INDEX "mission_by_status" ON "mission" ("status", "id")`);
    await runner.query(`CREATE INDEX "mission_day_mission" ON "mission_day" ("mission_id", "day")`);
    for (const [table, name, column, target, onDelete] of KEYS)
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "${name}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE ${onDelete} ON UPDATE NO ACTION`,
      );
    // Whoever was introduced before missions were followed has one too; nobody is asked again about an old introduction.
    await runner.query(
      `INSERT INTO mission (id, status, introduced_at, contact_asked_at)
       SELECT m.id, 'introduced', introduced.at, now() FROM match m JOIN LATERAL (SELECT max(h.at) AS at FROM history h
         WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'introduced') introduced ON introduced.at IS NOT NULL
       WHERE m.status = 'introduced'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mission_feedback', 'mission_contact', 'mission_day', 'mission'])
      await runner.query(`DROP TABLE "${table}"`);
    await runner.query(`DELETE FROM "mail" WHERE purpose IN (${PURPOSES_NEW})`);
    await runner.query(`UPDATE "match" SET status = 'cancelled' WHERE status = 'completed'`);
    await this.allow(runner, PURPOSES_BEFORE, STATUSES_BEFORE);
    await runner.query(`ALTER TABLE "match" DROP COLUMN "went_well"`);
    await runner.query(`ALTER TABLE "match" DROP COLUMN "hours_given"`);
  }

  private async allow(runner: QueryRunner, purposes: string, statuses: string): Promise<void> {
    await runner.query('ALTER TABLE "mail" DROP CONSTRAINT "mail_purpose"');
    await runner.query(`ALTER TABLE "mail" ADD CONSTRAINT "mail_purpose" CHECK (purpose IN (${purposes}))`);
    await runner.query('ALTER TABLE "match" DROP CONSTRAINT "match_status"');
    await runner.query(`ALTER TABLE "match" ADD CONSTRAINT "match_status" CHECK (status IN (${statuses}))`);
  }
}

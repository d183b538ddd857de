import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDS = ['organisation', 'person', 'need', 'match', 'mission', 'offer'];

/** Notes, calls and tasks about the records, what they were before each change, and answers by mail that were dealt with. */
export class Activities1796640000000 implements MigrationInterface {
  name = 'Activities1796640000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "activity" ("id" uuid NOT NULL, "kind" text NOT NULL,
        ${RECORDS.map((record) => `"${record}_id" uuid,`).join(' ')}
        "territory_id" uuid NOT NULL, "text" text NOT NULL, "is_private" boolean NOT NULL DEFAULT false, "author_id" uuid,
        "with_whom" text, "minutes" integer, "next_step" text, "due_on" date, "owner_id" uuid,
        "done_at" TIMESTAMP WITH TIME ZONE, "done_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "removed_at" TIMESTAMP WITH TIME ZONE, "removed_by" uuid, "form_fingerprint" text, "version" integer NOT NULL,
        CONSTRAINT "activity_kind" CHECK (kind IN ('note', 'call', 'task')),
        CONSTRAINT "activity_about_one" CHECK (num_nonnulls(organisation_id, person_id, need_id, match_id, mission_id, offer_id) = 1),
        CONSTRAINT "activity_call" CHECK ((kind = 'call') = (with_whom IS NOT NULL)),
        CONSTRAINT "activity_call_only" CHECK (kind = 'call' OR (minutes IS NULL AND next_step IS NULL)),
        CONSTRAINT "activity_minutes" CHECK (minutes BETWEEN 1 AND 600),
        CONSTRAINT "activity_due" CHECK ((kind = 'task') = (due_on IS NOT NULL)),
        CONSTRAINT "activity_task_only" CHECK (kind = 'task' OR (owner_id IS NULL AND done_at IS NULL)),
        CONSTRAINT "activity_done_by_somebody" CHECK (done_by IS NULL OR done_at IS NOT NULL),
        CONSTRAINT "activity_removed_by_somebody" CHECK (removed_by IS NULL OR removed_at IS NOT NULL),
        CONSTRAINT "activity_pk" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE TABLE "activity_revision" ("id" uuid NOT NULL, "activity_id" uuid NOT NULL, "before" jsonb NOT NULL, "by_person" uuid,
        "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "activity_revision_pk" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE TABLE "handled_reply" ("reply_id" uuid NOT NULL, "handled_at" TIMESTAMP WITH TIME ZONE NOT NULL, "handled_by" uuid,
        CONSTRAINT "handled_reply_pk" PRIMARY KEY ("reply_id"))`);
    for (const record of RECORDS)
      await runner.query(
        `CREATE INDEX "activity_${record}" ON "activity" ("${record}_id", "created_at", "id") WHERE ${record}_id IS NOT NULL`,
      );
    await runner.query(`CREATE INDEX "activity_to_do" ON "activity" ("territory_id", "due_on", "id")
      WHERE kind = 'task' AND done_at IS NULL AND removed_at IS NULL`);
    await runner.query(`CREATE INDEX "activity_created" ON "activity" ("created_at")`);
    await runner.query(`CREATE INDEX "activity_revision_of" ON "activity_revision" ("activity_id", "id")`);
    const key = (table: string, name: string, column: string, to: string, onDelete: string) =>
      `ALTER TABLE "${table}" ADD CONSTRAINT "${name}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id") ON DELETE ${onDelete} ON UPDATE NO ACTION`;
    for (const record of RECORDS)
      await runner.query(key('activity', `activity_${record}_fk`, `${record}_id`, record, 'CASCADE'));
    await runner.query(key('activity', 'activity_territory_fk', 'territory_id', 'territory', 'NO ACTION'));
    for (const role of ['author', 'owner'])
      await runner.query(key('activity', `activity_${role}_fk`, `${role}_id`, 'person', 'SET NULL'));
    for (const act of ['done', 'removed'])
      await runner.query(key('activity', `activity_${act}_by_fk`, `${act}_by`, 'person', 'SET NULL'));
    await runner.query(
      key('activity_revision', 'activity_revision_activity_fk', 'activity_id', 'activity', 'CASCADE'),
    );
    await runner.query(
      key('activity_revision', 'activity_revision_by_fk', 'by_person', 'person', 'SET NULL'),
    );
    await runner.query(key('handled_reply', 'handled_reply_reply_fk', 'reply_id', 'reply', 'CASCADE'));
    await runner.query(key('handled_reply', 'handled_reply_by_fk', 'handled_by', 'person', 'SET NULL'));
    // Their animators were told by mail when these came; the board begins with those that come from now on.
    await runner.query(
      `INSERT INTO "handled_reply" ("reply_id", "handled_at") SELECT id, received_at FROM "reply"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['handled_reply', 'activity_revision', 'activity'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}

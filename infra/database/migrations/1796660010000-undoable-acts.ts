import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '../online';

const KINDS = `'match.approve', 'match.cancel', 'need.reject', 'need.withdraw', 'need.fulfil', 'assignment.approve', 'mission.finish', 'mission.drop', 'mission.start', 'mission.pause', 'mission.resume', 'mission.contact'`;

/** What was done at a screen waits before anybody is written to, and can be undone meanwhile. */
export class UndoableActs1796660010000 implements MigrationInterface {
  name = 'UndoableActs1796660010000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "outbox_message" ADD COLUMN IF NOT EXISTS "due_at" TIMESTAMP WITH TIME ZONE, ADD COLUMN IF NOT EXISTS "act_id" uuid`,
    );
    await runner.query(
      `ALTER TABLE "match" ADD COLUMN IF NOT EXISTS "act_id" uuid, ADD COLUMN IF NOT EXISTS "taken_back_at" TIMESTAMP WITH TIME ZONE`,
    );
    await createIndexConcurrently(
      runner,
      'outbox_message_act',
      `ON "outbox_message" ("act_id") WHERE act_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE TABLE IF NOT EXISTS "undoable_act" ("id" uuid NOT NULL, "kind" text NOT NULL, "subject_id" uuid NOT NULL, "by_person" uuid NOT NULL, "before" jsonb, "mark" uuid NOT NULL, "done_at" TIMESTAMP WITH TIME ZONE NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "undone_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "undoable_act_kind" CHECK (kind IN (${KINDS})),
        CONSTRAINT "undoable_act_by_fk" FOREIGN KEY ("by_person") REFERENCES "person"("id") ON DELETE CASCADE,
        PRIMARY KEY ("id"))`,
    );
    await createIndexConcurrently(runner, 'undoable_act_by', `ON "undoable_act" ("by_person", "due_at")`);
    await createIndexConcurrently(runner, 'undoable_act_due', `ON "undoable_act" ("due_at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "undoable_act"`);
    await runner.query(`ALTER TABLE "match" DROP COLUMN "act_id", DROP COLUMN "taken_back_at"`);
    await runner.query(`ALTER TABLE "outbox_message" DROP COLUMN "due_at", DROP COLUMN "act_id"`);
  }
}

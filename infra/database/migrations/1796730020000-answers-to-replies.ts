import { addConstraintOnline } from '../online';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = [
  'match.approve',
  'match.cancel',
  'need.reject',
  'need.withdraw',
  'need.fulfil',
  'assignment.approve',
  'mission.finish',
  'mission.drop',
  'mission.start',
  'mission.pause',
  'mission.resume',
  'mission.contact',
];
const kindIn = (kinds: string[]) => `CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;

/** What animators answer to what came by mail, in the thread it came in. */
export class AnswersToReplies1796730020000 implements MigrationInterface {
  name = 'AnswersToReplies1796730020000';

  async up(runner: QueryRunner): Promise<void> {
    await addConstraintOnline(
      runner,
      'undoable_act',
      'undoable_act_kind',
      kindIn([...KINDS, 'reply.answer']),
    );
    await runner.query('ALTER TABLE "reply" ADD COLUMN "message_id" text');
    await runner.query(`
      CREATE TABLE "reply_answer" ("id" uuid NOT NULL, "reply_id" uuid NOT NULL, "text" text NOT NULL, "written_by" uuid,
        "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_reply_answer" PRIMARY KEY ("id"),
        CONSTRAINT "reply_answer_reply_fk" FOREIGN KEY ("reply_id") REFERENCES "reply"("id") ON DELETE CASCADE,
        CONSTRAINT "reply_answer_written_by_fk" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query('CREATE INDEX "reply_answer_reply" ON "reply_answer" ("reply_id", "id")');
    await runner.query('CREATE INDEX "reply_answer_written_by" ON "reply_answer" ("written_by")');
    await runner.query(`
      CREATE TABLE "reply_answer_file" ("file_id" uuid NOT NULL, "answer_id" uuid NOT NULL,
        CONSTRAINT "PK_reply_answer_file" PRIMARY KEY ("file_id"),
        CONSTRAINT "reply_answer_file_file_fk" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id"),
        CONSTRAINT "reply_answer_file_answer_fk" FOREIGN KEY ("answer_id") REFERENCES "reply_answer"("id") ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX "reply_answer_file_answer" ON "reply_answer_file" ("answer_id")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM undoable_act WHERE kind = 'reply.answer'");
    await addConstraintOnline(runner, 'undoable_act', 'undoable_act_kind', kindIn(KINDS));
    await runner.query('DROP TABLE "reply_answer_file"');
    await runner.query('DROP TABLE "reply_answer"');
    await runner.query('ALTER TABLE "reply" DROP COLUMN "message_id"');
  }
}

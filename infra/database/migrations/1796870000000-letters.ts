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
  'reply.answer',
];
const kindIn = (kinds: string[]) => `CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;

/** What animators write of their own accord about a match or a need: reminders by hand, questions, news. */
export class Letters1796870000000 implements MigrationInterface {
  name = 'Letters1796870000000';

  async up(runner: QueryRunner): Promise<void> {
    await addConstraintOnline(
      runner,
      'undoable_act',
      'undoable_act_kind',
      kindIn([...KINDS, 'letter.write']),
    );
    await runner.query(`
      CREATE TABLE "letter" ("id" uuid NOT NULL, "recipient_id" uuid NOT NULL, "territory_id" uuid NOT NULL, "match_id" uuid, "need_id" uuid,
        "subject" text NOT NULL, "text" text NOT NULL, "written_by" uuid, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "letter_pk" PRIMARY KEY ("id"), CONSTRAINT "letter_about_one" CHECK (num_nonnulls(match_id, need_id) = 1),
        CONSTRAINT "letter_recipient_fk" FOREIGN KEY ("recipient_id") REFERENCES "person"("id") ON DELETE CASCADE,
        CONSTRAINT "letter_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id"),
        CONSTRAINT "letter_match_fk" FOREIGN KEY ("match_id") REFERENCES "match"("id") ON DELETE CASCADE,
        CONSTRAINT "letter_need_fk" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE,
        CONSTRAINT "letter_written_by_fk" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE SET NULL)`);
    for (const [name, column] of [
      ['letter_recipient', 'recipient_id'],
      ['letter_written_by', 'written_by'],
      ['letter_match', 'match_id'],
      ['letter_need', 'need_id'],
    ])
      await runner.query(`CREATE INDEX "${name}" ON "letter" ("${column}")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM undoable_act WHERE kind = 'letter.write'");
    await addConstraintOnline(runner, 'undoable_act', 'undoable_act_kind', kindIn(KINDS));
    await runner.query('DROP TABLE "letter"');
  }
}

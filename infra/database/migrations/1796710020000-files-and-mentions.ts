import type { MigrationInterface, QueryRunner } from 'typeorm';

const FILE_OF = (table: string, owner: string) => [
  `CREATE TABLE "${table}" (
    "file_id" uuid NOT NULL,
    "${owner}_id" uuid NOT NULL,
    "added_by" uuid,
    "added_at" timestamptz NOT NULL,
    CONSTRAINT "${table}_pk" PRIMARY KEY ("file_id"),
    CONSTRAINT "${table}_file_fk" FOREIGN KEY ("file_id") REFERENCES "stored_file" ("id"),
    CONSTRAINT "${table}_${owner}_fk" FOREIGN KEY ("${owner}_id") REFERENCES "${owner}" ("id") ON DELETE CASCADE,
    CONSTRAINT "${table}_added_by_fk" FOREIGN KEY ("added_by") REFERENCES "person" ("id") ON DELETE SET NULL
  )`,
  `CREATE INDEX "${table}_of" ON "${table}" ("${owner}_id")`,
];

export class FilesAndMentions1796710020000 implements MigrationInterface {
  name = 'FilesAndMentions1796710020000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...FILE_OF('activity_file', 'activity'), ...FILE_OF('convention_file', 'convention')])
      await runner.query(sql);
    await runner.query(`
      CREATE TABLE "activity_mention" (
        "activity_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "seen_at" timestamptz,
        CONSTRAINT "activity_mention_pk" PRIMARY KEY ("activity_id", "person_id"),
        CONSTRAINT "activity_mention_activity_fk" FOREIGN KEY ("activity_id") REFERENCES "activity" ("id") ON DELETE CASCADE,
        CONSTRAINT "activity_mention_person_fk" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
      )`);
    await runner.query(
      `CREATE INDEX "activity_mention_unseen" ON "activity_mention" ("person_id") WHERE seen_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['activity_mention', 'convention_file', 'activity_file'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}

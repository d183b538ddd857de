import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FilesOfReplies1796670000000 implements MigrationInterface {
  name = 'FilesOfReplies1796670000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "reply" ADD COLUMN "whole_text" text`);
    await runner.query(`
      CREATE TABLE "reply_file" (
        "id" uuid NOT NULL,
        "reply_id" uuid NOT NULL,
        "name" text NOT NULL,
        "media_type" text NOT NULL,
        "content" bytea NOT NULL,
        CONSTRAINT "reply_file_pk" PRIMARY KEY ("id"),
        CONSTRAINT "reply_file_size" CHECK (octet_length(content) <= 10485760),
        CONSTRAINT "reply_file_reply_fk" FOREIGN KEY ("reply_id") REFERENCES "reply" ("id") ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX "reply_file_reply" ON "reply_file" ("reply_id")`);
    // Pictures and office files are packed already: to pack them again only takes time.
    await runner.query(`ALTER TABLE "reply_file" ALTER COLUMN "content" SET STORAGE EXTERNAL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "reply_file"`);
    await runner.query(`ALTER TABLE "reply" DROP COLUMN "whole_text"`);
  }
}

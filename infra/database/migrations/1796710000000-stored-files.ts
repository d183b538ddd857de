import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StoredFiles1796710000000 implements MigrationInterface {
  name = 'StoredFiles1796710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "stored_file" (
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        "media_type" text NOT NULL,
        "sha256" text NOT NULL,
        "content" bytea NOT NULL,
        "stored_at" timestamptz NOT NULL,
        CONSTRAINT "stored_file_pk" PRIMARY KEY ("id"),
        CONSTRAINT "stored_file_size" CHECK (octet_length(content) BETWEEN 1 AND 10485760)
      )`);
    await runner.query(`CREATE INDEX "stored_file_stored" ON "stored_file" ("stored_at")`);
    // Pictures and office files are packed already: to pack them again only takes time.
    await runner.query(`ALTER TABLE "stored_file" ALTER COLUMN "content" SET STORAGE EXTERNAL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "stored_file"`);
  }
}

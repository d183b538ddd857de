import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Imports1796670100000 implements MigrationInterface {
  name = 'Imports1796670100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "import" (
        "id" uuid NOT NULL,
        "territory_id" uuid NOT NULL,
        "name" text NOT NULL,
        "content" bytea NOT NULL,
        "status" text NOT NULL,
        "sheets" jsonb NOT NULL,
        "commune_code" text,
        "plan" jsonb NOT NULL,
        "written" jsonb,
        "undone" jsonb,
        "uploaded_by" uuid,
        "uploaded_at" timestamptz NOT NULL,
        "applied_at" timestamptz,
        PRIMARY KEY ("id"),
        CONSTRAINT "import_status" CHECK (status IN ('draft', 'applying', 'applied', 'failed', 'undoing', 'undone')),
        CONSTRAINT "import_applied" CHECK ((applied_at IS NOT NULL) = (status IN ('applied', 'undoing', 'undone'))),
        CONSTRAINT "import_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory" ("id"),
        CONSTRAINT "import_uploaded_by_fk" FOREIGN KEY ("uploaded_by") REFERENCES "person" ("id") ON DELETE SET NULL
      )`);
    await runner.query(`CREATE INDEX "import_territory" ON "import" ("territory_id", "uploaded_at")`);
    await runner.query(`CREATE INDEX "import_uploaded" ON "import" ("uploaded_at")`);
    await runner.query(`
      CREATE TABLE "imported_row" (
        "id" uuid NOT NULL,
        "import_id" uuid NOT NULL,
        "territory_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "key" text NOT NULL,
        "told" jsonb NOT NULL,
        "subject_id" uuid,
        "made" jsonb NOT NULL,
        PRIMARY KEY ("id"),
        CONSTRAINT "imported_row_kind" CHECK (kind IN ('files', 'volunteers', 'partners')),
        CONSTRAINT "imported_row_import_fk" FOREIGN KEY ("import_id") REFERENCES "import" ("id") ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX "imported_row_of" ON "imported_row" ("import_id")`);
    await runner.query(`CREATE INDEX "imported_row_key" ON "imported_row" ("territory_id", "kind", "key")`);
    await runner.query(`
      CREATE TABLE "import_title" (
        "territory_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "title" text NOT NULL,
        "field" text,
        PRIMARY KEY ("territory_id", "kind", "title"),
        CONSTRAINT "import_title_kind" CHECK (kind IN ('files', 'volunteers', 'partners')),
        CONSTRAINT "import_title_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory" ("id") ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "import_title"`);
    await runner.query(`DROP TABLE "imported_row"`);
    await runner.query(`DROP TABLE "import"`);
  }
}

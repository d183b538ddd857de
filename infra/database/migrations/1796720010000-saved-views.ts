import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of lists that somebody keeps, for themselves or for those who run the territory with them. */
export class SavedViews1796720010000 implements MigrationInterface {
  name = 'SavedViews1796720010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "saved_view" ("id" uuid NOT NULL, "owner_id" uuid NOT NULL, "territory_id" uuid NOT NULL, "list" text NOT NULL,
        "name" text NOT NULL, "view" jsonb NOT NULL, "is_shared" boolean NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "saved_view_list" CHECK (list IN ('missions', 'needs', 'offers', 'people', 'organisations')),
        CONSTRAINT "saved_view_pk" PRIMARY KEY ("id"),
        CONSTRAINT "saved_view_owner_fk" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE CASCADE,
        CONSTRAINT "saved_view_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "saved_view_name" ON "saved_view" ("owner_id", "territory_id", "list", "name")`,
    );
    await runner.query(`CREATE INDEX "saved_view_of" ON "saved_view" ("territory_id", "list", "name")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "saved_view"');
  }
}

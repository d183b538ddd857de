import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchChecks1796454000000 implements MigrationInterface {
  name = 'SearchChecks1796454000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "lease" ("name" text NOT NULL, "holder" uuid NOT NULL, "until" TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY ("name"))`,
    );
    await runner.query(
      `CREATE TABLE "search_check" ("index_name" text NOT NULL, "looked_at" TIMESTAMP WITH TIME ZONE, "last_task" bigint NOT NULL DEFAULT '-1', "checked_at" TIMESTAMP WITH TIME ZONE,
        "documents" integer NOT NULL DEFAULT '0', "missing" integer NOT NULL DEFAULT '0', "stale" integer NOT NULL DEFAULT '0', "surplus" integer NOT NULL DEFAULT '0', "refused" integer NOT NULL DEFAULT '0', PRIMARY KEY ("index_name"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "search_check"`);
    await runner.query(`DROP TABLE "lease"`);
  }
}

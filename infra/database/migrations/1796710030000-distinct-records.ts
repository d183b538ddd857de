import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DistinctRecords1796710030000 implements MigrationInterface {
  name = 'DistinctRecords1796710030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "distinct_record" (
        "target" text NOT NULL,
        "first_id" uuid NOT NULL,
        "second_id" uuid NOT NULL,
        "noted_by" uuid,
        "noted_at" timestamptz NOT NULL,
        CONSTRAINT "distinct_record_pk" PRIMARY KEY ("first_id", "second_id"),
        CONSTRAINT "distinct_record_target" CHECK (target IN ('person', 'organisation')),
        CONSTRAINT "distinct_record_order" CHECK (first_id < second_id),
        CONSTRAINT "distinct_record_noted_by_fk" FOREIGN KEY ("noted_by") REFERENCES "person" ("id") ON DELETE SET NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "distinct_record"`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only a merge of two people, which says so for its own transaction, writes another person beside what was done. */
const appendOnly = (
  but: string,
): string => `CREATE OR REPLACE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'UPDATE' OR (NEW.id, NEW.subject, NEW.subject_id, NEW.from_status, NEW.to_status, NEW.at)
        IS DISTINCT FROM (OLD.id, OLD.subject, OLD.subject_id, OLD.from_status, OLD.to_status, OLD.at)
        OR (NEW.by_person IS NOT NULL AND NEW.by_person IS DISTINCT FROM OLD.by_person${but})
        OR (NEW.reason IS NOT NULL AND NEW.reason IS DISTINCT FROM OLD.reason)
        OR (NEW.changes IS NOT NULL AND NEW.changes IS DISTINCT FROM OLD.changes) THEN
      RAISE EXCEPTION 'history is append-only';
    END IF;
    RETURN NEW;
  END $$`;

export class Merges1796710010000 implements MigrationInterface {
  name = 'Merges1796710010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "record_merge" (
        "id" uuid NOT NULL,
        "target" text NOT NULL,
        "kept_id" uuid NOT NULL,
        "other_id" uuid NOT NULL,
        "snapshot" jsonb,
        "merged_by" uuid,
        "merged_at" timestamptz NOT NULL,
        "undone_at" timestamptz,
        CONSTRAINT "record_merge_pk" PRIMARY KEY ("id"),
        CONSTRAINT "record_merge_target" CHECK (target IN ('person', 'organisation')),
        CONSTRAINT "record_merge_two" CHECK (kept_id <> other_id)
      )`);
    await runner.query(`CREATE INDEX "record_merge_kept" ON "record_merge" ("target", "kept_id")`);
    await runner.query(`CREATE INDEX "record_merge_other" ON "record_merge" ("target", "other_id")`);
    await runner.query(
      `CREATE INDEX "record_merge_at" ON "record_merge" ("merged_at") WHERE snapshot IS NOT NULL`,
    );
    await runner.query(appendOnly(` AND current_setting('alize.merging', true) IS DISTINCT FROM 'on'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(appendOnly(''));
    await runner.query(`DROP TABLE "record_merge"`);
  }
}

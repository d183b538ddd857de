import { createIndexConcurrently } from '../online';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** « 73-2026 »: the département of the firm's need and the year in which it came. Overseas, a département has three digits. */
const series = (need: string) =>
  `left(${need}.commune_code, CASE WHEN ${need}.commune_code LIKE '97%' THEN 3 ELSE 2 END)
     || '-' || to_char(${need}.created_at AT TIME ZONE 'Europe/Paris', 'YYYY')`;

/** A file is called by a short number that never changes: on the telephone, on paper, in a search. And by labels of the territory's own. */
export class FileNumbers1796830000000 implements MigrationInterface {
  name = 'FileNumbers1796830000000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "need" ADD COLUMN IF NOT EXISTS "file_series" text,
      ADD COLUMN IF NOT EXISTS "file_ordinal" integer, ADD COLUMN IF NOT EXISTS "labels" text[] NOT NULL DEFAULT '{}'`);
    await createIndexConcurrently(runner, 'need_file', 'ON "need" ("file_series", "file_ordinal")', {
      unique: true,
    });
    // One after the other in a series, so that two that come at once do not take the same number.
    await runner.query(`CREATE OR REPLACE FUNCTION need_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.file_series := ${series('NEW')};
        PERFORM pg_advisory_xact_lock(hashtextextended('need_file ' || NEW.file_series, 0));
        NEW.file_ordinal := 1 + COALESCE((SELECT max(file_ordinal) FROM need WHERE file_series = NEW.file_series), 0);
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE OR REPLACE TRIGGER need_numbered BEFORE INSERT OR UPDATE OF confirmed_at ON need
      FOR EACH ROW WHEN (NEW.confirmed_at IS NOT NULL AND NEW.file_series IS NULL) EXECUTE FUNCTION need_numbered()`);
    // Those of before, in the order in which they came; the trigger is there already, so none is left out between.
    await runner.query(`DO $$ DECLARE each record; BEGIN
      FOR each IN SELECT id FROM need WHERE confirmed_at IS NOT NULL AND file_series IS NULL ORDER BY created_at, id LOOP
        UPDATE need SET confirmed_at = confirmed_at WHERE id = each.id AND file_series IS NULL;
      END LOOP; END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER need_numbered ON need');
    await runner.query('DROP FUNCTION need_numbered()');
    await runner.query('DROP INDEX "need_file"');
    await runner.query(
      'ALTER TABLE "need" DROP COLUMN "file_series", DROP COLUMN "file_ordinal", DROP COLUMN "labels"',
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = (
  erasable: string[],
): string => `CREATE OR REPLACE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'UPDATE' OR (NEW.id, NEW.subject, NEW.subject_id, NEW.from_status, NEW.to_status, NEW.at)
        IS DISTINCT FROM (OLD.id, OLD.subject, OLD.subject_id, OLD.from_status, OLD.to_status, OLD.at)
        ${erasable.map((column) => `OR (NEW.${column} IS NOT NULL AND NEW.${column} IS DISTINCT FROM OLD.${column})`).join('\n        ')} THEN
      RAISE EXCEPTION 'history is append-only';
    END IF;
    RETURN NEW;
  END $$`;

/** What an edit changed, before and after. As the reason, it may be erased and never written in afterwards. */
export class EditsInHistory1796640010000 implements MigrationInterface {
  name = 'EditsInHistory1796640010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "history" ADD COLUMN "changes" jsonb');
    await runner.query(appendOnly(['by_person', 'reason', 'changes']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(appendOnly(['by_person', 'reason']));
    await runner.query('ALTER TABLE "history" DROP COLUMN "changes"');
  }
}

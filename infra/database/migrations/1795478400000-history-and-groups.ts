import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HistoryAndGroups1795478400000 implements MigrationInterface {
  name = 'HistoryAndGroups1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    // Who and why may be erased, when a person asks to be forgotten; nobody may write them in afterwards.
    await runner.query(`CREATE OR REPLACE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'UPDATE' OR (NEW.id, NEW.subject, NEW.subject_id, NEW.from_status, NEW.to_status, NEW.at)
            IS DISTINCT FROM (OLD.id, OLD.subject, OLD.subject_id, OLD.from_status, OLD.to_status, OLD.at)
            OR (NEW.by_person IS NOT NULL AND NEW.by_person IS DISTINCT FROM OLD.by_person)
            OR (NEW.reason IS NOT NULL AND NEW.reason IS DISTINCT FROM OLD.reason) THEN
          RAISE EXCEPTION 'history is append-only';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER history_not_emptied BEFORE TRUNCATE ON history
      FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only()`);
    // A subsidiary of a subsidiary is of the group too.
    await runner.query(`CREATE FUNCTION group_head(organisation_id uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
      WITH RECURSIVE up AS (
        SELECT id, parent_id FROM organisation WHERE id = organisation_id
        UNION SELECT o.id, o.parent_id FROM organisation o JOIN up ON o.id = up.parent_id)
      SELECT id FROM up WHERE parent_id IS NULL $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION group_head(uuid)');
    await runner.query('DROP TRIGGER history_not_emptied ON history');
    await runner.query(`CREATE OR REPLACE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR (NEW.id, NEW.subject, NEW.subject_id, NEW.from_status, NEW.to_status, NEW.at)
            IS DISTINCT FROM (OLD.id, OLD.subject, OLD.subject_id, OLD.from_status, OLD.to_status, OLD.at)
            OR COALESCE(NEW.by_person <> OLD.by_person, false) OR COALESCE(NEW.reason <> OLD.reason, false) THEN
          RAISE EXCEPTION 'history is append-only';
        END IF;
        RETURN NEW;
      END $$`);
  }
}

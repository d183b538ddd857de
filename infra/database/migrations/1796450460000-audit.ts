import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit1796450460000 implements MigrationInterface {
  name = 'Audit1796450460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "audit_entry" ("id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "action" text NOT NULL, "actor_id" uuid,
        "subject" text NOT NULL, "subject_id" uuid NOT NULL, "territory_id" uuid, "detail" text, "request_id" uuid,
        CONSTRAINT "audit_entry_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "audit_entry_action" ON "audit_entry" ("action", "id")');
    await runner.query('CREATE INDEX "audit_entry_actor" ON "audit_entry" ("actor_id", "id")');
    await runner.query('CREATE INDEX "audit_entry_subject" ON "audit_entry" ("subject_id", "id")');
    await runner.query(`CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND OLD.at < now() - interval '365 days' THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION 'the audit trail is append-only';
      END $$`);
    await runner.query(`CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit_entry
      FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()`);
    await runner.query(`CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON audit_entry
      FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "audit_entry"');
    await runner.query('DROP FUNCTION audit_is_append_only()');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What animators look for and the catalogue lacks. */
export class MissingSkills1796480000000 implements MigrationInterface {
  name = 'MissingSkills1796480000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "missing_skill" ("id" uuid NOT NULL, "words" text NOT NULL, "status" text NOT NULL, "need_id" uuid,
        "noted_by" uuid, "noted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "skill_id" uuid, "reason" text,
        "closed_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "missing_skill_status" CHECK (status IN ('open', 'added', 'dismissed')),
        CONSTRAINT "missing_skill_closed" CHECK ((status = 'open') = (closed_at IS NULL)),
        CONSTRAINT "missing_skill_pk" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "missing_skill_noted" ON "missing_skill" ("noted_at")`);
    await runner.query(`CREATE INDEX "missing_skill_need" ON "missing_skill" ("need_id")`);
    await runner.query(`
      ALTER TABLE "missing_skill"
        ADD CONSTRAINT "missing_skill_need_fk" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        ADD CONSTRAINT "missing_skill_noted_by_fk" FOREIGN KEY ("noted_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION,
        ADD CONSTRAINT "missing_skill_skill_fk" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "missing_skill"`);
  }
}

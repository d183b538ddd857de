import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Assignments1795564800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "assignment" ("id" uuid NOT NULL, "territory_id" uuid NOT NULL, "requested_by" uuid, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "status" text NOT NULL, "proposals_per_person" integer NOT NULL, "progress" integer NOT NULL DEFAULT '0', "needs_count" integer NOT NULL DEFAULT '0', "offers_count" integer NOT NULL DEFAULT '0', "total_score" double precision, "greedy_total" double precision, "finished_at" TIMESTAMP WITH TIME ZONE, "error" text, "version" integer NOT NULL, CONSTRAINT "assignment_failed_with_error" CHECK ((status = 'failed') = (error IS NOT NULL)), CONSTRAINT "assignment_proposals_per_person" CHECK (proposals_per_person >= 1), CONSTRAINT "assignment_progress" CHECK (progress BETWEEN 0 AND 100), CONSTRAINT "assignment_status" CHECK (status IN ('queued', 'computing', 'ready', 'cancelled', 'failed', 'closed')), CONSTRAINT "PK_43c2f5a3859f54cedafb270f37e" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "assignment_territory" ON "assignment"  ("territory_id", "id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "assignment_one_running" ON "assignment"  ("territory_id") WHERE status IN ('queued', 'computing')`,
    );
    await runner.query(
      `CREATE TABLE "assignment_line" ("id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "need_id" uuid NOT NULL, "offer_id" uuid NOT NULL, "score" double precision NOT NULL, "explanation" jsonb NOT NULL, "state" text NOT NULL, "refusal" jsonb, "match_id" uuid, CONSTRAINT "assignment_line_pair_once" UNIQUE ("assignment_id", "need_id", "offer_id"), CONSTRAINT "assignment_line_refused_with_code" CHECK ((state = 'refused') = (refusal IS NOT NULL)), CONSTRAINT "assignment_line_state" CHECK (state IN ('proposed', 'removed', 'approved', 'refused')), CONSTRAINT "PK_36b1c186e0dcc0036272aa2885c" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "assignment_line_match" ON "assignment_line"  ("match_id") WHERE match_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "assignment_line_offer" ON "assignment_line"  ("offer_id") `);
    await runner.query(`CREATE INDEX "assignment_line_need" ON "assignment_line"  ("need_id") `);
    await runner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "assignment_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "assignment_requested_by_fk" FOREIGN KEY ("requested_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment_line" ADD CONSTRAINT "assignment_line_assignment_fk" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment_line" ADD CONSTRAINT "assignment_line_need_fk" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment_line" ADD CONSTRAINT "assignment_line_offer_fk" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment_line" ADD CONSTRAINT "assignment_line_match_fk" FOREIGN KEY ("match_id") REFERENCES "match"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "assignment_line" DROP CONSTRAINT "assignment_line_match_fk"`);
    await runner.query(`ALTER TABLE "assignment_line" DROP CONSTRAINT "assignment_line_offer_fk"`);
    await runner.query(`ALTER TABLE "assignment_line" DROP CONSTRAINT "assignment_line_need_fk"`);
    await runner.query(`ALTER TABLE "assignment_line" DROP CONSTRAINT "assignment_line_assignment_fk"`);
    await runner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "assignment_requested_by_fk"`);
    await runner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "assignment_territory_fk"`);
    await runner.query(`DROP INDEX "public"."assignment_line_need"`);
    await runner.query(`DROP INDEX "public"."assignment_line_offer"`);
    await runner.query(`DROP INDEX "public"."assignment_line_match"`);
    await runner.query(`DROP TABLE "assignment_line"`);
    await runner.query(`DROP INDEX "public"."assignment_one_running"`);
    await runner.query(`DROP INDEX "public"."assignment_territory"`);
    await runner.query(`DROP TABLE "assignment"`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignInRequests1796446800000 implements MigrationInterface {
  name = 'SignInRequests1796446800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "sign_in_request" ("id" uuid NOT NULL, "email" text, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid, "link_id" uuid, "answered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "sign_in_request_answered" CHECK ((email IS NULL) = (link_id IS NOT NULL AND person_id IS NOT NULL AND answered_at IS NOT NULL)), CONSTRAINT "sign_in_request_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "sign_in_request_person" ON "sign_in_request" ("person_id", "answered_at")`,
    );
    await runner.query(`CREATE INDEX "sign_in_request_link" ON "sign_in_request" ("link_id")`);
    await runner.query(
      `ALTER TABLE "sign_in_request" ADD CONSTRAINT "sign_in_request_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "sign_in_request" ADD CONSTRAINT "sign_in_request_link_fk" FOREIGN KEY ("link_id") REFERENCES "sign_in_link"("id") ON DELETE CASCADE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "sign_in_request"`);
  }
}

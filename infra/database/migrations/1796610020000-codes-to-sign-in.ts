import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link's short code may be typed a few times. */
export class CodesToSignIn1796610020000 implements MigrationInterface {
  name = 'CodesToSignIn1796610020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sign_in_link" ADD "code_tries" integer NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sign_in_link" DROP COLUMN "code_tries"`);
  }
}

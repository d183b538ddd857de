import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdleSessions1796446810000 implements MigrationInterface {
  name = 'IdleSessions1796446810000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" ADD "last_used_at" TIMESTAMP WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" DROP COLUMN "last_used_at"`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JobsOfDeliveries1796342400000 implements MigrationInterface {
  name = 'JobsOfDeliveries1796342400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "outbox_delivery" ADD "job_id" uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "outbox_delivery" DROP COLUMN "job_id"`);
  }
}

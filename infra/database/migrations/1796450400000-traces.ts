import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Traces1796450400000 implements MigrationInterface {
  name = 'Traces1796450400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "outbox_message" ADD "traceparent" text, ADD "request_id" uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "outbox_message" DROP COLUMN "traceparent", DROP COLUMN "request_id"');
  }
}

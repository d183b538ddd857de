import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft of who helps whom may be asked for some needs alone. */
export class DraftsOfNeeds1796720020000 implements MigrationInterface {
  name = 'DraftsOfNeeds1796720020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "assignment" ADD COLUMN IF NOT EXISTS "need_ids" uuid[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "assignment" DROP COLUMN "need_ids"');
  }
}

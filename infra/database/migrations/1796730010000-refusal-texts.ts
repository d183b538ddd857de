import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to firms that are not helped, as a territory words them. */
export class RefusalTexts1796730010000 implements MigrationInterface {
  name = 'RefusalTexts1796730010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "territory" ADD COLUMN "refusal_texts" jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "territory" DROP COLUMN "refusal_texts"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotesOfMatches1796490000000 implements MigrationInterface {
  name = 'NotesOfMatches1796490000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "match" ADD COLUMN "note" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "match" DROP COLUMN "note"`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The animator's own sentence to the volunteer, and the times the volunteer offered for a first call. */
export class ReasonsAndCallsOfMatches1796620010000 implements MigrationInterface {
  name = 'ReasonsAndCallsOfMatches1796620010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE "match" ADD COLUMN "why_you" text, ADD COLUMN "call_times" TIMESTAMP WITH TIME ZONE[]',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "match" DROP COLUMN "why_you", DROP COLUMN "call_times"');
  }
}

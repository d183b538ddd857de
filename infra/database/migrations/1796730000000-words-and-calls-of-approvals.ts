import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addConstraintOnline } from '../online';

/** The animator's own paragraph in the mails of a match, and what she says of its first call. */
export class WordsAndCallsOfApprovals1796730000000 implements MigrationInterface {
  name = 'WordsAndCallsOfApprovals1796730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "match" ADD COLUMN "animator_words" text, ADD COLUMN "wanted_call_at" TIMESTAMP WITH TIME ZONE,
        ADD COLUMN "without_call" boolean NOT NULL DEFAULT false`);
    await addConstraintOnline(
      runner,
      'match',
      'match_call_or_none',
      'CHECK (NOT without_call OR wanted_call_at IS NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "match" DROP CONSTRAINT "match_call_or_none"');
    await runner.query(`
      ALTER TABLE "match" DROP COLUMN "animator_words", DROP COLUMN "wanted_call_at", DROP COLUMN "without_call"`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '../online';

/** As the search folds texts: lower case, no accent. */
const FOLDED = `translate(replace(replace(lower("text"), 'œ', 'oe'), 'æ', 'ae'), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ-''’', 'aaaaaaceeeeiiiinooooouuuuyy   ')`;

/** Files are found by the words of what was noted about them. */
export class WordsOfNotes1796720030000 implements MigrationInterface {
  name = 'WordsOfNotes1796720030000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await createIndexConcurrently(
      runner,
      'activity_words',
      `ON "activity" USING gin (to_tsvector('simple'::regconfig, ${FOLDED}))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS "activity_words"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyy';
/** As `foldedSql` writes it: an index is used only where the expression is the same to the letter. */
const folded = (text: string): string =>
  `translate(replace(replace(lower(${text}), 'œ', 'oe'), 'æ', 'ae'), '${ACCENTED}-''’', '${PLAIN}   ')`;

/** Trigrams of what people, organisations, needs and offers are called. */
export class SearchEverything1795910400000 implements MigrationInterface {
  name = 'SearchEverything1795910400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    for (const [index, table, text] of INDEXES)
      await runner.query(`CREATE INDEX "${index}" ON "${table}" USING gin ((${folded(text)}) gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [index] of INDEXES) await runner.query(`DROP INDEX "${index}"`);
    await runner.query('DROP EXTENSION pg_trgm');
  }
}

const INDEXES = [
  ['person_trigrams', 'person', `first_name || ' ' || last_name`],
  ['organisation_trigrams', 'organisation', 'name'],
  ['need_trigrams', 'need', 'title'],
  ['offer_trigrams', 'offer', 'title'],
] as const;

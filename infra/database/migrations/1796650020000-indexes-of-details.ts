import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '../online';

/** As the search folds texts: lower case, no accent. */
const FOLDED = `translate(replace(replace(lower("text"), 'œ', 'oe'), 'æ', 'ae'), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ-''’', 'aaaaaaceeeeiiiinooooouuuuyy   ')`;
const INDEXES: [name: string, definition: string][] = [
  ['person_phone_begins', 'ON "person" ("phone" text_pattern_ops)'],
  ['person_phone_ends', 'ON "person" (reverse("phone") text_pattern_ops)'],
  ['person_email_begins', 'ON "person" ("email" text_pattern_ops)'],
  ['organisation_siret_begins', 'ON "organisation" ("siret" text_pattern_ops)'],
  ['need_words', `ON "need" USING gin (to_tsvector('simple'::regconfig, ${FOLDED}))`],
  ['offer_words', `ON "offer" USING gin (to_tsvector('simple'::regconfig, ${FOLDED}))`],
  ['need_commune', 'ON "need" ("commune_code", "id")'],
  ['offer_commune', 'ON "offer" ("commune_code", "id")'],
];

/** Files are found by a telephone, an address, a SIRET, a commune and the words of their texts. */
export class IndexesOfDetails1796650020000 implements MigrationInterface {
  name = 'IndexesOfDetails1796650020000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of INDEXES) await createIndexConcurrently(runner, name, definition);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of INDEXES) await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS "${name}"`);
  }
}

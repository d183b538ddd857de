import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '../online';

const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyy';
/** As `foldedSql` writes it: an index is used only where the expression is the same to the letter. */
const folded = (text: string): string =>
  `(translate(replace(replace(lower(${text}), 'œ', 'oe'), 'æ', 'ae'), '${ACCENTED}-''’', '${PLAIN}   '))`;

/**
 * Lists, figures and the search find in these all that they read of a territory, or of names in their order, without the
 * rows themselves.
 */
const INDEXES: [name: string, definition: string][] = [
  [
    'person_by_name',
    `ON "person" (${folded(`last_name || ' ' || first_name`)}, "id") INCLUDE ("first_name", "last_name")`,
  ],
  [
    'organisation_by_name',
    `ON "organisation" (${folded('name')}, "id") INCLUDE ("name", "verified_at", "commune_code")`,
  ],
  [
    'offer_in_territory',
    `ON "offer" ("territory_id", "status", "person_id", "organisation_id", "id", ${folded('title')}) INCLUDE ("title")`,
  ],
  [
    'need_in_territory',
    `ON "need" ("territory_id", "confirmed_at", "contact_id", "project_id", "id", ${folded('title')}) INCLUDE ("title", "hours")`,
  ],
  ['project_in_territory', 'ON "project" ("territory_id", "id") INCLUDE ("organisation_id", "jobs_planned")'],
  ['match_in_territory', 'ON "match" ("territory_id", "status", "need_id", "offer_id", "id")'],
  ['role_in_territory', 'ON "role" ("territory_id", "person_id") WHERE revoked_at IS NULL'],
  [
    'role_by_kind',
    'ON "role" ("role", "organisation_id", "person_id", "territory_id") WHERE revoked_at IS NULL',
  ],
  [
    'history_asked',
    `ON "history" ("subject_id", "id") INCLUDE ("from_status", "to_status", "at") WHERE subject = 'match' AND 'asked' IN (from_status, to_status)`,
  ],
  ['history_introduced', `ON "history" ("subject_id") WHERE subject = 'match' AND to_status = 'introduced'`],
  ['mail_failed_latest', `ON "mail" ("id", "territory_id") WHERE status = 'failed'`],
];

export class IndexesOfLists1796510100000 implements MigrationInterface {
  name = 'IndexesOfLists1796510100000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of INDEXES) await createIndexConcurrently(runner, name, definition);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of INDEXES) await runner.query(`DROP INDEX "${name}"`);
  }
}

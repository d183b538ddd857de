import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What refusals said when their reason was kept in words: the code, then how it read in each language. */
const SAID: [code: string, ...sentences: string[]][] = [
  ['no_time', 'je manque de temps', 'i am short of time'],
  ['wrong_topic', 'ce n’est pas mon domaine', 'this is not my field'],
  ['too_far', 'c’est trop loin', 'it is too far away'],
  ['conflict_of_interest', 'il y a un conflit d’intérêts', 'there is a conflict of interest'],
  ['other', 'une autre raison', 'another reason'],
];
const SENTENCES = SAID.flatMap(([code, ...sentences]) =>
  sentences.map((sentence) => `('${code}', '${sentence}')`),
).join(', ');
const PURPOSES_BEFORE = `'sign-in-link', 'need-confirmation', 'need-to-qualify', 'need-opened', 'need-rejected', 'match-request', 'introduction-to-requester', 'introduction-to-volunteer', 'match-declined', 'mail-failed', 'offer-fits-needs'`;
const PURPOSES_NEW = `'match-cancelled', 'employer-approval', 'employer-approval-needed', 'fresh-link'`;
const PLAIN = `lower(replace(refusal.words, '''', '’'))`;

export class Answers1795741200000 implements MigrationInterface {
  name = 'Answers1795741200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "match" ADD "decline_reason" text`);
    await runner.query(`ALTER TABLE "match" ADD "decline_details" text`);
    await runner.query(`ALTER TABLE "match" ADD "ask_again_on" date`);
    await runner.query(
      `ALTER TABLE "match" ADD CONSTRAINT "match_decline_reason" CHECK (decline_reason IN ('no_time', 'wrong_topic', 'too_far', 'conflict_of_interest', 'not_now', 'colleague', 'employer_refused', 'other'))`,
    );
    await runner.query(
      `ALTER TABLE "match" ADD CONSTRAINT "match_declined_with_reason" CHECK (status = 'declined' OR (decline_reason IS NULL AND decline_details IS NULL))`,
    );
    await runner.query(
      `ALTER TABLE "match" ADD CONSTRAINT "match_not_now_with_day" CHECK ((decline_reason IS NOT DISTINCT FROM 'not_now') = (ask_again_on IS NOT NULL))`,
    );
    await runner.query(
      `CREATE TABLE "suggested_colleague" ("match_id" uuid NOT NULL, "name" text NOT NULL, "email" text, "words" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "settled_at" TIMESTAMP WITH TIME ZONE, PRIMARY KEY ("match_id"))`,
    );
    await runner.query(
      `ALTER TABLE "suggested_colleague" ADD CONSTRAINT "suggested_colleague_match_fk" FOREIGN KEY ("match_id") REFERENCES "match"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query('ALTER TABLE "mail" DROP CONSTRAINT "mail_purpose"');
    await runner.query(
      `ALTER TABLE "mail" ADD CONSTRAINT "mail_purpose" CHECK (purpose IN (${PURPOSES_BEFORE}, ${PURPOSES_NEW}))`,
    );
    // History keeps the words as they were said; what is counted from now on is the code.
    await runner.query(
      `UPDATE match m SET decline_reason = COALESCE(said.code, 'other'),
         decline_details = CASE WHEN said.code IS NULL THEN refusal.words
           ELSE NULLIF(trim(substr(refusal.words, length(said.sentence) + 2)), '') END
       FROM (SELECT DISTINCT ON (subject_id) subject_id, trim(reason) AS words FROM history
         WHERE subject = 'match' AND to_status = 'declined' AND trim(reason) <> '' ORDER BY subject_id, id DESC) refusal
       LEFT JOIN (VALUES ${SENTENCES}) AS said (code, sentence)
         ON ${PLAIN} = said.sentence OR starts_with(${PLAIN}, said.sentence || '.')
       WHERE m.id = refusal.subject_id AND m.status = 'declined'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "mail" WHERE purpose IN (${PURPOSES_NEW})`);
    await runner.query('ALTER TABLE "mail" DROP CONSTRAINT "mail_purpose"');
    await runner.query(
      `ALTER TABLE "mail" ADD CONSTRAINT "mail_purpose" CHECK (purpose IN (${PURPOSES_BEFORE}))`,
    );
    await runner.query(`DROP TABLE "suggested_colleague"`);
    await runner.query(`ALTER TABLE "match" DROP CONSTRAINT "match_not_now_with_day"`);
    await runner.query(`ALTER TABLE "match" DROP CONSTRAINT "match_declined_with_reason"`);
    await runner.query(`ALTER TABLE "match" DROP CONSTRAINT "match_decline_reason"`);
    await runner.query(`ALTER TABLE "match" DROP COLUMN "ask_again_on"`);
    await runner.query(`ALTER TABLE "match" DROP COLUMN "decline_details"`);
    await runner.query(`ALTER TABLE "match" DROP COLUMN "decline_reason"`);
  }
}

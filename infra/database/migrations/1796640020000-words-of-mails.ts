import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a mail said when it was sent, for those who run its territory. Those sent before have no words. */
export class WordsOfMails1796640020000 implements MigrationInterface {
  name = 'WordsOfMails1796640020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "mail" ADD COLUMN "sent_subject" text, ADD COLUMN "sent_text" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "mail" DROP COLUMN "sent_text", DROP COLUMN "sent_subject"');
  }
}

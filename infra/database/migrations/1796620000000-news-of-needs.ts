import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addConstraintOnline } from '../online';

const KINDS_BEFORE = `'match-request', 'employer-approval', 'need-unconfirmed', 'need-to-qualify', 'first-contact', 'mission-feedback'`;

/** A firm hears of a search that goes on. */
export class NewsOfNeeds1796620000000 implements MigrationInterface {
  name = 'NewsOfNeeds1796620000000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await addConstraintOnline(
      runner,
      'reminder',
      'reminder_kind',
      `CHECK (kind IN (${KINDS_BEFORE}, 'need-news'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "reminder" WHERE kind = 'need-news'`);
    await addConstraintOnline(runner, 'reminder', 'reminder_kind', `CHECK (kind IN (${KINDS_BEFORE}))`);
  }
}

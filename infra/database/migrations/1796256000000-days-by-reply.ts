import type { MigrationInterface, QueryRunner } from 'typeorm';

const PURPOSES_BEFORE = `'sign-in-link', 'need-confirmation', 'need-to-qualify', 'need-opened', 'need-rejected', 'match-request', 'introduction-to-requester', 'introduction-to-volunteer', 'match-declined', 'mail-failed', 'offer-fits-needs', 'match-cancelled', 'employer-approval', 'employer-approval-needed', 'fresh-link', 'offer-confirmation', 'offer-to-admit', 'offer-admitted', 'offer-rejected', 'first-contact', 'mission-feedback', 'mission-without-contact', 'mission-dropped', 'digest', 'match-expired', 'reply-received', 'files-not-kept'`;

export class DaysByReply1796256000000 implements MigrationInterface {
  name = 'DaysByReply1796256000000';

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, 'reply', 'kind', `'answer', 'days', 'automatic'`);
    await allow(runner, 'mail', 'purpose', `${PURPOSES_BEFORE}, 'days-logged'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "mail" WHERE purpose = 'days-logged'`);
    await allow(runner, 'mail', 'purpose', PURPOSES_BEFORE);
    await runner.query(`UPDATE "reply" SET kind = 'answer' WHERE kind = 'days'`);
    await allow(runner, 'reply', 'kind', `'answer', 'automatic'`);
  }
}

async function allow(runner: QueryRunner, table: string, column: string, values: string): Promise<void> {
  await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${table}_${column}"`);
  await runner.query(
    `ALTER TABLE "${table}" ADD CONSTRAINT "${table}_${column}" CHECK (${column} IN (${values}))`,
  );
}

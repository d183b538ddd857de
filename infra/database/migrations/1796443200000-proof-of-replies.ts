import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProofOfReplies1796443200000 implements MigrationInterface {
  name = 'ProofOfReplies1796443200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "reply" ADD "authorship" text NOT NULL DEFAULT 'unchecked', ADD "held_because" text`,
    );
    await check(runner, 'authorship', `'verified', 'unverified', 'unchecked'`);
    await check(runner, 'held_because', `'unverified', 'unchecked', 'unreadable'`);
    await runner.query(`ALTER TABLE "mail" ADD "own_return_path" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "mail" DROP COLUMN "own_return_path"`);
    await runner.query(`ALTER TABLE "reply" DROP COLUMN "held_because", DROP COLUMN "authorship"`);
  }
}

/** Checked without keeping anybody from writing meanwhile. */
async function check(runner: QueryRunner, column: string, values: string): Promise<void> {
  const name = `"reply_${column}"`;
  await runner.query(`ALTER TABLE "reply" ADD CONSTRAINT ${name} CHECK (${column} IN (${values})) NOT VALID`);
  await runner.query(`ALTER TABLE "reply" VALIDATE CONSTRAINT ${name}`);
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the forms of strangers come from, so that one network cannot use up what all may have us write. */
export class NetworksOfForms1796510000000 implements MigrationInterface {
  name = 'NetworksOfForms1796510000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "confirmation_request" ADD "network_fingerprint" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "confirmation_request" DROP COLUMN "network_fingerprint"`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public pages of a territory say of who runs it. A constant default rewrites no row. */
export class ProfilesOfTerritories1796630000000 implements MigrationInterface {
  name = 'ProfilesOfTerritories1796630000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "territory" ADD "profile" jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "territory" DROP COLUMN "profile"`);
  }
}

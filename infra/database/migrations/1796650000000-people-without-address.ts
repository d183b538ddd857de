import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody who telephoned is a person without an address: nothing is mailed to them. */
export class PeopleWithoutAddress1796650000000 implements MigrationInterface {
  name = 'PeopleWithoutAddress1796650000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "person" ALTER COLUMN "email" DROP NOT NULL');
  }

  /** The release before needs an address of everybody: one that nothing can be delivered to. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "person" SET "email" = "id" || '@without-address.invalid' WHERE "email" IS NULL`,
    );
    await runner.query('ALTER TABLE "person" ALTER COLUMN "email" SET NOT NULL');
  }
}

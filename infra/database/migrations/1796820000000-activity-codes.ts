import { addConstraintOnline } from '../online';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole code of what a firm does, and which nomenclature it is of: sections change meaning on 1 January 2027. */
export class ActivityCodes1796820000000 implements MigrationInterface {
  name = 'ActivityCodes1796820000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "organisation" ADD "naf_code" text, ADD "naf_version" text');
    await addConstraintOnline(
      runner,
      'organisation',
      'organisation_naf_version',
      "CHECK (naf_version IN ('NAFRev2', 'NAF2025') AND num_nonnulls(naf_code, naf_version) <> 1)",
    );
    await addConstraintOnline(
      runner,
      'organisation',
      'organisation_naf_code',
      "CHECK (naf_code ~ '^[0-9]{2}[.][0-9]{2}[A-Z]$')",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "organisation" DROP COLUMN "naf_code", DROP COLUMN "naf_version"');
  }
}

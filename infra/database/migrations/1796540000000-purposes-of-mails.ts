import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addConstraintOnline } from '../online';

/** A purpose is held to its form: which purposes there are is declared by the mails and checked when the application starts. */
export class PurposesOfMails1796540000000 implements MigrationInterface {
  name = 'PurposesOfMails1796540000000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await addConstraintOnline(runner, 'mail', 'mail_purpose', `CHECK (purpose ~ '^[a-z]+(-[a-z]+)*$')`);
  }

  /** The form suits the release before too, and its list would refuse mails that were written since. */
  async down(): Promise<void> {}
}

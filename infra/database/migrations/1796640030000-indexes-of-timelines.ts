import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '../online';

/** A person's page tells what they answered. */
export class IndexesOfTimelines1796640030000 implements MigrationInterface {
  name = 'IndexesOfTimelines1796640030000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await createIndexConcurrently(runner, 'reply_person', 'ON "reply" ("person_id", "received_at")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX CONCURRENTLY "reply_person"');
  }
}

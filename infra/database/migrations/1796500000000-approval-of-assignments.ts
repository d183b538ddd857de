import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addConstraintOnline } from '../online';

const STATUSES = ['queued', 'computing', 'ready', 'cancelled', 'failed', 'closed'];
const STATES = ['proposed', 'removed', 'approved', 'refused'];

/** A draft is approved by a worker, line by line, and says which needs it leaves without anybody. */
export class ApprovalOfAssignments1796500000000 implements MigrationInterface {
  name = 'ApprovalOfAssignments1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, [...STATUSES, 'approving'], [...STATES, 'approving']);
    await runner.query(`ALTER TABLE "assignment" ADD "unassigned" jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "assignment" SET "status" = 'ready' WHERE "status" = 'approving'`);
    await runner.query(`UPDATE "assignment_line" SET "state" = 'proposed' WHERE "state" = 'approving'`);
    await allow(runner, STATUSES, STATES);
    await runner.query(`ALTER TABLE "assignment" DROP COLUMN "unassigned"`);
  }
}

async function allow(runner: QueryRunner, statuses: string[], states: string[]): Promise<void> {
  const among = (column: string, values: string[]) =>
    `CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`;
  await addConstraintOnline(runner, 'assignment', 'assignment_status', among('status', statuses));
  await addConstraintOnline(runner, 'assignment_line', 'assignment_line_state', among('state', states));
}

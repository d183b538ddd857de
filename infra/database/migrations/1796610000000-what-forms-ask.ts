import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addConstraintOnline } from '../online';

/** How a firm wishes to be answered; and jobs, which it need not know when it writes. */
export class WhatFormsAsk1796610000000 implements MigrationInterface {
  name = 'WhatFormsAsk1796610000000';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "need" ADD COLUMN IF NOT EXISTS "reach_by" text, ADD COLUMN IF NOT EXISTS "call_moment" text`,
    );
    await addConstraintOnline(runner, 'need', 'need_reach_by', `CHECK (reach_by IN ('phone', 'email'))`);
    await addConstraintOnline(
      runner,
      'need',
      'need_call_moment',
      `CHECK (call_moment IN ('morning', 'midday', 'evening'))`,
    );
    await runner.query(`ALTER TABLE "project" ALTER COLUMN "jobs_planned" DROP NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "project" SET "jobs_planned" = 0 WHERE "jobs_planned" IS NULL`);
    await runner.query(`ALTER TABLE "project" ALTER COLUMN "jobs_planned" SET NOT NULL`);
    await runner.query(`ALTER TABLE "need" DROP COLUMN "reach_by", DROP COLUMN "call_moment"`);
  }
}

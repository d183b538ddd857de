import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MatchesModule } from '@alize/matches';
import { NotificationsModule } from '@alize/notifications';
import {
  Database,
  explainFailure,
  PlatformModule,
  readSettings,
  requireServices,
  SystemClock,
} from '@alize/platform';
import { RemindersModule } from '@alize/reminders';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { migrate } from '../../../infra/database/migrate';
import { SCHEMA } from '../../../infra/database/schema';
import { startGround } from '../../../infra/embedded/ground';
import { seedReference } from '../../../infra/seeds/seed';
import { environmentOf } from '../doors';
import { fillGrowth } from './fill';
import { BoardModule, screensOf } from './screens';

const { values } = parseArgs({
  options: { share: { type: 'string', default: '1' }, only: { type: 'string' }, plans: { type: 'boolean' } },
});
/** Pages and milliseconds that no screen somebody waits at should exceed. */
const GOAL = { pages: 1_500, ms: 150 };
const Plan = z.tuple([
  z.object({
    'QUERY PLAN': z.tuple([
      z.object({
        'Execution Time': z.number(),
        Plan: z.object({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() }),
      }),
    ]),
  }),
]);

interface Statement {
  sql: string;
  parameters: unknown[];
}
let recorded: Statement[] | undefined;

/** Keeps what services ask of the database, while somebody wants to know. */
function record(db: Database): void {
  const query = db.query.bind(db);
  const value = (sql: string, parameters: unknown[] = []) => {
    recorded?.push({ sql, parameters });
    return query(sql, parameters);
  };
  Object.defineProperty(db, 'query', { value });
}

interface Measured {
  pages: number;
  ms: number;
  /** What the screen answered instead, where it ended itself. */
  ended: string;
}

/**
 * What a screen's statements read: pages of 8 kB, found in memory or not, and PostgreSQL's own time. One that is ended by
 * its limit of time is measured to its end all the same.
 */
async function measure(db: Database, open: () => Promise<unknown>): Promise<Measured> {
  recorded = [];
  const ended = await open().then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
  const statements = recorded;
  recorded = undefined;
  let [pages, ms] = [0, 0];
  await db.patiently(async () => {
    for (const { sql, parameters } of statements) {
      if (sql.includes('set_config')) {
        await db.query(sql, parameters);
        await db.query("SELECT set_config('statement_timeout', '0', true)");
      } else if (/^\s*(SELECT|WITH)/.test(sql)) {
        if (values.plans) await showPlan(db, sql, parameters);
        const explained = await db.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, parameters);
        const [first] = Plan.parse(explained);
        const [plan] = first['QUERY PLAN'];
        pages += plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'];
        ms += plan['Execution Time'];
      }
    }
  });
  return { pages, ms, ended };
}

async function showPlan(db: Database, sql: string, parameters: unknown[]): Promise<void> {
  const lines = await db.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${sql}`, parameters);
  console.log(lines.map((line) => line['QUERY PLAN'].slice(0, 160)).join('\n'));
}

async function main(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'alize-growth-'));
  const clock = new SystemClock();
  const ground = await startGround({
    home,
    database: true,
    search: false,
    mail: false,
    ephemeral: true,
    now: () => clock.now(),
    log: console.error,
  });
  try {
    const { databaseUrl = '' } = ground;
    await migrate(databaseUrl);
    const services = {
      databaseUrl,
      searchUrl: 'http://127.0.0.1:9',
      searchKey: 'none',
      mailUrl: 'smtp://127.0.0.1:9',
    };
    const config = requireServices(readSettings(environmentOf(services, { LOG_LEVEL: 'error' })));
    @Module({
      imports: [
        PlatformModule.forRoot(config, SCHEMA),
        MatchesModule,
        BoardModule,
        RemindersModule,
        NotificationsModule,
      ],
    })
    class GrowthProcess {}
    const app = await NestFactory.createApplicationContext(GrowthProcess, {
      logger: ['error'],
      abortOnError: false,
    });
    const db = app.get(Database);
    await seedReference(app, console.error);
    record(db);
    console.error('Filling…');
    const territoryId = await fillGrowth(db, Number(values.share));
    for (const [name, open] of screensOf(app, territoryId)) {
      if (values.only !== undefined && !name.includes(values.only)) continue;
      const { pages, ms, ended } = await measure(db, open);
      const over = pages > GOAL.pages || ms > GOAL.ms ? '  over' : '';
      const figures = `${String(pages).padStart(9)} pages ${ms.toFixed(0).padStart(7)} ms`;
      console.log(`${name.padEnd(40)} ${figures}${over}${ended && `  ended itself: ${ended}`}`);
    }
    await app.close();
  } finally {
    await ground.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(explainFailure(error));
    process.exit(1);
  },
);

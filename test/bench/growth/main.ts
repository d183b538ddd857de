import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { explainFailure, PlatformModule, readSettings, requireServices, SystemClock } from '@alize/platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EVERY_LIB } from '../../../infra/every-lib';
import { Client } from 'pg';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';
import { z } from 'zod';
import { migrate } from '../../../infra/database/migrate';
import { SCHEMA } from '../../../infra/database/schema';
import { startGround } from '../../../infra/embedded/ground';
import { seedReference } from '../../../infra/seeds/seed';
import { environmentOf } from '../doors';
import { fillGrowth, firstTerritory } from './fill';
import { screensOf } from './screens';

const { values } = parseArgs({
  options: {
    share: { type: 'string', default: '1' },
    only: { type: 'string' },
    plans: { type: 'boolean' },
    /** Leaves the filled database running, for `--on` with the address it prints. */
    keep: { type: 'boolean' },
    on: { type: 'string' },
  },
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
  parameters?: unknown[];
}
let recorded: Statement[] | undefined;

/** Keeps what is asked of the database, by our SQL and by TypeORM, while somebody wants to know. */
function record(): void {
  const run = PostgresQueryRunner.prototype.query;
  PostgresQueryRunner.prototype.query = function (sql: string, parameters?: unknown[], ...rest) {
    recorded?.push({ sql, parameters });
    return run.call(this, sql, parameters, ...rest);
  };
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
async function measure(client: Client, open: () => Promise<unknown>): Promise<Measured> {
  recorded = [];
  const ended = await open().then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
  const statements = recorded;
  recorded = undefined;
  let [pages, ms] = [0, 0];
  await client.query('BEGIN');
  for (const { sql, parameters } of statements) {
    if (sql.includes('set_config')) {
      await client.query(sql, parameters);
      await client.query("SELECT set_config('statement_timeout', '0', true)");
    } else if (/^\s*(SELECT|WITH)/.test(sql)) {
      if (values.plans) await showPlan(client, sql, parameters);
      const explained = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, parameters);
      const [first] = Plan.parse(explained.rows);
      const [plan] = first['QUERY PLAN'];
      pages += plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'];
      ms += plan['Execution Time'];
    }
  }
  await client.query('ROLLBACK');
  return { pages, ms, ended };
}

async function showPlan(client: Client, sql: string, parameters?: unknown[]): Promise<void> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, BUFFERS) ${sql}`,
    parameters,
  );
  console.log(rows.map((line) => line['QUERY PLAN'].slice(0, 160)).join('\n'));
}

/** A filled database: one of its own, or the one that `--keep` left running. */
async function startFilled(clock: SystemClock): Promise<{ databaseUrl: string; stop: () => Promise<void> }> {
  if (values.on !== undefined) return { databaseUrl: values.on, stop: () => Promise.resolve() };
  const home = mkdtempSync(join(tmpdir(), 'alize-growth-'));
  const ground = await startGround({
    home,
    database: true,
    search: false,
    mail: false,
    ephemeral: true,
    now: () => clock.now(),
    log: console.error,
  });
  const stop = async () => {
    await ground.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { databaseUrl: ground.databaseUrl ?? '', stop };
}

async function main(): Promise<void> {
  const { databaseUrl, stop } = await startFilled(new SystemClock());
  try {
    await migrate(databaseUrl);
    const services = {
      databaseUrl,
      searchUrl: 'http://127.0.0.1:9',
      searchKey: 'none',
      mailUrl: 'smtp://127.0.0.1:9',
    };
    const config = requireServices(readSettings(environmentOf(services, { LOG_LEVEL: 'error' })));
    @Module({
      imports: [PlatformModule.forRoot(config, SCHEMA), ...EVERY_LIB],
    })
    class GrowthProcess {}
    const app = await NestFactory.createApplicationContext(GrowthProcess, {
      logger: ['error'],
      abortOnError: false,
    });
    const client = new Client(databaseUrl);
    await client.connect();
    if (values.on === undefined) {
      await seedReference(app, console.error);
      console.error('Filling…');
      await fillGrowth(client, Number(values.share));
    }
    record();
    const territoryId = await firstTerritory(client);
    for (const [name, open] of screensOf(app, territoryId)) {
      if (values.only !== undefined && !name.includes(values.only)) continue;
      const { pages, ms, ended } = await measure(client, open);
      const over = pages > GOAL.pages || ms > GOAL.ms ? '  over' : '';
      const figures = `${String(pages).padStart(9)} pages ${ms.toFixed(0).padStart(7)} ms`;
      console.log(`${name.padEnd(40)} ${figures}${over}${ended && `  ended itself: ${ended}`}`);
    }
    if (values.keep) await kept(databaseUrl);
    await client.end();
    await app.close();
  } finally {
    await stop();
  }
}

/** Until Ctrl-C; open connections keep the process alive. */
async function kept(databaseUrl: string): Promise<void> {
  console.error(`Kept: npm run bench:growth -- --on ${databaseUrl}`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(explainFailure(error));
    process.exit(1);
  },
);

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataSourceOptions, directUrl, readSettings, SystemClock } from '@alize/platform';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { drift, migrationSource } from '../../../../infra/database/drift';
import { migrate } from '../../../../infra/database/migrate';
import { SCHEMA } from '../../../../infra/database/schema';
import { findServices } from '../start/services';

const FOLDER = join('infra', 'database', 'migrations');

/** `db migrate`, `db drift`, `db generate NAME`. */
export function databaseCommands(program: Command): void {
  const db = program.command('db').description('the database schema');
  db.command('migrate')
    .description('run the migrations that have not run')
    .action(() => onDatabase(async (url) => console.log(`${await migrate(url)} migrations run`)));
  db.command('drift')
    .description('fail when entities and migrations do not say the same')
    .action(() =>
      onDatabase(async (url) => {
        const { up } = await changes(url);
        for (const statement of up) console.log(`${statement};`);
        if (up.length > 0) throw new Error(`${up.length} statements differ: npm run db:generate -- NAME`);
        console.log('entities and migrations agree');
      }),
    );
  db.command('generate')
    .description('write a migration for what the entities say and the migrations do not')
    .argument('<name>', 'in PascalCase, what it does')
    .action((name: string) => onDatabase((url) => generate(url, name)));
}

async function generate(url: string, name: string): Promise<void> {
  const found = await changes(url);
  if (found.up.length === 0) return console.log('nothing to do: entities and migrations agree');
  const timestamp = new SystemClock().now().getTime();
  const file = join(FOLDER, `${timestamp}-${name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.ts`);
  writeFileSync(file, migrationSource(name, timestamp, found));
  console.log(`${file} written: read it, then add it to ${join(FOLDER, 'index.ts')}`);
}

async function changes(url: string) {
  await migrate(url);
  const dataSource = await new DataSource(dataSourceOptions(url, SCHEMA)).initialize();
  try {
    return await drift(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function onDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const services = await findServices(readSettings(), { attach: true });
  try {
    await work(directUrl(services.config));
  } finally {
    await services.stop();
  }
}

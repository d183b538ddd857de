import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, PlatformModule, readSettings, requireServices, SystemClock } from '@alize/platform';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EVERY_LIB } from '../../infra/every-lib';
import { migrate } from '../../infra/database/migrate';
import { SCHEMA } from '../../infra/database/schema';
import { startGround } from '../../infra/embedded/ground';
import { seedReference } from '../../infra/seeds/seed';
import { Catcher } from './catcher';
import { environmentOf } from './doors';

/** Fresh services, a catcher of mails in a process of its own, and an application on them. */
export interface Stage {
  config: Config;
  app: INestApplicationContext;
  catcher: Catcher;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), 'alize-bench-'));
  const clock = new SystemClock();
  const ground = await startGround({
    home,
    database: true,
    search: true,
    mail: false,
    ephemeral: true,
    now: () => clock.now(),
    log: console.error,
  });
  const catcher = await Catcher.start();
  const close = async () => {
    catcher.stop();
    await ground.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const { databaseUrl = '', searchUrl = '', searchKey } = ground;
    await migrate(databaseUrl);
    const services = { databaseUrl, searchUrl, searchKey, mailUrl: catcher.url };
    const config = requireServices(readSettings(environmentOf(services, { LOG_LEVEL: 'error' })));
    const app = await openApp(config);
    await seedReference(app, console.error);
    return { config, app, catcher, close: async () => (await app.close(), await close()) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Every lib, without a door. */
export function openApp(config: Config): Promise<INestApplicationContext> {
  @Module({
    imports: [PlatformModule.forRoot(config, SCHEMA), ...EVERY_LIB],
  })
  class BenchProcess {}
  return NestFactory.createApplicationContext(BenchProcess, { logger: ['error'], abortOnError: false });
}

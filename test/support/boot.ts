import { Database, FixedClock, PlatformModule } from '@alize/platform';
import type { Abstract, ModuleMetadata, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { SCHEMA } from '../../infra/database/schema';
import { cloneTemplate, dropDatabase } from './template';
import { testConfig } from './test-config';

export interface BootedTest {
  app: TestingModule;
  get<T>(token: Type<T> | Abstract<T>): T;
  db: Database;
  /** Stands at 2026-03-02, a Monday, 10:00 in Paris. */
  clock: FixedClock;
  databaseUrl: string;
  close(): Promise<void>;
}

let booted = 0;

/** These modules on the platform, on a database of their own that has every commune and the catalogue, and no more. */
export async function bootTest({
  imports = [],
  providers = [],
}: Pick<ModuleMetadata, 'imports' | 'providers'>): Promise<BootedTest> {
  const name = `alize_test_${process.env.JEST_WORKER_ID ?? '0'}_${process.pid}_${(booted += 1)}`;
  const databaseUrl = await cloneTemplate(name);
  const clock = new FixedClock(new Date('2026-03-02T09:00:00Z'));
  const platform = PlatformModule.forRoot(testConfig(databaseUrl), SCHEMA, clock);
  const app = await Test.createTestingModule({ imports: [platform, ...imports], providers }).compile();
  await app.init();
  return {
    app,
    get: (token) => app.get(token, { strict: false }),
    db: app.get(Database, { strict: false }),
    clock,
    databaseUrl,
    close: async () => {
      await app.close();
      await dropDatabase(name);
    },
  };
}

import { type Config, readSettings, requireServices } from '@alize/platform';

const NOBODY_LISTENS = '127.0.0.1:9';

/** Settings of a test: this database, the search engine of the run, and no mail server unless one is named. */
export const testConfig = (
  databaseUrl: string,
  {
    mailUrl = `smtp://${NOBODY_LISTENS}`,
    redisUrl,
    workerConcurrency,
  }: { mailUrl?: string; redisUrl?: string; workerConcurrency?: number } = {},
): Config =>
  requireServices(
    readSettings({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      SESSION_SECRET: 'a-secret-for-tests-of-at-least-32-characters',
      DATABASE_URL: databaseUrl,
      SEARCH_URL: process.env.TEST_SEARCH_URL ?? `http://${NOBODY_LISTENS}`,
      SEARCH_KEY: process.env.TEST_SEARCH_KEY,
      SEARCH_PREFIX: `${new URL(databaseUrl).pathname.slice(1)}_`,
      MAIL_URL: mailUrl,
      REDIS_URL: redisUrl,
      WORKER_CONCURRENCY: workerConcurrency?.toString(),
      PUBLIC_WRITES_PER_MINUTE: '100000',
      COMPANY_REGISTER_URL: `http://${NOBODY_LISTENS}`,
    }),
  );

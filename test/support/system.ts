import {
  type Config,
  createLogger,
  Database,
  FixedClock,
  type Logger,
  PlatformModule,
  Relay,
  SearchIndex,
  type TextEmbedder,
} from '@alize/platform';
import { type INestApplicationContext, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../../apps/api/src/api.module';
import { createServer } from '../../apps/api/src/server';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { SCHEMA } from '../../infra/database/schema';
import { type Mailbox, startMailCatcher } from '../../infra/embedded/mail-catcher';
import { Client } from './client';
import { cloneTemplate, dropDatabase } from './template';
import { testConfig } from './test-config';

const PATIENCE_MS = 40_000;
/** A day less than a session lasts that nobody uses. */
const SIGNED_IN_MS = 13 * 86_400_000;

export interface System {
  base: string;
  config: Config;
  db: Database;
  clock: FixedClock;
  mailbox: Mailbox;
  app: NestFastifyApplication;
  anonymous(): Client;
  /** Signed in through a real link read in a real mail; the same client until its session could end. */
  as(email: string): Promise<Client>;
  /** Waits until every fact published so far has been handled and can be searched. */
  drain(): Promise<void>;
  /** The worker's own application; it must run. */
  worker(): INestApplicationContext;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

let booted = 0;

/** API and worker, each a Nest application of its own, on a real database, search engine, SMTP and queue. */
export async function bootSystem(
  options: {
    redisUrl?: string;
    searchUrl?: string;
    searchKey?: string;
    searchEmbedder?: TextEmbedder;
    replyDomain?: string;
    /** The address of a line to the database that the test can trouble. */
    databaseLine?: (databaseUrl: string) => Promise<string>;
    settings?: Partial<Config>;
    replyDoor?: Config['replyDoor'];
    replyAuthservId?: string;
    mailPerSecond?: number;
    worker?: boolean;
    /** 0 for any free port. */
    metricsPort?: number;
    /** Is given every line that API and worker log, of every level. */
    log?: (line: string) => void;
  } = {},
): Promise<System> {
  const name = `alize_test_system_${process.env.JEST_WORKER_ID ?? '0'}_${process.pid}_${(booted += 1)}`;
  const clock = new FixedClock(new Date('2026-03-02T09:00:00Z'));
  const catcher = await startMailCatcher({ now: () => clock.now() });
  const databaseUrl = await cloneTemplate(name);
  const config: Config = {
    ...testConfig(databaseUrl, { mailUrl: catcher.url, redisUrl: options.redisUrl }),
    ...(options.searchUrl && { searchUrl: options.searchUrl, searchKey: options.searchKey }),
    ...(options.databaseLine && { databaseUrl: await options.databaseLine(databaseUrl) }),
    ...options.settings,
    searchEmbedder: options.searchEmbedder,
    metricsPort: options.metricsPort,
    replyDomain: options.replyDomain,
    replyDoor: options.replyDoor,
    replyAuthservId: options.replyAuthservId,
    mailPerSecond: options.mailPerSecond,
  };
  const logger = options.log ? createLogger('trace', { write: options.log }) : createLogger('silent');
  const api = await serve(config, clock, logger);
  let worker: NestFastifyApplication | undefined;
  const base = (await api.getUrl()).replace('[::1]', '127.0.0.1');
  const db = api.get(Database);
  const clients = new Map<string, { client: Promise<Client>; until: number }>();
  const system: System = {
    base,
    config,
    db,
    clock,
    mailbox: catcher.mailbox,
    app: api,
    anonymous: () => new Client(base),
    as: (email) => {
      const known = clients.get(email);
      if (known && clock.now().getTime() < known.until) return known.client;
      const client = signIn(system, email);
      clients.set(email, { client, until: clock.now().getTime() + SIGNED_IN_MS });
      return client;
    },
    drain: () => drain(system, worker),
    worker: () => {
      if (!worker) throw new Error('no worker runs');
      return worker;
    },
    startWorker: async () => void (worker = await work(config, clock, logger)),
    stopWorker: async () => {
      await worker?.close();
      worker = undefined;
    },
    close: async () => {
      await system.stopWorker();
      await api.close();
      await catcher.stop();
      await dropDatabase(name);
    },
  };
  if (options.worker !== false) await system.startWorker();
  return system;
}

/** Another API on the same system; whoever asks for it closes it. */
export async function serve(
  config: Config,
  clock: FixedClock,
  logger: Logger = createLogger('silent'),
): Promise<NestFastifyApplication> {
  @Module({ imports: [PlatformModule.forRoot(config, SCHEMA, clock, logger), ApiModule] })
  class ApiProcess {}
  const app = await createServer(ApiProcess, config, logger);
  await app.listen(0, '127.0.0.1');
  return app;
}

async function work(config: Config, clock: FixedClock, logger: Logger): Promise<NestFastifyApplication> {
  @Module({ imports: [PlatformModule.forRoot(config, SCHEMA, clock, logger), WorkerModule] })
  class WorkerProcess {}
  const app = await createServer(WorkerProcess, config, logger);
  await app.init();
  return app;
}

async function drain({ db, clock }: System, worker: NestFastifyApplication | undefined): Promise<void> {
  if (!worker) throw new Error('nothing drains without a worker');
  const until = performance.now() + PATIENCE_MS;
  const look = () => whatWaits(db, clock.now());
  for (let left = await look(); left.toDo || left.toRelay; left = await look()) {
    if (performance.now() > until) throw new Error(`still waiting: ${JSON.stringify(await waiting(db))}`);
    // A queue that is still coming back refuses; the relay's own loop would try again just so.
    if (left.toRelay)
      await worker
        .get(Relay)
        .tick()
        .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await worker.get(SearchIndex).settled();
}

const UNDONE = 'done_at IS NULL AND failed_at IS NULL';
/** What somebody has to do still, and what the relay has to carry to them. */
async function whatWaits(db: Database, now: Date): Promise<{ toDo: boolean; toRelay: boolean }> {
  const [found] = await db.query<{ toDo: boolean; toRelay: boolean }>(
    `SELECT EXISTS (SELECT FROM outbox_delivery WHERE ${UNDONE}) AS "toDo",
       EXISTS (SELECT FROM outbox_message WHERE relayed_at IS NULL AND (due_at IS NULL OR due_at <= $1))
         OR EXISTS (SELECT FROM outbox_delivery WHERE ${UNDONE} AND queued_at IS NULL) AS "toRelay"`,
    [now],
  );
  return found;
}
const waiting = (db: Database) =>
  db.query(
    `SELECT m.type, d.handler, d.last_error FROM outbox_message m LEFT JOIN outbox_delivery d ON d.message_id = m.id
     WHERE m.relayed_at IS NULL OR (d.message_id IS NOT NULL AND ${UNDONE}) LIMIT 10`,
  );

async function signIn(system: System, email: string): Promise<Client> {
  const client = system.anonymous();
  const before = new Set(system.mailbox.list().map(({ id }) => id));
  await client.post('/api/sign-in-links', { email }, 202);
  await system.drain();
  const mails = system.mailbox
    .list()
    .filter(({ to, text }) => to.includes(email) && text.includes('/sign-in?token='));
  // Somebody who was mailed a moment ago gets no second one.
  const mail = mails.find(({ id }) => !before.has(id)) ?? mails.at(-1);
  await client.post('/api/sessions', { token: tokenIn(mail?.text ?? '') }, 201);
  return client;
}

export const tokenIn = (text: string): string => /token=([\w-]+)/.exec(text)?.[1] ?? '';

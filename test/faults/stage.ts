import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type MailCatcher, startMailCatcher } from '../../infra/embedded/mail-catcher';
import { SystemClock } from '@alize/platform';
import { AppProcess } from './app-process';
import { runCli } from './cli';
import { mountDisk, unmountDisk } from './disk';
import { stopAllPrograms } from './programs';
import { ROOT } from './root';
import {
  SECRET,
  type Service,
  startMeilisearch,
  startNginx,
  startPostgres,
  startRedis,
  urlOf,
} from './services';
import { TcpProxy } from './tcp-proxy';

const DIST = join(ROOT, 'dist');
const KEPT_MAILS = 100_000;

/** Every service, the proxies to them, two API and two worker processes, and what is in front of them. */
export interface Stage {
  home: string;
  /** The file system of PostgreSQL, where it is a small one of its own. */
  disk?: string;
  postgres: Service;
  redis?: Service;
  meilisearch: Service & { folder: string };
  nginx?: Service;
  mail: MailCatcher;
  lines: { postgres: TcpProxy; redis: TcpProxy; meilisearch: TcpProxy; smtp: TcpProxy };
  apis: AppProcess[];
  workers: AppProcess[];
  processes: AppProcess[];
  /** What all processes are started with; change it and restart them. */
  environment: Record<string, string>;
  /** Where people come in. */
  base(): string;
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Runs the command line of the product. */
  cli(...words: string[]): Promise<string>;
  restart(environment?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(say: (line: string) => void): Promise<Stage> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'alize-faults-')));
  const close = async () => {
    await stopAllPrograms();
    unmountDisk(join(home, 'disk'));
    rmSync(home, { recursive: true, force: true });
  };
  try {
    return await build(home, say, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function build(home: string, say: (line: string) => void, close: () => Promise<void>): Promise<Stage> {
  say('starting PostgreSQL, Redis, Meilisearch and the SMTP stand-in');
  const disk = mountDisk(join(home, 'disk'));
  const cluster = join(disk ?? home, 'postgres');
  mkdirSync(join(home, 'meilisearch'));
  const mail = await startMailCatcher({ now: realNow, keep: KEPT_MAILS });
  const postgres = await startPostgres(cluster);
  const redis = await startRedis();
  const meilisearch = await startMeilisearch(join(home, 'meilisearch/data'));
  const lines = {
    postgres: new TcpProxy(postgres.port),
    redis: new TcpProxy(redis?.port ?? 9),
    meilisearch: new TcpProxy(meilisearch.port),
    smtp: new TcpProxy(Number(new URL(mail.url).port)),
  };
  for (const line of Object.values(lines)) await line.open();

  const environment: Record<string, string> = {
    NODE_ENV: 'production',
    TZ: 'UTC',
    FAULTS_FOLDER: home,
    HOST: '127.0.0.1',
    DATABASE_URL: urlOf(lines.postgres.port, 'postgres.faults.test'),
    REDIS_URL: redis ? `redis://redis.faults.test:${lines.redis.port}` : '',
    SEARCH_URL: `http://meilisearch.faults.test:${lines.meilisearch.port}`,
    SEARCH_KEY: SECRET,
    MAIL_URL: `smtp://smtp.faults.test:${lines.smtp.port}`,
    MAIL_FROM: 'alize@alize.faults.test',
    PUBLIC_URL: 'https://alize.faults.test',
    SESSION_SECRET: `${SECRET}-for-sessions`,
    TRUSTED_PROXIES: '1',
    PUBLIC_WRITES_PER_MINUTE: '100000',
    CONFIRMATIONS_PER_HOUR: '1000000',
  };
  const make = (name: string, door: 'api' | 'worker') => AppProcess.on(name, door, DIST, () => environment);
  const apis = [await make('api1', 'api'), await make('api2', 'api')];
  const workers = [await make('worker1', 'worker'), await make('worker2', 'worker')];
  const processes = [...apis, ...workers];
  const cli = (...words: string[]) => runCli(DIST, environment, ...words);
  say('migrating and seeding');
  await cli('db', 'migrate');
  await cli('seed');
  const query = queryOn(postgres.port);
  // Volunteers of the demonstration are few: here they take any number of missions at once.
  await query("UPDATE offer SET capacity = 100000 WHERE status = 'active'");
  const nginx = await startNginx(
    ROOT,
    home,
    apis.map(({ port }) => port),
  );
  say(`starting ${processes.map(({ name }) => name).join(', ')}${nginx ? ' behind nginx' : ''}`);
  await Promise.all(processes.map((process) => process.start()));
  let turn = 0;
  return {
    home,
    disk,
    postgres,
    redis,
    meilisearch,
    nginx,
    mail,
    lines,
    apis,
    workers,
    processes,
    environment,
    base: () => (nginx ? `http://127.0.0.1:${nginx.port}` : (apis[(turn += 1) % apis.length]?.url ?? '')),
    query,
    cli,
    restart: async (more = {}) => {
      Object.assign(environment, more);
      await Promise.all(processes.map((process) => process.program.stop()));
      await Promise.all(processes.map((process) => process.start()));
    },
    close: async () => {
      for (const process of processes) process.unobserve();
      await close();
      await mail.stop();
      await Promise.all(Object.values(lines).map((line) => line.cut()));
    },
  };
}

/** On a connection of its own, past the proxy: what the rows say whatever the processes can reach. */
export function queryOn(port: number) {
  return async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: urlOf(port), connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
}

/** The stand-in dates what it catches by the machine's clock. */
function realNow(): Date {
  return new SystemClock().now();
}

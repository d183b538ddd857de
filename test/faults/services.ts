import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { readSettings } from '@alize/platform';
import { Client } from 'pg';
import { freePort } from '../../infra/embedded/free-port';
import { findMeilisearch } from '../../infra/embedded/meilisearch';
import { launcherFor } from '../../infra/embedded/ordinary-user';
import { SETTINGS } from '../../infra/embedded/postgres';
import { findPostgres } from '../../infra/embedded/postgres-binaries';
import { Program } from './programs';
import { until } from './until';

export const SECRET = 'faults-secret-of-letters-and-digits-only';
const ENCODING = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Programs of PostgreSQL, and how a cluster of theirs is to be made. */
export interface ServerPrograms {
  initdb: string;
  postgres: string;
  encoding: string[];
}
const ownPrograms = (): ServerPrograms => ({ ...findPostgres(), encoding: ENCODING });

const SMALL = ['max_connections=150', 'max_wal_size=128MB', 'min_wal_size=32MB', 'log_min_messages=fatal'];

export interface Service {
  port: number;
  program: Program;
  /** Starts it again on the same port and waits until it answers. */
  start(): Promise<void>;
}

/** A durable cluster (`fsync` on: it is killed) with an empty database `alize`. */
export async function startPostgres(
  folder: string,
  more: string[] = [],
  programs = ownPrograms(),
): Promise<Service> {
  const { initdb, postgres, encoding } = programs;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { prefix, uid, gid } = launcherFor(postgres, folder);
  const password = join(folder, '..', 'postgres.password');
  writeFileSync(password, SECRET, { mode: 0o644 });
  const words = ['-D', folder, '--username=alize', `--pwfile=${password}`, '--auth=scram-sha-256'];
  const [command = '', ...args] = [...prefix, initdb, ...words, ...encoding, '--no-instructions'];
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  const made = spawnSync(command, args, { uid, gid, cwd: '/', encoding: 'utf8', env });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const service = await startCluster(folder, more, programs);
  await runs(service.port, 'CREATE DATABASE alize', 'postgres');
  return service;
}

/** Starts PostgreSQL on a data folder that is there, as whoever owns it, and waits until it takes writes. */
export async function startCluster(
  folder: string,
  more: string[] = [],
  { postgres } = ownPrograms(),
): Promise<Service> {
  const { prefix, uid, gid } = launcherFor(postgres, folder);
  const port = await freePort();
  const settings = [...SETTINGS, ...SMALL, ...more].flatMap((set) => ['-c', set]);
  const [command = '', ...args] = [...prefix, postgres, '-D', folder, '-p', String(port), ...settings];
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  let lastLine = '';
  const program = new Program(
    'postgres',
    () => ({ command, args, uid, gid, env, cwd: '/' }),
    (line) => (lastLine = line),
  );
  const start = async () => {
    rmSync(join(folder, 'postmaster.pid'), { force: true });
    program.start();
    // Ready to read is not enough: a cluster that replays its log takes no write.
    await until('PostgreSQL answers', () => {
      if (!program.runs) throw new Error(`PostgreSQL does not start: ${lastLine}`);
      return runs(port, 'CREATE TEMPORARY TABLE writable ()', 'postgres');
    });
  };
  await start();
  return { port, program, start };
}

export const urlOf = (port: number, host = '127.0.0.1', database = 'alize'): string =>
  `postgres://alize:${SECRET}@${host}:${port}/${database}`;

async function runs(port: number, statement: string, database: string): Promise<boolean> {
  const client = new Client({
    connectionString: urlOf(port, '127.0.0.1', database),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(statement);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export const onPath = (name: string): boolean => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/** `undefined` where there is no redis-server on the PATH. */
export async function startRedis(): Promise<Service | undefined> {
  if (!onPath('redis-server')) return undefined;
  const port = await freePort();
  const args = `--port ${port} --bind 127.0.0.1 --maxmemory-policy noeviction --appendonly no`.split(' ');
  const program = new Program('redis', () => ({
    command: 'redis-server',
    args: [...args, '--save', ''],
    cwd: '/tmp',
  }));
  const start = async () => {
    program.start();
    await until('Redis answers', async () => (await redisSays(port, 'PING')).startsWith('+PONG'));
  };
  await start();
  return { port, program, start };
}

/** One command in Redis's inline form; the first line of its answer, or nothing where there is none. */
export function redisSays(port: number, command: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.once('data', (answer) => (resolve(answer.toString()), socket.destroy()));
    socket.on('error', () => undefined).on('close', () => resolve(''));
  });
}

export async function startMeilisearch(folder: string): Promise<Service & { folder: string }> {
  const command = findMeilisearch({ path: join(folder, '..') }, readSettings().searchBinary);
  const port = await freePort();
  const args = ['--db-path', folder, '--http-addr', `127.0.0.1:${port}`, '--env', 'production'];
  const program = new Program('meilisearch', () => ({
    command,
    args: [...args, '--no-analytics', '--max-indexing-memory', '256MiB', '--log-level', 'WARN'],
    env: { MEILI_MASTER_KEY: SECRET },
    cwd: join(folder, '..'),
  }));
  const start = async () => {
    program.start();
    await until('Meilisearch answers', () => answers(`http://127.0.0.1:${port}/health`));
  };
  await start();
  return { port, program, start, folder };
}

/** The sample of infra/nginx in front of these ports, without TLS; `undefined` where there is no nginx on the PATH. */
export async function startNginx(root: string, home: string, apis: number[]): Promise<Service | undefined> {
  if (!onPath('nginx')) return undefined;
  const port = await freePort();
  const folder = join(home, 'nginx');
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  let sample = readFileSync(join(root, 'infra/nginx/alize.conf'), 'utf8')
    .replace(/^\s*ssl_.*$/gm, '')
    .replace(/listen 443 ssl;/, `listen 127.0.0.1:${port};`);
  for (const [index, api] of apis.entries())
    sample = sample.replace(`127.0.0.1:${3000 + index}`, `127.0.0.1:${api}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (what) => `${what}_temp_path ${folder}/${what};`,
  );
  // A server that is told to stop closes kept connections of its clients: the load's own are not what is tested.
  const main = `master_process off; daemon off; pid ${folder}/pid; error_log ${folder}/error.log warn;
events { worker_connections 1024; }
http { access_log off; ${temporary.join(' ')}
${sample} }`;
  writeFileSync(join(folder, 'nginx.conf'), main);
  const program = new Program('nginx', () => ({
    command: 'nginx',
    args: ['-p', folder, '-c', join(folder, 'nginx.conf')],
  }));
  const start = async () => {
    program.start();
    await until('nginx answers', () =>
      fetch(`http://127.0.0.1:${port}/health/`).then(
        ({ status }) => status === 404,
        () => false,
      ),
    );
  };
  await start();
  return { port, program, start };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { errorCode } from './error-code';
import { freePort } from './free-port';
import { type Guardian, ready, type RunningService } from './guardian-link';
import type { Home } from './home';
import { giveTo, type Launcher, launcherFor } from './ordinary-user';
import { findPostgres, type PostgresBinaries } from './postgres-binaries';
import { exists, stopLeftovers } from './processes';

export const postgresFolder = (home: Home): string => join(home.path, 'postgres');

/** The program starts again when its port was taken meanwhile, or while the memory of a killed one is released. */
const TRY_AGAIN = /could not bind|pre-existing shared memory block|lock file .* already exists/;
export const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  // Rows and statements carry personal data: the log gets neither.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];
const EPHEMERAL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Makes the cluster and the database `alize` where there are none, and returns the URL of the database. */
export async function startPostgres(home: Home, guardian: Guardian, ephemeral: boolean): Promise<string> {
  const folder = postgresFolder(home);
  const binaries = findPostgres();
  const draft = `${folder}.new`;
  for (const place of [folder, draft]) await stopLeftovers(place, 'SIGINT');
  rmSync(draft, { recursive: true, force: true });

  const isNew = !existsSync(folder);
  if (isNew) mkdirSync(draft, { mode: 0o700 });
  const launcher = launcherFor(binaries.postgres, isNew ? draft : folder);
  if (isNew) {
    await initialise(draft, { home, guardian, binaries, launcher, ephemeral });
    renameSync(draft, folder);
  }
  forgetStaleLock(folder);

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const settings = [...SETTINGS, ...(ephemeral ? EPHEMERAL : [])].flatMap((setting) => ['-c', setting]);
    const args = ['-D', folder, '-p', String(port), ...settings];
    const service = launch('postgres', [binaries.postgres, ...args], { home, guardian, launcher });
    const url = new URL(`postgres://alize:${home.secrets.databasePassword}@127.0.0.1:${port}/alize`);
    if (await ready(service, () => opens(url))) {
      guardian.settled('postgres');
      return url.href;
    }
    if (attempt === 5 || !TRY_AGAIN.test(service.lastWords()))
      throw new Error(`PostgreSQL does not start (${service.ended()}): ${service.lastWords()}`);
  }
}

interface Means {
  home: Home;
  guardian: Guardian;
  launcher: Launcher;
}

/** UTF-8 whatever the locales of the machine: PostgreSQL's own C.UTF-8 knows that the capital of é is É. */
async function initialise(
  folder: string,
  means: Means & { binaries: PostgresBinaries; ephemeral: boolean },
): Promise<void> {
  const { home, launcher } = means;
  const password = `${folder}.password`;
  rmSync(password, { force: true });
  writeFileSync(password, home.secrets.databasePassword, { mode: 0o600 });
  giveTo(password, launcher.owner);
  const args = ['--username=alize', `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
  if (means.ephemeral) args.push('--no-sync');
  try {
    const service = launch('initdb', [means.binaries.initdb, '-D', folder, ...args], means);
    await ready(service, async () => false, 180);
    if (service.ended() !== 'code 0')
      throw new Error(`initdb failed (${service.ended()}): ${service.lastWords()}`);
  } finally {
    rmSync(password, { force: true });
  }
}

function launch(name: string, words: string[], { home, guardian, launcher }: Means): RunningService {
  const [command = '', ...args] = [...launcher.prefix, ...words];
  return guardian.run({
    name,
    command,
    args,
    env: { LC_ALL: 'C', TZ: 'UTC' },
    uid: launcher.uid,
    gid: launcher.gid,
    cwd: '/',
    logFile: join(home.logs, `${name}.log`),
    stopSignal: 'SIGINT',
    graceMs: 15_000,
  });
}

/**
 * PostgreSQL cleans up after a dead process by itself, but takes any other process that inherited its number
 * (usual in a restarted container) for a running server. Those on this folder are stopped already.
 */
function forgetStaleLock(folder: string): void {
  const file = join(folder, 'postmaster.pid');
  if (existsSync(file) && exists(Number.parseInt(readFileSync(file, 'utf8'), 10))) rmSync(file);
}

/** Whether the database answers, once made if it is missing. @throws when it refuses us for good */
async function opens(url: URL): Promise<boolean> {
  const state = await codeOf(url, 'SELECT 1');
  if (state === 'ok') return true;
  if (state === '28P01')
    throw new Error('PostgreSQL refuses the password of secrets.json: restore that file, or remove the data');
  if (state !== '3D000') return false;
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  await codeOf(maintenance, 'CREATE DATABASE alize');
  return false;
}

async function codeOf(url: URL, query: string): Promise<string> {
  const client = new Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(query);
    return 'ok';
  } catch (error) {
    return errorCode(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

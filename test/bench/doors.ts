import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../infra/embedded/free-port';
import { pause } from './measure';

interface Services {
  databaseUrl: string;
  searchUrl: string;
  searchKey?: string;
  mailUrl: string;
}
const ROOT = join(__dirname, '../../..');

/** The environment of a deployed process: what users have is what is measured. */
export function environmentOf(services: Services, more: Record<string, string> = {}): Record<string, string> {
  return {
    NODE_ENV: 'production',
    TZ: 'UTC',
    DATABASE_URL: services.databaseUrl,
    SEARCH_URL: services.searchUrl,
    SEARCH_KEY: services.searchKey ?? '',
    MAIL_URL: services.mailUrl,
    MAIL_FROM: 'alize@bench.test',
    PUBLIC_URL: 'http://bench.test',
    SESSION_SECRET: 'a-secret-for-the-bench-of-at-least-32-characters',
    ...more,
  };
}

export interface Door {
  url: string;
  pid: number;
  /** Milliseconds from the launch until it said it was ready. */
  readyAfter: number;
  close(): Promise<void>;
  /** `kill -9`: nothing is put away. */
  kill(): Promise<void>;
}

/** The real api or worker, in its own process, its log going nowhere. */
export async function openDoor(door: 'api' | 'worker', environment: Record<string, string>): Promise<Door> {
  return launch([join(ROOT, 'dist-bench/apps', door, 'src/main.js')], environment);
}

/** @throws when it ends, or is not ready within two minutes */
export async function launch(args: string[], environment: Record<string, string>): Promise<Door> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    process.off('exit', end);
    await stop(child);
  };
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - start > 120_000) {
      await close();
      throw new Error(`${args.join(' ')} did not become ready`);
    }
    await pause(10);
  }
  const kill = async () => {
    process.off('exit', end);
    if (child.kill('SIGKILL')) await once(child, 'exit');
  };
  return { url, pid: child.pid ?? 0, readyAfter: performance.now() - start, close, kill };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

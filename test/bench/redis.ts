import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../infra/embedded/free-port';
import { pause } from './measure';

export interface Redis {
  url: string;
  stop(): Promise<void>;
}

/** A Redis that keeps nothing, or `undefined` where there is no `redis-server` on the PATH. */
export async function startRedis(): Promise<Redis | undefined> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = String(await freePort());
  const child = spawn(
    'redis-server',
    [
      '--port',
      port,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
    ],
    {
      stdio: 'ignore',
    },
  );
  const end = () => child.kill();
  process.once('exit', end);
  await pause(500);
  const stop = async () => {
    process.off('exit', end);
    child.kill();
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PRELOAD } from './root';

/**
 * Runs the command line of the build in `dist` and resolves with what it said.
 * @throws with its words when it ends with another code than 0
 */
export async function runCli(
  dist: string,
  environment: Record<string, string>,
  ...words: string[]
): Promise<string> {
  const args = ['--require', PRELOAD, join(dist, 'apps/cli/src/main.js'), ...words];
  const env = { ...environment, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, args, { cwd: join(dist, '..'), env });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (piece: Buffer) => (said += piece));
  const [code]: unknown[] = await once(child, 'exit');
  if (code !== 0) throw new Error(`alize ${words.join(' ')}: ${said}`);
  return said;
}

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './error-code';

/** The options by which the services name their data folder; the folder is the argument that follows. */
const FOLDER_OPTIONS = ['-D', '--db-path'];

/**
 * What tells this process from a later one with the same number: when it started. Undefined when it does not run;
 * a zombie does not run. Where the system cannot say when, an empty string.
 */
export function identityOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    // After the command in parentheses: state is the 1st field, start time (ticks since boot) the 20th.
    const fields = read(`/proc/${pid}/stat`)
      ?.replace(/^.*\) /s, '')
      .split(' ');
    if (!fields || fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${fields[19]} ${read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}`;
  }
  if (!exists(pid)) return undefined;
  return process.platform === 'win32' ? '' : ps(['-o', 'lstart=', '-p', String(pid)]).trim();
}

/** Whether a process has this number, be it another user's or a zombie (what PostgreSQL asks of a lock file). */
export function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** The processes whose command line says that this folder is their data folder. */
export function processesOn(folder: string): number[] {
  if (process.platform === 'win32') return [];
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.filter((pid) => works(read(`/proc/${pid}/cmdline`)?.split('\0'), folder)).map(Number);
  }
  const lines = ps(['-axo', 'pid=,command=']).split('\n');
  return lines
    .filter((line) => FOLDER_OPTIONS.some((option) => `${line} `.includes(` ${option} ${folder} `)))
    .map((line) => Number.parseInt(line, 10));
}

/** Stops the processes left on this folder by a guardian that was killed; the impolite way after 10 seconds. */
export async function stopLeftovers(folder: string, signal: 'SIGINT' | 'SIGTERM'): Promise<number[]> {
  const found = processesOn(folder);
  for (const pid of found) tryKill(pid, signal);
  const start = performance.now();
  let left = found;
  while (left.length > 0) {
    const waited = performance.now() - start;
    if (waited > 15_000) throw new Error(`process ${left.join(', ')} uses ${folder} and does not stop`);
    if (waited > 10_000) for (const pid of left) tryKill(pid, 'SIGKILL');
    await pause(25);
    left = processesOn(folder);
  }
  return found;
}

function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already, or another user's: the wait tells them apart.
  }
}

function works(command: string[] | undefined, folder: string): boolean {
  return (
    command?.some((word, at) => word === folder && FOLDER_OPTIONS.includes(command[at - 1] ?? '')) ?? false
  );
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(args: string[]): string {
  try {
    return execFileSync('/bin/ps', args, { encoding: 'utf8' });
  } catch {
    return '';
  }
}

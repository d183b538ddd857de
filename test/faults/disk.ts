import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Enough for the demonstration and the rows of a run, little enough to be filled in a moment. */
const SIZE = '900m';

/** A small file system in memory that can be filled without harm; `undefined` where this user may mount none. */
export function mountDisk(folder: string): string | undefined {
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', folder]);
  if (mounted.status !== 0) return undefined;
  process.once('exit', () => unmountDisk(folder));
  return folder;
}

export function unmountDisk(folder: string): void {
  spawnSync('umount', ['-l', folder]);
}

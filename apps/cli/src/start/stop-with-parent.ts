import type { Settings } from '@alize/platform';

const CHECK_MS = 1_000;

/**
 * npm does not pass every end on to what it runs: killed, it leaves us behind. Run by npm, we watch our parent and stop
 * as if asked to when it is gone; started in any other way, outliving the parent may be what was wanted.
 */
export function stopWithParent({ startedByNpm }: Settings): void {
  if (!startedByNpm) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, CHECK_MS).unref();
}

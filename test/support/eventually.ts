import { setTimeout as pause } from 'node:timers/promises';

/** Asks until it holds; the test's own limit of time ends it otherwise. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(10);
}

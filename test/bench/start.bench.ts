import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Door, launch } from './doors';
import { pause, percentile } from './measure';
import type { Figure } from './table';

const REST_MS = 10_000;

/** `npm start` on data that are there: how long until it is ready, and how much memory it holds ten seconds later. */
export async function benchStart(starts: number): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'alize-bench-start-'));
  const start = (): Promise<Door> =>
    launch(['infra/start.mjs', 'start'], { ALIZE_HOME: home, PATH: '/usr/local/bin:/usr/bin:/bin' });
  try {
    const first = await start();
    await first.close();
    const seconds: number[] = [];
    let megabytes = NaN;
    for (let number = 1; number <= starts; number += 1) {
      const door = await start();
      seconds.push(door.readyAfter / 1000);
      if (number === starts) {
        await pause(REST_MS);
        megabytes = residentMegabytes(door.pid);
      }
      await door.close();
    }
    const median = percentile(seconds, 0.5);
    const at = { at: 'seeded, demonstration', baseline: '', ratio: '' };
    const cold = `${(first.readyAfter / 1000).toFixed(1)} s with seeding`;
    return [
      {
        what: `start to ready, median of ${starts}`,
        ...at,
        ours: `${median.toFixed(1)} s`,
        baseline: cold,
        goal: '≤ 6 s',
        met: median <= 6,
      },
      {
        what: 'memory at rest, our process',
        ...at,
        ours: `${Math.round(megabytes)} MB`,
        goal: '≤ 250 MB',
        met: megabytes <= 250,
      },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Linux only: NaN elsewhere. */
function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return NaN;
  }
}

import { type Fault, killAndStart } from '../fault';
import type { Stage } from '../stage';
import { pause } from '../until';

const AWAY_MS = 20_000;
const TWO_HOURS_MS = 7_200_000;

const clockOff = (which: (stage: Stage) => Stage['processes'][number] | undefined, name: string): Fault => ({
  name,
  before: async (stage) => {
    const process = which(stage);
    if (!process) return;
    await process.program.stop();
    process.extra = { CLOCK_OFFSET_MS: String(TWO_HOURS_MS) };
    await process.start();
  },
  inflict: () => pause(AWAY_MS),
  after: async (stage) => {
    const process = which(stage);
    if (!process) return;
    await process.program.stop();
    process.extra = {};
    await process.start();
  },
});

/** Processes killed, restarted one by one, with a wrong clock, on the other queue. */
export const PROCESS_FAULTS: Fault[] = [
  {
    name: 'kill-9',
    copies: true,
    inflict: async ({ stage: { processes } }) => {
      for (const process of processes) {
        await killAndStart(process);
        await pause(1_000);
      }
    },
  },
  {
    name: 'rolling-restart',
    ordinary: true,
    impossible: ({ nginx }) => (nginx ? undefined : 'nginx is not on the PATH'),
    inflict: async ({ stage: { processes } }) => {
      for (const process of processes) {
        await process.program.stop();
        await process.start();
      }
    },
  },
  clockOff(({ workers }) => workers[0], 'clock-of-a-worker-ahead'),
  clockOff(({ apis }) => apis[0], 'clock-of-an-api-ahead'),
];

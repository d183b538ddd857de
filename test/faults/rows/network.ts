import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../fault';
import type { Stage } from '../stage';
import { pause } from '../until';

const AWAY_MS = 20_000;
type Name = keyof Stage['lines'];
const VARIABLES: Record<Name, string> = {
  postgres: 'DATABASE_URL',
  redis: 'REDIS_URL',
  meilisearch: 'SEARCH_URL',
  smtp: 'MAIL_URL',
};

/** The name leads nowhere, and what was connected has to connect again. */
const nameLost = (name: Name): Fault => ({
  name: `dns-${name}`,
  // The mailer keeps an address it once looked up, and goes on with it.
  outage: name !== 'smtp',
  copies: name === 'postgres',
  inflict: async ({ stage: { home, lines } }) => {
    const file = join(home, `dns-down-${name}`);
    writeFileSync(file, '');
    await lines[name].cut();
    await lines[name].open();
    await pause(AWAY_MS);
    rmSync(file);
  },
});

/** A process that starts while the name leads nowhere: it says which variable, or waits and works once it does. */
const nameLostAtStart = (name: Name): Fault => ({
  name: `dns-${name}-at-start`,
  copies: true,
  inflict: async ({ stage: { home, workers }, say }) => {
    const [worker] = workers;
    if (!worker) return;
    await worker.program.stop();
    const file = join(home, `dns-down-${name}`);
    writeFileSync(file, '');
    worker.program.start();
    await pause(AWAY_MS);
    rmSync(file);
    const named = [...worker.lines.keys()].some((line) => line.includes(VARIABLES[name]));
    say(
      `${worker.name} ${worker.program.runs ? 'waited' : 'ended'}, ${named ? 'named' : 'did not name'} ${VARIABLES[name]}`,
    );
    worker.program.ends.length = 0;
    if (!worker.program.runs) await worker.start();
  },
});

const NAMES: Name[] = ['postgres', 'redis', 'meilisearch', 'smtp'];

/** Names that lead nowhere, and a network that is slow. */
export const NETWORK_FAULTS: Fault[] = [
  ...NAMES.map(nameLost),
  ...NAMES.map(nameLostAtStart),
  {
    name: 'network-slow',
    inflict: async ({ stage: { lines } }) => {
      for (const name of NAMES) lines[name].delayMs = 25;
      await pause(2 * AWAY_MS);
      for (const name of NAMES) lines[name].restore();
    },
  },
];

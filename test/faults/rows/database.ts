import { Client } from 'pg';
import type { Fault } from '../fault';
import { urlOf } from '../services';
import { pause } from '../until';

const AWAY_MS = 20_000;

/** PostgreSQL killed, stopped, frozen, moved, full of connections. */
export const DATABASE_FAULTS: Fault[] = [
  {
    name: 'postgres-killed',
    outage: true,
    copies: true,
    inflict: async ({ stage: { postgres } }) => {
      await postgres.program.kill();
      await postgres.start();
    },
  },
  {
    name: 'postgres-stopped',
    outage: true,
    copies: true,
    inflict: async ({ stage: { postgres } }) => {
      await postgres.program.stop(15_000, 'SIGINT');
      await pause(AWAY_MS);
      await postgres.start();
    },
  },
  {
    name: 'postgres-frozen',
    outage: true,
    copies: true,
    inflict: async ({ stage: { postgres } }) => {
      postgres.program.signal('SIGSTOP');
      await pause(3 * AWAY_MS);
      postgres.program.signal('SIGCONT');
    },
  },
  {
    name: 'postgres-failover',
    outage: true,
    copies: true,
    inflict: async ({ stage: { lines } }) => {
      lines.postgres.silenceOpen();
      // The fault is over as soon as a new connection would work: what counts is when the processes notice.
      await pause(1_000);
    },
  },
  {
    name: 'postgres-cuts-connections',
    copies: true,
    inflict: async ({ stage }) => {
      for (let round = 0; round < 10; round += 1) {
        await stage.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
        );
        await pause(3_000);
      }
    },
  },
  {
    name: 'postgres-connections-used-up',
    copies: true,
    inflict: async ({ stage }) => {
      const taken: Client[] = [];
      for (let full = false; !full && taken.length < 200;) {
        const client = new Client({ connectionString: urlOf(stage.postgres.port) });
        client.on('error', () => undefined);
        full = await client.connect().then(
          () => false,
          () => true,
        );
        if (!full) taken.push(client);
      }
      // One process has to start into it.
      const [, api] = stage.apis;
      await api?.program.kill();
      api?.program.start();
      await pause(AWAY_MS);
      for (const client of taken) await client.end().catch(() => undefined);
      if (api && !api.program.runs) await api.start();
    },
  },
];

import { rmSync } from 'node:fs';
import type { Fault } from '../fault';
import { redisSays } from '../services';
import type { Stage } from '../stage';
import { pause } from '../until';

const AWAY_MS = 20_000;

const withoutRedis = ({ redis }: Stage) => (redis ? undefined : 'redis-server is not on the PATH');

/** Redis, the search engine and the mail server: taken away, frozen, emptied. */
export const SERVICE_FAULTS: Fault[] = [
  { name: 'none', inflict: () => pause(AWAY_MS) },
  {
    name: 'redis-stopped',
    outage: true,
    impossible: withoutRedis,
    inflict: async ({ stage: { redis } }) => {
      await redis?.program.kill();
      await pause(AWAY_MS);
      await redis?.start();
    },
  },
  {
    name: 'redis-frozen',
    outage: true,
    impossible: withoutRedis,
    inflict: async ({ stage: { redis } }) => {
      redis?.program.signal('SIGSTOP');
      await pause(AWAY_MS);
      redis?.program.signal('SIGCONT');
    },
  },
  {
    name: 'redis-emptied',
    impossible: withoutRedis,
    inflict: async ({ stage: { redis } }) => {
      for (let round = 0; round < 5; round += 1) {
        await redisSays(redis?.port ?? 0, 'FLUSHALL');
        await pause(4_000);
      }
    },
  },
  {
    name: 'redis-out-of-memory',
    outage: true,
    impossible: withoutRedis,
    inflict: async ({ stage: { redis } }) => {
      await redisSays(redis?.port ?? 0, 'CONFIG SET maxmemory 1');
      await pause(AWAY_MS);
      await redisSays(redis?.port ?? 0, 'CONFIG SET maxmemory 0');
    },
  },
  {
    name: 'search-stopped',
    outage: true,
    inflict: async ({ stage: { meilisearch } }) => {
      await meilisearch.program.kill();
      await pause(AWAY_MS);
      await meilisearch.start();
    },
  },
  {
    name: 'search-frozen',
    outage: true,
    inflict: async ({ stage: { meilisearch } }) => {
      meilisearch.program.signal('SIGSTOP');
      await pause(AWAY_MS);
      meilisearch.program.signal('SIGCONT');
    },
  },
  {
    // Nothing notices an empty engine by itself at once: a worker's restart or the nightly check mends it.
    name: 'search-data-lost',
    inflict: async ({ stage: { meilisearch, workers } }) => {
      await meilisearch.program.kill();
      rmSync(meilisearch.folder, { recursive: true, force: true });
      await meilisearch.start();
      await pause(AWAY_MS);
      await workers[0]?.program.stop();
      await workers[0]?.start();
    },
  },
  {
    name: 'smtp-down',
    copies: true,
    outage: true,
    inflict: async ({ stage: { lines } }) => {
      await lines.smtp.cut();
      await pause(AWAY_MS);
      await lines.smtp.open();
    },
  },
  {
    name: 'smtp-451',
    outage: true,
    inflict: async ({ stage: { mail } }) => {
      mail.mailbox.onData = () => ({ code: 451, message: 'try again later' });
      await pause(AWAY_MS);
      mail.mailbox.onData = undefined;
    },
  },
  {
    name: 'smtp-silent',
    copies: true,
    outage: true,
    inflict: async ({ stage: { lines } }) => {
      lines.smtp.silence();
      await pause(3 * AWAY_MS);
      lines.smtp.restore();
    },
  },
  {
    name: 'smtp-drops',
    copies: true,
    inflict: async ({ stage: { mail } }) => {
      mail.mailbox.onData = () => 'keep-and-drop';
      await pause(AWAY_MS);
      mail.mailbox.onData = undefined;
    },
  },
  {
    name: 'smtp-550',
    refusals: true,
    inflict: async ({ stage: { mail } }) => {
      mail.mailbox.onData = () => ({ code: 550, message: 'no such user' });
      await pause(AWAY_MS);
      mail.mailbox.onData = undefined;
    },
  },
];

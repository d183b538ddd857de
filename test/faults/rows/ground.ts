import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../infra/embedded/free-port';
import type { Fault } from '../fault';
import { Program } from '../programs';
import { onPath, SECRET, urlOf } from '../services';
import type { Stage } from '../stage';
import { pause } from '../until';

const AWAY_MS = 20_000;
let pooler: Program | undefined;

/** PgBouncer in transaction mode between the processes and PostgreSQL, on the line they already use. */
async function startPooler({ home, postgres, lines }: Stage): Promise<void> {
  const port = await freePort();
  const file = join(home, 'pgbouncer.ini');
  const target = `host=127.0.0.1 port=${postgres.port} user=alize password=${SECRET} dbname=alize`;
  const settings = `listen_addr=127.0.0.1\nlisten_port=${port}\nauth_type=any\npool_mode=transaction\nunix_socket_dir=`;
  writeFileSync(
    file,
    `[databases]\nalize = ${target} pool_size=30\n[pgbouncer]\n${settings}\nmax_client_conn=500\nignore_startup_parameters=extra_float_digits,options\n`,
    { mode: 0o644 },
  );
  spawnSync('chmod', ['o+x', home]);
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  pooler = new Program('pgbouncer', () => ({ command: 'pgbouncer', args: [...user, file] }));
  pooler.start();
  await pause(1_000);
  lines.postgres.target = port;
}

/** What the processes stand on: a pooler, a full disk, the other queue. */
export const GROUND_FAULTS: Fault[] = [
  {
    name: 'pgbouncer',
    ordinary: true,
    impossible: () => (onPath('pgbouncer') ? undefined : 'pgbouncer is not on the PATH'),
    before: async (stage) => {
      await startPooler(stage);
      const direct = urlOf(stage.postgres.port);
      await stage.restart({ DATABASE_DIRECT_URL: direct, DATABASE_PREPARED: 'off' });
    },
    inflict: () => pause(AWAY_MS),
    after: async (stage) => {
      stage.lines.postgres.target = stage.postgres.port;
      await pooler?.stop();
      await stage.restart({ DATABASE_DIRECT_URL: '', DATABASE_PREPARED: '' });
    },
  },
  {
    name: 'disk-full',
    // A mail that left while no row could say so leaves again.
    copies: true,
    outage: true,
    impossible: ({ disk }) => (disk ? undefined : 'no small file system can be mounted here'),
    inflict: async ({ stage: { disk = '' } }) => {
      const ballast = join(disk, 'ballast');
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 8_192)));
      await pause(AWAY_MS);
      rmSync(ballast);
    },
    after: async ({ postgres }) => {
      if (!postgres.program.runs) await postgres.start();
    },
  },
  {
    name: 'queue-on-postgres',
    outage: true,
    copies: true,
    before: (stage) => stage.restart({ REDIS_URL: '' }),
    inflict: async ({ stage: { postgres, workers } }) => {
      await workers[0]?.program.kill();
      await workers[0]?.start();
      await postgres.program.stop(15_000, 'SIGINT');
      await pause(AWAY_MS);
      await postgres.start();
    },
    after: (stage) => {
      const { redis, lines } = stage;
      return stage.restart({ REDIS_URL: redis ? `redis://redis.faults.test:${lines.redis.port}` : '' });
    },
  },
];

/** The pages a garbage collector frees are not at once back with the system: what stays is told as a slope a minute. */
export const MEMORY: Fault = {
  name: 'memory',
  onDemand: true,
  inflict: async ({ stage, animator, say }) => {
    const samples: { minute: number; rss: number[] }[] = [];
    let going = true;
    const clients = Array.from({ length: 50 }, async (_, index) => {
      for (let turn = index; going; turn += 1) {
        await animator.get(turn % 2 ? '/api/needs?limit=20' : '/api/offers?limit=20');
        await pause(200);
      }
    });
    for (let minute = 0; minute <= 10; minute += 1) {
      samples.push({ minute, rss: stage.processes.map(({ program }) => residentMb(program.pid)) });
      say(
        `minute ${minute}: ${stage.processes.map(({ name }, at) => `${name} ${samples.at(-1)?.rss[at]} MB`).join(', ')}`,
      );
      if (minute < 10) await pause(60_000);
    }
    going = false;
    await Promise.all(clients);
    for (const [at, { name }] of stage.processes.entries()) {
      // After two minutes everything that is kept for good has been made.
      const [from, to] = [samples[2]?.rss[at] ?? 0, samples.at(-1)?.rss[at] ?? 0];
      say(`${name}: ${((to - from) / 8).toFixed(1)} MB a minute from the second minute on`);
    }
  },
};

function residentMb(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number(stdout) / 1024);
}

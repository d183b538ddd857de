import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Match } from '@alize/contracts';
import { freePort } from '../../infra/embedded/free-port';
import { bootSystem, type System } from '../support/system';
import { makeWorld } from '../support/world';

const PROGRAM = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/usr/local/bin/pgbouncer'].find(existsSync);
const NOBODY = 65_534;

/** PgBouncer in transaction mode, with fewer connections to the server than the processes open to it. */
class Pooler {
  private readonly folder = mkdtempSync(join(tmpdir(), 'alize-pooler-'));
  private process?: ChildProcess;

  async before(program: string, databaseUrl: string): Promise<string> {
    const { hostname, port, username, password } = new URL(databaseUrl);
    const listens = await freePort();
    const settings = [
      '[databases]',
      `* = host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}`,
      '[pgbouncer]',
      ...['listen_addr = 127.0.0.1', `listen_port = ${listens}`, 'unix_socket_dir =', 'auth_type = any'],
      ...['pool_mode = transaction', 'default_pool_size = 6', 'max_client_conn = 200'],
    ];
    const file = join(this.folder, 'pgbouncer.ini');
    writeFileSync(file, settings.join('\n'));
    chmodSync(this.folder, 0o755);
    const uid = process.getuid?.() === 0 ? NOBODY : undefined;
    this.process = spawn(program, [file], { stdio: 'ignore', uid });
    while (!(await answers(listens))) await pause(20);
    const url = new URL(databaseUrl);
    url.port = String(listens);
    return url.href;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process?.once('exit', resolve));
    this.process?.kill('SIGKILL');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.end());
  });

if (PROGRAM === undefined) {
  it('says that the journeys behind a pooler were left out', () => {
    process.stderr.write('pgbouncer is not installed: the journeys behind a pooler were left out\n');
    expect(PROGRAM).toBeUndefined();
  });
} else {
  describe('behind PgBouncer in transaction mode', () => {
    const pooler = new Pooler();
    const log: string[] = [];
    const settings: { databaseDirectUrl?: string } = {};
    let system: System;
    beforeAll(async () => {
      system = await bootSystem({
        databaseLine: (url) => {
          settings.databaseDirectUrl = url;
          return pooler.before(PROGRAM, url);
        },
        settings,
        log: (line) => void log.push(line),
      });
    });
    afterAll(async () => {
      await system.close();
      await pooler.stop();
    });

    it('finds out what the pooler can do, and answers every call under load', async () => {
      const world = await makeWorld(system);
      const offerId = await world.volunteer('un@alpelec.test', { introduction: 'direct' });
      const needId = await world.openNeed('Une certification', ['quality/iso-9001']);
      const animator = await system.as('animation.savoie@alize.test');
      const reads = Array.from({ length: 60 }, (_, index) =>
        animator.get(index % 2 ? '/api/needs' : `/api/needs/${needId}/candidates`, 200),
      );
      const approval = animator.post(`/api/needs/${needId}/matches`, { offerId }, 201);
      await Promise.all(reads);
      expect(Match.parse((await approval).json).status).toBe('introduced');
      await system.drain();
      const introduced = system.mailbox
        .list()
        .filter(({ subject }) => /^Présentation| peut vous aider/.test(subject))
        .flatMap(({ to }) => to);
      expect(introduced.sort()).toEqual(['dirigeante@alize.test', 'un@alpelec.test']);
      await system.anonymous().get('/health/ready', 200);
    });

    it('says in a line what its operator should know', () => {
      const advice = log.filter((line) => line.includes('DATABASE_URL: the pooler there'));
      const older = log.some((line) => line.includes('does not know prepared statements'));
      expect(advice.length).toBeGreaterThan(0);
      // One of 1.21 or newer knows them, if it was told to.
      expect([true, false]).toContain(older);
      expect(log.filter((line) => line.includes('DATABASE_DIRECT_URL'))).toEqual([]);
    });
  });
}

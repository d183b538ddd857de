import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { Match } from '@alize/contracts';
import { Health } from '@alize/platform';
import { freePort } from '../../infra/embedded/free-port';
import { redisSays } from '../faults/services';
import { eventually } from '../support/eventually';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const available = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis that remembers nothing once it is stopped: the hardest case for whoever relies on it. */
class ForgetfulRedis {
  private process?: ChildProcess;
  private readonly folder = mkdtempSync(join(tmpdir(), 'alize-redis-'));
  constructor(readonly port: number) {}

  async start(): Promise<void> {
    const options = [
      '--port',
      String(this.port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      this.folder,
    ];
    this.process = spawn('redis-server', options, { stdio: 'ignore' });
    while (!(await this.answers())) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process?.once('exit', resolve));
    this.process?.kill('SIGKILL');
    await ended;
  }
  /** One command, and the first of its answer. */
  say(command: string): Promise<string> {
    return redisSays(this.port, command);
  }
  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.end());
    });
  }
}

// Without Redis here the queue's other store is tested all the same; the line below says what was left out.
if (!available) {
  it('says that the Redis journeys were left out', () => {
    process.stderr.write('redis-server is not installed: the journeys on Redis were left out\n');
    expect(available).toBe(false);
  });
} else {
  describe('the queue on Redis', () => {
    let redis: ForgetfulRedis;
    let system: System;
    let world: World;
    const introductions = () =>
      system.mailbox.list().filter(({ subject }) => /^Présentation| peut vous aider/.test(subject));
    beforeAll(async () => {
      redis = new ForgetfulRedis(await freePort());
      await redis.start();
      system = await bootSystem({ redisUrl: `redis://127.0.0.1:${redis.port}` });
      world = await makeWorld(system);
    });
    afterAll(async () => {
      await system.close();
      await redis.stop();
      redis.forget();
    });

    it('introduces two people', async () => {
      const offerId = await world.volunteer('un@alpelec.test', { introduction: 'direct' });
      const needId = await world.openNeed('Une certification', ['quality/iso-9001']);
      const animator = await system.as('animation.savoie@alize.test');
      const match = Match.parse((await animator.post(`/api/needs/${needId}/matches`, { offerId }, 201)).json);
      expect(match.status).toBe('introduced');
      await system.drain();
      expect(
        introductions()
          .flatMap(({ to }) => to)
          .sort(),
      ).toEqual(['dirigeante@alize.test', 'un@alpelec.test']);
    });

    it('says that the queue is down while Redis has no memory for a job, and goes on by itself', async () => {
      const queueState = () => system.worker().get(Health).check().services.queue;
      const memory = (bytes: number) => redis.say(`CONFIG SET maxmemory ${bytes}`);
      expect(queueState()).toBe('up');
      await memory(1);
      await world.openNeed('Une démarche qualité', ['quality/quality-management']);
      await eventually(() => Promise.resolve(queueState() === 'down'));
      await memory(0);
      await eventually(() => Promise.resolve(queueState() === 'up'));
      await system.drain();
    });

    it('loses no approval while Redis is gone and forgets all, and sends each mail once when it is back', async () => {
      const offerId = await world.volunteer('cinq@alpelec.test', { introduction: 'direct', capacity: 5 });
      const needIds: string[] = [];
      for (let index = 0; index < 5; index += 1)
        needIds.push(await world.openNeed(`Certification ${index}`, ['quality/iso-9001']));
      const animator = await system.as('animation.savoie@alize.test');
      await system.drain();
      system.mailbox.clear();
      const queueState = () => system.worker().get(Health).check().services.queue;
      expect(queueState()).toBe('up');
      await redis.stop();
      await eventually(() => Promise.resolve(queueState() === 'down'));
      for (const id of needIds) await animator.post(`/api/needs/${id}/matches`, { offerId }, 201);
      expect(introductions()).toHaveLength(0);
      await redis.start();
      await eventually(() => Promise.resolve(queueState() === 'up'));
      // What was already in the lost queue is due again after a minute; the clock is ours to move.
      system.clock.advance(61_000);
      await system.drain();
      expect(introductions()).toHaveLength(10);
      expect(new Set(introductions().map(({ headers }) => headers['message-id'])).size).toBe(10);
    });
  });
}

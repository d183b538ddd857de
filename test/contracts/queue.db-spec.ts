import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BullMqQueue, type Config, createLogger, FakeQueue } from '@alize/platform';
import { freePort } from '../../infra/embedded/free-port';
import { cloneTemplate, dropDatabase } from '../support/template';
import { testConfig } from '../support/test-config';
import { CuttableLine } from './cuttable-line';
import { describeQueue, job, type JobStore, Recorder } from './queue.contract';

const DATABASE = `alize_test_queue_${process.pid}`;
/** Longer than any `add` may take to say that the store is out of reach. */
const PATIENCE = 8_000;

const logger = createLogger('silent');
const storeAt = (config: Config): JobStore => ({ open: () => new BullMqQueue(config, logger) });

describe('FakeQueue', () => {
  let fake: FakeQueue;
  beforeEach(() => (fake = new FakeQueue()));
  describeQueue('keeps the promises of the port', () => ({ open: () => fake }));

  it('says which try is the last of what fails at every one, and takes it again', async () => {
    const recorder = new Recorder(() => Promise.reject(new Error('never')));
    const one = job();
    await fake.start(recorder);
    await fake.add([one]);
    await recorder.until(() => recorder.lastTries.length === 1);
    await fake.close();
    const tries = recorder.runs.length;
    expect(tries).toBeGreaterThan(10);
    await fake.start(recorder);
    await fake.add([one]);
    await recorder.until(() => recorder.lastTries.length === 2);
    expect(recorder.runs).toHaveLength(2 * tries);
  });
});

describe('BullMqQueue on PostgreSQL', () => {
  let databaseUrl: string;
  beforeAll(async () => {
    databaseUrl = await cloneTemplate(DATABASE);
  });
  afterAll(() => dropDatabase(DATABASE));

  describeQueue('keeps the promises of the port', () => storeAt(testConfig(databaseUrl)));
  describeOutage(
    () => databaseUrl,
    (url) => testConfig(url),
  );
});

if (spawnSync('/bin/sh', ['-c', 'command -v redis-server']).status === 0)
  describe('BullMqQueue on Redis', () => {
    const folder = mkdtempSync(join(tmpdir(), 'alize-redis-'));
    let redisUrl: string;
    let stop: () => Promise<void>;
    const configAt = (url: string) => testConfig('postgres://nobody@127.0.0.1:9/none', { redisUrl: url });

    beforeAll(async () => {
      const port = await freePort();
      const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
      const server = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
      stop = () => (server.kill(), ended);
      redisUrl = `redis://127.0.0.1:${port}`;
      await new Promise<void>((resolve, reject) => {
        server.stdout.on('data', (said: Buffer) => said.includes('Ready to accept') && resolve());
        server.once('exit', () => reject(new Error('redis-server did not start')));
      });
    });
    afterAll(async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    });

    describeQueue('keeps the promises of the port', () => storeAt(configAt(redisUrl)));
    describeOutage(() => redisUrl, configAt);
  });
else process.stderr.write('no redis-server on the PATH: the queue is not tried on Redis\n');

function describeOutage(addressOf: () => string, configAt: (url: string) => Config): void {
  describe('when the store is out of reach', () => {
    let line: CuttableLine;
    let queue: BullMqQueue;
    beforeEach(async () => {
      line = await CuttableLine.to(addressOf());
      queue = new BullMqQueue(configAt(line.url), logger);
    });
    afterEach(async () => {
      await queue.close();
      await line.cut().catch(() => undefined);
    });

    it(
      'refuses jobs rather than keeping the caller waiting, and takes them once it is back',
      async () => {
        const [before, during, after] = [job(), job(), job()];
        await queue.add([before]);
        await line.cut();
        await expect(queue.add([during])).rejects.toThrow();
        await line.mend();
        await eventually(() => queue.add([after]));
        const recorder = new Recorder();
        await queue.start(recorder);
        await recorder.until(() => recorder.runsOf(before).length + recorder.runsOf(after).length === 2);
      },
      3 * PATIENCE,
    );

    it(
      'its worker goes on once it is back',
      async () => {
        const recorder = new Recorder();
        await queue.start(recorder);
        const [before, after] = [job(), job()];
        await queue.add([before]);
        await recorder.until(() => recorder.runsOf(before).length > 0);
        await line.cut();
        await line.mend();
        await eventually(() => queue.add([after]));
        await recorder.until(() => recorder.runsOf(after).length > 0);
      },
      3 * PATIENCE,
    );

    it(
      'lost while it is being opened, it ends nothing but that attempt',
      async () => {
        for (const milliseconds of [0, 5, 10, 15, 20, 30, 40, 60]) {
          const opening = new BullMqQueue(configAt(line.url), logger);
          const added = opening.add([job()]).catch(() => undefined);
          await new Promise((resolve) => setTimeout(resolve, milliseconds));
          await line.cut();
          await added;
          await opening.close();
          await line.mend();
        }
      },
      8 * PATIENCE,
    );

    it(
      'closes all the same',
      async () => {
        await queue.start(new Recorder());
        await line.cut();
        await queue.close();
      },
      PATIENCE,
    );
  });
}

async function eventually(attempt: () => Promise<void>): Promise<void> {
  for (;;)
    try {
      return await attempt();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

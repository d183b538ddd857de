import { DiscoveryModule, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { In } from 'typeorm';
import { z } from 'zod';
import { type BootedTest, bootTest } from '../../../../../test/support/boot';
import { eventually } from '../../../../../test/support/eventually';
import { testConfig } from '../../../../../test/support/test-config';
import { Connections } from '../database/steady-client';
import { createLogger } from '../logger';
import { Metrics } from '../metrics/metrics';
import { FakeQueue } from '../queue/fake-queue';
import type { Job } from '../queue/job-queue';
import { DeliveryRunner, Permanent } from './delivery-runner';
import { Handlers, On } from './handlers';
import { declaredMessageTypes, defineMessage } from './message';
import { Outbox } from './outbox';
import { OutboxDelivery, OutboxMessage } from './outbox.entities';
import { Relay } from './relay';
import { UndoneJobs } from './undone-jobs';
import { findUnknownFacts } from './unknown-facts';

const told = defineMessage('test.told', z.object({ number: z.int() }));

@Injectable()
class Listeners {
  readonly heard: string[] = [];
  /** Numbers that the second listener does not take: for good, or how many times. */
  readonly refused = new Map<number, 'for good' | number>();
  mostAtOnce = 0;
  private atOnce = 0;

  @On(told, 'test-first')
  async first({ number }: { number: number }): Promise<void> {
    this.heard.push(`first ${number}`);
  }
  @On(told, 'test-second')
  async second({ number }: { number: number }): Promise<void> {
    this.mostAtOnce = Math.max(this.mostAtOnce, (this.atOnce += 1));
    await new Promise(setImmediate);
    this.atOnce -= 1;
    const refused = this.refused.get(number);
    if (refused === 'for good') throw new Permanent('cannot ever');
    if (refused) {
      this.refused.set(number, refused - 1);
      throw new Error('not now');
    }
    this.heard.push(`second ${number}`);
  }
}

/** Listens to every message of the product, so that a start is refused for what a test leaves out only. */
function everyOther(): new () => object {
  class EveryOther {}
  const others = declaredMessageTypes().filter((type) => !type.startsWith('test.'));
  for (const [index, type] of others.entries()) {
    const descriptor = { value: async () => undefined, configurable: true };
    On({ type, payload: z.unknown() }, `other-${index}`)(EveryOther.prototype, `on${index}`, descriptor);
    Object.defineProperty(EveryOther.prototype, `on${index}`, descriptor);
  }
  return EveryOther;
}

/** A queue that keeps what it is given to itself, or is out of reach. */
class Keeper extends FakeQueue {
  readonly given: Job[] = [];
  down = false;
  override async add(jobs: Job[]): Promise<void> {
    if (this.down) throw new Error('out of reach');
    this.given.push(...jobs);
  }
  get deliveries(): string[] {
    return this.given.flatMap(({ handler, messageIds }) => messageIds.map((id) => `${handler} ${id}`));
  }
}

let boot: BootedTest;
let outbox: Outbox;
let listeners: Listeners;

const Module = class {};
const newHandlers = () =>
  new Handlers(boot.get(DiscoveryService), boot.get(MetadataScanner), boot.get(Reflector));
function relayTo(queue: FakeQueue, handlers = newHandlers()): Relay {
  const logger = createLogger('silent');
  return new Relay(
    boot.db,
    boot.clock,
    queue,
    handlers,
    runnerOf(handlers),
    config(),
    logger,
    new Connections(),
  );
}
const config = () => testConfig(boot.databaseUrl, { workerConcurrency: 3 });
const runnerOf = (handlers: Handlers) =>
  new DeliveryRunner(boot.db, boot.clock, handlers, config(), createLogger('silent'), new Metrics());

function tickingRelay(queue: FakeQueue): Relay {
  const handlers = newHandlers();
  handlers.collect();
  return relayTo(queue, handlers);
}
const tell = (...numbers: number[]) =>
  boot.db.tx(async () => {
    for (const number of numbers) await outbox.publish(told, { number });
  });
const deliveries = () => boot.db.repo(OutboxDelivery).find({ order: { messageId: 'ASC', handler: 'ASC' } });

beforeAll(async () => {
  const providers = [Listeners, everyOther()];
  boot = await bootTest({ imports: [{ module: Module, imports: [DiscoveryModule], providers }] });
  outbox = boot.get(Outbox);
  listeners = boot.get(Listeners);
});
afterAll(() => boot.close());
beforeEach(async () => {
  await boot.db.query('TRUNCATE outbox_message CASCADE');
  listeners.heard.length = 0;
  listeners.refused.clear();
  listeners.mostAtOnce = 0;
});

describe('publishing', () => {
  it('outside a transaction is refused, and writes nothing', async () => {
    await expect(outbox.publish(told, { number: 1 })).rejects.toThrow('outside a transaction');
    expect(await boot.db.repo(OutboxMessage).count()).toBe(0);
  });

  it('in a transaction that is rolled back tells nothing', async () => {
    const undone = boot.db.tx(async () => {
      await outbox.publish(told, { number: 1 });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await boot.db.repo(OutboxMessage).count()).toBe(0);
  });

  it('keeps what the schema knows, and refuses what it does not allow', async () => {
    await boot.db.tx(() => outbox.publish(told, Object.assign({ number: 1 }, { secret: 'x' })));
    await expect(tell(1.5)).rejects.toThrow();
    const messages = await boot.db.repo(OutboxMessage).find();
    expect(messages).toMatchObject([{ type: 'test.told', payload: { number: 1 }, relayedAt: null }]);
    expect(messages[0]?.payload).toEqual({ number: 1 });
  });
});

describe('the relay', () => {
  it('leaves to others what no handler here knows, and can tell how much that is', async () => {
    await tell(1);
    const queue = new Keeper();
    const relay = tickingRelay(queue);
    await relay.tick();
    await boot.db.query(
      "UPDATE outbox_delivery SET handler = 'of-another-release', queued_at = NULL WHERE handler = 'test-first'",
    );
    await boot.db.query(
      "INSERT INTO outbox_message (id, type, payload, created_at) VALUES (gen_random_uuid(), 'thing.unheard-of', '{}', now())",
    );
    queue.given.length = 0;
    await relay.tick();
    expect(queue.given).toEqual([]);
    const handlers = newHandlers();
    handlers.collect();
    expect(await findUnknownFacts(boot.db, handlers)).toEqual({
      deliveries: 1,
      handlers: ['of-another-release'],
      messages: 1,
      types: ['thing.unheard-of'],
    });
  });

  it('makes one delivery for each handler, and a job of each, once', async () => {
    const queue = new Keeper();
    const relay = tickingRelay(queue);
    await tell(1);
    expect(await relay.tick()).toBeGreaterThan(0);
    const [message] = await boot.db.repo(OutboxMessage).find();
    expect(queue.given).toEqual(
      ['test-first', 'test-second'].map((handler) => ({
        id: `${message?.id}.${handler}`,
        handler,
        messageIds: [message?.id],
      })),
    );
    expect((await deliveries()).map(({ handler, doneAt }) => [handler, doneAt])).toEqual([
      ['test-first', null],
      ['test-second', null],
    ]);
    expect(await relay.tick()).toBe(0);
    expect(queue.given).toHaveLength(2);
  });

  it('beside another one doubles nothing and leaves nothing', async () => {
    await tell(...Array.from({ length: 700 }, (_, number) => number));
    const queues = [new Keeper(), new Keeper(), new Keeper()];
    await Promise.all(
      queues.map(async (queue) => {
        const relay = tickingRelay(queue);
        while ((await relay.tick()) > 0);
      }),
    );
    const given = queues.flatMap((queue) => queue.deliveries);
    expect(given).toHaveLength(1_400);
    expect(new Set(given).size).toBe(1_400);
  });

  it('gives few as a job each, many as jobs of ten', async () => {
    const sizesOf = async (count: number) => {
      const queue = new Keeper();
      await tell(...Array.from({ length: count }, (_, number) => number));
      await tickingRelay(queue).tick();
      const jobs = queue.given.filter(({ handler }) => handler === 'test-first');
      expect(new Set(queue.given.map(({ id }) => id)).size).toBe(queue.given.length);
      return jobs.map(({ messageIds }) => messageIds.length);
    };
    expect(await sizesOf(20)).toEqual(Array.from({ length: 20 }, () => 1));
    expect(await sizesOf(30)).toEqual(Array.from({ length: 15 }, () => 2));
    expect(await sizesOf(245)).toEqual([...Array.from({ length: 24 }, () => 10), 5]);
  });

  it('queues again after a minute what is not done, as the jobs it was, beside what is new', async () => {
    const queue = new Keeper();
    const relay = tickingRelay(queue);
    await tell(...Array.from({ length: 60 }, (_, number) => number));
    await relay.tick();
    const [job, ...others] = queue.given.splice(0).filter(({ handler }) => handler === 'test-first');
    const [first = '', second, third] = job?.messageIds ?? [];
    const done = [first, ...others.flatMap(({ messageIds }) => messageIds)];
    await boot.db
      .repo(OutboxDelivery)
      .update([{ handler: 'test-second' }, { messageId: In(done) }], { doneAt: boot.clock.now() });
    boot.clock.advance(59_000);
    expect(await relay.tick()).toBe(0);
    boot.clock.advance(2_000);
    await tell(61);
    await relay.tick();
    const again = queue.given.filter(({ handler }) => handler === 'test-first');
    expect(again).toEqual([
      { ...job, messageIds: [second, third] },
      { ...again[1], messageIds: [expect.any(String)] },
    ]);
    expect(again[1]?.id).not.toBe(job?.id);
  });

  it('gives what is tried again on demand as jobs of their own, for the former one may still be in hand', async () => {
    const queue = new Keeper();
    const relay = tickingRelay(queue);
    await tell(...Array.from({ length: 60 }, (_, number) => number));
    await relay.tick();
    const [job] = queue.given.splice(0);
    const failed = job?.messageIds.slice(0, 2) ?? [];
    const key = { handler: job?.handler, messageId: In(failed) };
    await boot.db.repo(OutboxDelivery).update(key, { failedAt: boot.clock.now() });
    expect(await new UndoneJobs(boot.db).retry()).toBe(2);
    await relay.tick();
    expect(queue.given.map(({ messageIds }) => messageIds)).toEqual(
      expect.arrayContaining(failed.map((id) => [id])),
    );
    expect(new Set([job?.id, ...queue.given.map(({ id }) => id)]).size).toBe(3);
  });

  it('keeps everything while the queue is out of reach', async () => {
    const queue = new Keeper();
    const relay = tickingRelay(queue);
    expect(relay.healthy).toBe(false);
    queue.down = true;
    await tell(1);
    await expect(relay.tick()).rejects.toThrow('out of reach');
    expect(relay.healthy).toBe(false);
    queue.down = false;
    await relay.tick();
    expect(queue.given).toHaveLength(2);
    expect(relay.healthy).toBe(true);
  });

  it('stands still only where no round ended for minutes', async () => {
    let give: () => void = () => undefined;
    const hanging = new (class extends Keeper {
      override add(): Promise<void> {
        return new Promise((resolve) => (give = resolve));
      }
    })();
    const relay = relayTo(hanging);
    await tell(1);
    await relay.start();
    await eventually(async () => (await deliveries()).length > 0);
    expect(relay.standsStill).toBe(false);
    const now = performance.now();
    const clock = jest.spyOn(performance, 'now').mockReturnValue(now + 181_000);
    expect(relay.standsStill).toBe(true);
    give();
    await eventually(async () => !relay.standsStill);
    clock.mockRestore();
    const stopped = relay.stop();
    give();
    await stopped;
  });

  it('leaves types it does not know to a newer release, and passes them by', async () => {
    await boot.db.query(
      `INSERT INTO outbox_message (id, type, payload, created_at)
       SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'of.tomorrow', '{}', now()
       FROM generate_series(1, 600) n`,
    );
    await tell(1);
    const queue = new Keeper();
    const relay = tickingRelay(queue);
    while ((await relay.tick()) > 0);
    expect(queue.given).toHaveLength(2);
    expect(await boot.db.repo(OutboxMessage).countBy({ type: 'of.tomorrow' })).toBe(600);
    const waiting = await boot.db.query(
      "SELECT FROM outbox_message WHERE relayed_at IS NULL AND type = 'of.tomorrow'",
    );
    expect(waiting).toHaveLength(600);
  });
});

describe('a running relay', () => {
  let relay: Relay;
  beforeEach(async () => {
    relay = relayTo(new FakeQueue());
    await relay.start();
  });
  afterEach(() => relay.stop());

  const allOver = async () =>
    (await deliveries()).length === 2 &&
    (await deliveries()).every(({ doneAt, failedAt }) => doneAt ?? failedAt);

  it('hears of a message by itself, and marks what its handlers have done', async () => {
    await tell(1);
    await eventually(allOver);
    expect(listeners.heard.sort()).toEqual(['first 1', 'second 1']);
    expect(await deliveries()).toMatchObject([
      { doneAt: boot.clock.now(), failedAt: null },
      { doneAt: boot.clock.now(), failedAt: null },
    ]);
  });

  it('marks what can never work as failed, says why, and does it when asked to try again', async () => {
    listeners.refused.set(1, 'for good');
    await tell(1);
    await eventually(allOver);
    expect(await deliveries()).toMatchObject([
      { handler: 'test-first', failedAt: null },
      { handler: 'test-second', doneAt: null, failedAt: boot.clock.now(), lastError: 'cannot ever' },
    ]);
    listeners.refused.clear();
    expect(await new UndoneJobs(boot.db).retry()).toBe(1);
    await eventually(allOver);
    expect(listeners.heard).toEqual(['first 1', 'second 1']);
    expect(await deliveries()).toMatchObject([{}, { failedAt: null, lastError: null }]);
  });

  it('goes on after its connections were cut', async () => {
    await tell(1);
    await eventually(allOver);
    await boot.db.query('TRUNCATE outbox_message CASCADE');
    await boot.db
      .query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()')
      .catch(() => undefined);
    await eventually(() =>
      tell(2).then(
        () => true,
        () => false,
      ),
    );
    await eventually(() => allOver().catch(() => false));
    expect(listeners.heard).toContain('second 2');
  });
});

describe('a job of several deliveries', () => {
  let jobs: Job[];
  let runner: DeliveryRunner;
  const numbers = Array.from({ length: 60 }, (_, number) => number);
  const runAll = (isLastTry = false) => Promise.allSettled(jobs.map((job) => runner.run(job, isLastTry, 1)));
  const states = async () =>
    (await deliveries()).map(({ doneAt, failedAt }) => (doneAt ? 'done' : failedAt ? 'failed' : 'undone'));

  beforeEach(async () => {
    const queue = new Keeper();
    await tell(...numbers);
    await tickingRelay(queue).tick();
    jobs = queue.given.filter(({ handler }) => handler === 'test-second');
    await boot.db.repo(OutboxDelivery).delete({ handler: 'test-first' });
    const handlers = newHandlers();
    handlers.collect();
    runner = runnerOf(handlers);
  });

  it('does each once, however often it comes, and no more at once than the worker may', async () => {
    expect(jobs).toHaveLength(20);
    await runAll();
    await runAll();
    expect(listeners.heard.sort()).toEqual(numbers.map((number) => `second ${number}`).sort());
    expect(listeners.mostAtOnce).toBe(3);
  });

  it('is tried again for those that failed only, whose last error can be read meanwhile', async () => {
    listeners.refused.set(1, 2).set(30, 'for good');
    expect((await runAll()).filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(listeners.heard).toHaveLength(58);
    const told = (await deliveries()).filter(({ lastError }) => lastError);
    expect(told.map(({ lastError, failedAt }) => [lastError, failedAt])).toEqual([
      ['not now', null],
      ['cannot ever', boot.clock.now()],
    ]);
    await runAll();
    await runAll();
    expect(listeners.heard).toHaveLength(59);
    expect(new Set(await states())).toEqual(new Set(['done', 'failed']));
    expect((await deliveries())[1]).toMatchObject({ lastError: null });
  });

  it('at its last try fails what fails, and is over', async () => {
    listeners.refused.set(1, 5).set(2, 5);
    expect((await runAll(true)).every(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await states()).filter((state) => state === 'failed')).toHaveLength(2);
  });

  it('leaves to others what has not begun when the worker stops, and blames nobody', async () => {
    const running = runAll();
    await eventually(async () => listeners.heard.length > 0);
    runner.stop();
    await running;
    const left = (await deliveries()).filter(({ doneAt }) => !doneAt);
    expect(left.length).toBeGreaterThan(0);
    expect(left).toHaveLength(60 - listeners.heard.length);
    expect(left.every(({ lastError }) => lastError === null)).toBe(true);
  });

  it('of a handler that this release does not have waits for another worker', async () => {
    await boot.db.query("UPDATE outbox_delivery SET handler = 'of-tomorrow'");
    jobs = jobs.map((job) => ({ ...job, handler: 'of-tomorrow' }));
    expect((await runAll()).every(({ status }) => status === 'rejected')).toBe(true);
    expect((await deliveries())[0]).toMatchObject({
      failedAt: null,
      lastError: 'no handler of-tomorrow here',
    });
  });
});

describe('a process refuses to start', () => {
  const collectorOf = async (...providers: (new () => object)[]) => {
    const imports = [DiscoveryModule];
    const app = await Test.createTestingModule({ imports, providers: [Handlers, ...providers] }).compile();
    return () => app.get(Handlers).collect();
  };

  it('with a message that nobody handles', async () => {
    expect(await collectorOf(everyOther())).toThrow('no handler for test.told');
  });

  it('with a handler id used twice', async () => {
    class Copy {
      @On(told, 'test-second')
      async again(_: { number: number }): Promise<void> {}
    }
    expect(await collectorOf(everyOther(), Listeners, Copy)).toThrow('handler id test-second is used twice');
  });

  it('with a message defined twice, or a handler id that no queue could take', () => {
    expect(() => defineMessage('test.told', z.object({}))).toThrow('defined twice');
    for (const id of ['with:colon', 'Upper', '1st', ''])
      expect(() => On(told, id)({}, 'x', {})).toThrow('kebab-case');
  });

  it('and starts when everything has its handler', async () => {
    expect(await collectorOf(everyOther(), Listeners)).not.toThrow();
  });
});

import { DiscoveryModule, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { z } from 'zod';
import { type BootedTest, bootTest } from '../../../../test/support/boot';
import { eventually } from '../../../../test/support/eventually';
import { testConfig } from '../../../../test/support/test-config';
import { createLogger } from '../logger';
import { FakeQueue } from '../queue/fake-queue';
import { type Job, Permanent } from '../queue/job-queue';
import { Handlers, On } from './handlers';
import { declaredMessageTypes, defineMessage } from './message';
import { Outbox } from './outbox';
import { OutboxDelivery, OutboxMessage } from './outbox.entities';
import { Relay } from './relay';

const told = defineMessage('test.told', z.object({ number: z.int() }));

@Injectable()
class Listeners {
  readonly heard: string[] = [];
  broken = false;

  @On(told, 'test-first')
  async first({ number }: { number: number }): Promise<void> {
    this.heard.push(`first ${number}`);
  }
  @On(told, 'test-second')
  async second({ number }: { number: number }): Promise<void> {
    if (this.broken) throw new Permanent('cannot ever');
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
  readonly given: string[] = [];
  down = false;
  override async add(jobs: Job[]): Promise<void> {
    if (this.down) throw new Error('out of reach');
    this.given.push(...jobs.map(({ id }) => id));
  }
}

let boot: BootedTest;
let outbox: Outbox;
let listeners: Listeners;

const Module = class {};
const newHandlers = () =>
  new Handlers(boot.get(DiscoveryService), boot.get(MetadataScanner), boot.get(Reflector));
function relayTo(queue: FakeQueue, handlers = newHandlers()): Relay {
  const config = testConfig(boot.databaseUrl);
  return new Relay(boot.db, boot.clock, queue, handlers, config, createLogger('silent'));
}
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
  listeners.broken = false;
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
  it('makes one delivery for each handler, and one job of each, once', async () => {
    const queue = new Keeper();
    const relay = tickingRelay(queue);
    await tell(1);
    expect(await relay.tick()).toBeGreaterThan(0);
    const [message] = await boot.db.repo(OutboxMessage).find();
    expect(queue.given.sort()).toEqual([`${message?.id}.test-first`, `${message?.id}.test-second`]);
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
    const given = queues.flatMap((queue) => queue.given);
    expect(given).toHaveLength(1_400);
    expect(new Set(given).size).toBe(1_400);
  });

  it('queues again after a minute what the queue has lost, and only that', async () => {
    const queue = new Keeper();
    const relay = tickingRelay(queue);
    await tell(1);
    await relay.tick();
    const lost = queue.given.splice(0).sort();
    await boot.db.repo(OutboxDelivery).update({ handler: 'test-second' }, { doneAt: boot.clock.now() });
    boot.clock.advance(59_000);
    expect(await relay.tick()).toBe(0);
    boot.clock.advance(2_000);
    expect(await relay.tick()).toBe(1);
    expect(queue.given).toEqual(lost.filter((id) => id.endsWith('test-first')));
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
    listeners.broken = true;
    await tell(1);
    await eventually(allOver);
    expect(await deliveries()).toMatchObject([
      { handler: 'test-first', failedAt: null },
      { handler: 'test-second', doneAt: null, failedAt: boot.clock.now(), lastError: 'cannot ever' },
    ]);
    listeners.broken = false;
    await boot.db.repo(OutboxDelivery).update({ handler: 'test-second' }, { failedAt: null, queuedAt: null });
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

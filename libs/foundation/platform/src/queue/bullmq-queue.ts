import { createPostgresBackend, Queue, type QueueOptions, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { type Config, directUrl } from '../config/config';
import { connectionOptions } from '../database/data-source-options';
import type { Logger } from '../logger';
import { type Connections, SteadyClient } from '../database/steady-client';
import { forLanes, type Lane, LANES } from './lane';
import { backoff, type Job, JobQueue, type JobRunner, MAX_TRIES } from './job-queue';

/** Queues of their own, so that no job keeps one of an earlier lane from a hand. The first name is the oldest. */
const QUEUES: Record<Lane, string> = {
  ordinary: 'deliveries',
  urgent: 'deliveries-urgent',
  bulk: 'deliveries-bulk',
};
/** Jobs in hand at once, beside `workerConcurrency` ordinary ones. */
const SMALL_LANE = 8;
/** Connections to PostgreSQL: to add jobs, to run them. */
const POOLS: Record<Lane, [number, number]> = { ordinary: [4, 6], urgent: [2, 3], bulk: [2, 3] };
const ADD_TIMEOUT = 5_000;
const CLOSE_TIMEOUT = 3_000;

interface RunningQueue {
  add(name: string, data: Job, opts: object): Promise<unknown>;
  addBulk(jobs: { name: string; data: Job; opts: object }[]): Promise<unknown>;
  close(): Promise<void>;
}
interface RunningWorker {
  close(): Promise<void>;
  waitUntilReady(): Promise<unknown>;
}
type Process = (job: { data: Job; attemptsMade: number }) => Promise<void>;

/** BullMQ on Redis when `REDIS_URL` is set, else on its own tables (schema `bullmq`) in the product's PostgreSQL. */
export class BullMqQueue extends JobQueue {
  private readonly queues: Record<Lane, RunningQueue>;
  private workers: RunningWorker[] = [];
  private readonly inHand = new Set<Promise<void>>();
  private readonly connections: Redis[] = [];

  /** The last jobs were not taken. */
  private refuses = false;

  constructor(
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly databaseConnections?: Connections,
  ) {
    super();
    this.queues = forLanes((lane) => this.openQueue(lane));
  }

  async add(jobs: Job[]): Promise<void> {
    const added = LANES.map((lane) =>
      this.addTo(
        this.queues[lane],
        jobs.filter((job) => (job.lane ?? 'ordinary') === lane),
      ),
    );
    try {
      await Promise.all(added);
      this.refuses = false;
    } catch (error) {
      this.refuses = true;
      throw error;
    }
  }

  private async addTo(queue: RunningQueue, jobs: Job[]): Promise<void> {
    if (jobs.length === 0) return;
    const options = {
      attempts: MAX_TRIES,
      backoff: { type: 'custom' },
      removeOnComplete: true,
      removeOnFail: true,
    };
    const entries = jobs.map((job) => ({
      name: job.handler,
      data: job,
      opts: { ...options, jobId: job.id },
    }));
    const [first] = entries;
    // PostgreSQL makes two temporary tables for a bulk: a hundred jobs are worth them, one is not.
    const added =
      entries.length === 1 ? queue.add(first.name, first.data, first.opts) : queue.addBulk(entries);
    await withTimeout(added, ADD_TIMEOUT);
  }

  async start(runner: JobRunner): Promise<void> {
    const process: Process = ({ data: job, attemptsMade }) => {
      const attempted = runner
        .run(job, attemptsMade + 1 >= MAX_TRIES, attemptsMade + 1)
        .finally(() => this.inHand.delete(attempted));
      this.inHand.add(attempted);
      return attempted;
    };
    this.workers = LANES.map((lane) => this.openWorker(lane, process));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /**
   * A store that answers and takes no job, as Redis does without memory, is out of reach as well. On PostgreSQL the queue is where
   * the database is, which is looked at already.
   */
  get reachable(): boolean {
    return !this.refuses && this.connections.every(({ status }) => status === 'ready');
  }

  /** BullMQ would wait for a store that is gone as long as for the jobs in hand: only these are waited for. */
  async close(): Promise<void> {
    const closing = Promise.all(this.workers.map((worker) => worker.close()));
    do {
      await Promise.allSettled(this.inHand);
      await withTimeout(closing, CLOSE_TIMEOUT).catch(() => undefined);
    } while (this.inHand.size > 0);
    const closed = Promise.all(LANES.map((lane) => this.queues[lane].close()));
    await withTimeout(closed, CLOSE_TIMEOUT).catch(() => undefined);
    for (const connection of this.connections) connection.disconnect();
  }

  private openQueue(lane: Lane): RunningQueue {
    if (this.config.redisUrl) {
      // The relay must hear at once that Redis is gone: it keeps the rows and tries again.
      const options: QueueOptions = {
        connection: this.connect({ maxRetriesPerRequest: 1, enableOfflineQueue: false }),
        prefix: 'alize',
      };
      return this.quiet(new Queue<Job>(QUEUES[lane], options));
    }
    const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
    return this.quiet(new PostgresQueue<Job>(QUEUES[lane], { connection: this.postgres(POOLS[lane][0]) }));
  }

  private openWorker(lane: Lane, process: Process): RunningWorker {
    const settings = { backoffStrategy: (attempts: number) => backoff(attempts) };
    const { workerConcurrency } = this.config;
    const concurrency = lane === 'ordinary' ? workerConcurrency : Math.min(SMALL_LANE, workerConcurrency);
    const options = { concurrency, settings };
    if (this.config.redisUrl)
      return this.quiet(
        new Worker<Job>(QUEUES[lane], process, {
          ...options,
          connection: this.connect({ maxRetriesPerRequest: null }),
          prefix: 'alize',
        }),
      );
    const { Worker: PostgresWorker } = withBackend(createPostgresBackend);
    return this.quiet(
      new PostgresWorker<Job>(QUEUES[lane], process, {
        ...options,
        connection: this.postgres(POOLS[lane][1]),
      }),
    );
  }

  private connect(options: { maxRetriesPerRequest: number | null; enableOfflineQueue?: boolean }): Redis {
    const redis = new Redis(this.config.redisUrl ?? '', {
      ...options,
      retryStrategy: (tries) => Math.min(2_000, 100 * tries),
    });
    let away = false;
    redis.on('error', (error) => {
      // Once an outage, not at every try.
      if (!away) this.logger.warn({ err: error }, 'redis is out of reach: trying again');
      away = true;
    });
    redis.on('ready', () => (away = false));
    this.connections.push(redis);
    return redis;
  }

  private postgres(max: number) {
    return {
      connectionString: directUrl(this.config),
      ...connectionOptions({ connections: this.databaseConnections, name: 'alize queue' }),
      ...{ schema: 'bullmq', migrate: true, max, Client: SteadyClient },
    };
  }

  /** BullMQ emits `error` for every lost connection; without a listener that ends the process. */
  private quiet<Emitter extends { on(event: 'error', listener: (error: Error) => void): unknown }>(
    emitter: Emitter,
  ): Emitter {
    emitter.on('error', (error) => this.logger.debug({ err: error }, 'queue connection'));
    return emitter;
  }
}

function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue did not answer in time')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

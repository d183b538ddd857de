import { createPostgresBackend, Queue, type QueueOptions, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { type Config, directUrl } from '../config/config';
import { connectionOptions } from '../database/data-source-options';
import type { Logger } from '../logger';
import { type Connections, SteadyClient } from '../database/steady-client';
import { backoff, type Job, JobQueue, type JobRunner, MAX_TRIES } from './job-queue';

const QUEUE = 'deliveries';
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
  private readonly queue: RunningQueue;
  private worker?: RunningWorker;
  private readonly inHand = new Set<Promise<void>>();
  private readonly connections: Redis[] = [];

  constructor(
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly databaseConnections?: Connections,
  ) {
    super();
    this.queue = this.openQueue();
  }

  async add(jobs: Job[]): Promise<void> {
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
      entries.length === 1 ? this.queue.add(first.name, first.data, first.opts) : this.queue.addBulk(entries);
    await withTimeout(added, ADD_TIMEOUT);
  }

  async start(runner: JobRunner): Promise<void> {
    this.worker = this.openWorker(({ data: job, attemptsMade }) => {
      const attempted = runner
        .run(job, attemptsMade + 1 >= MAX_TRIES, attemptsMade + 1)
        .finally(() => this.inHand.delete(attempted));
      this.inHand.add(attempted);
      return attempted;
    });
    await this.worker.waitUntilReady();
  }

  /** BullMQ would wait for a store that is gone as long as for the jobs in hand: only these are waited for. */
  async close(): Promise<void> {
    const closing = this.worker?.close() ?? Promise.resolve();
    do {
      await Promise.allSettled(this.inHand);
      await withTimeout(closing, CLOSE_TIMEOUT).catch(() => undefined);
    } while (this.inHand.size > 0);
    await withTimeout(this.queue.close(), CLOSE_TIMEOUT).catch(() => undefined);
    for (const connection of this.connections) connection.disconnect();
  }

  private openQueue(): RunningQueue {
    if (this.config.redisUrl) {
      // The relay must hear at once that Redis is gone: it keeps the rows and tries again.
      const options: QueueOptions = {
        connection: this.connect({ maxRetriesPerRequest: 1, enableOfflineQueue: false }),
        prefix: 'alize',
      };
      return this.quiet(new Queue<Job>(QUEUE, options));
    }
    const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
    return this.quiet(new PostgresQueue<Job>(QUEUE, { connection: this.postgres(4) }));
  }

  private openWorker(process: Process): RunningWorker {
    const settings = { backoffStrategy: (attempts: number) => backoff(attempts) };
    const options = { concurrency: this.config.workerConcurrency, settings };
    if (this.config.redisUrl)
      return this.quiet(
        new Worker<Job>(QUEUE, process, {
          ...options,
          connection: this.connect({ maxRetriesPerRequest: null }),
          prefix: 'alize',
        }),
      );
    const { Worker: PostgresWorker } = withBackend(createPostgresBackend);
    return this.quiet(new PostgresWorker<Job>(QUEUE, process, { ...options, connection: this.postgres(6) }));
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

import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { CONFIG, type Config, directUrl } from '../config/config';
import { Database } from '../database/database';
import { connectionOptions } from '../database/data-source-options';
import { Connections, DatabaseSilent, SteadyClient } from '../database/steady-client';
import { LOGGER, type Logger } from '../logger';
import { type Job, JobQueue } from '../queue/job-queue';
import { LATE, within } from '../within';
import { DeliveryRunner } from './delivery-runner';
import { Handlers } from './handlers';
import { OUTBOX_CHANNEL } from './outbox';
import { findUnknownFacts } from './unknown-facts';

const BATCH = 500;
const POLL_MS = 1_000;
const GATHER_MS = 15;
/** A delivery not done after this long is queued again: the queue may have lost it, and knows it if it has not. */
const REQUEUE_SECONDS = 60;
const HEALTHY_MS = 15_000;
/** All that a round waits for has limits, which together are shorter. */
const ROUND_MS = 90_000;
/** A loop that ended no round for so long will end none. */
const STUCK_MS = 180_000;
const DELIVERIES_A_JOB = 10;
const JOBS_A_HANDLER = 20;

/** SQL: what is urgent first, what is bulk last; the two parameters that begin here list them. */
const laneOrder = (column: string, parameter: number): string =>
  `CASE WHEN ${column} = ANY($${parameter}::text[]) THEN 0 WHEN ${column} = ANY($${parameter + 1}::text[]) THEN 2 ELSE 1 END`;

/** A type this release does not know is left for the worker of a newer one, and holds nothing up meanwhile. */
const WRITE_DELIVERIES = `
  WITH subscribed AS (SELECT * FROM unnest($1::text[], $2::text[]) AS pair (type, handler)),
  taken AS (
    SELECT id, type FROM outbox_message WHERE relayed_at IS NULL AND (due_at IS NULL OR due_at <= $3) AND type = ANY($1)
    ORDER BY ${laneOrder('type', 4)}, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED),
  relayed AS (UPDATE outbox_message m SET relayed_at = $3 FROM taken WHERE m.id = taken.id),
  written AS (
    INSERT INTO outbox_delivery (message_id, handler) SELECT id, handler FROM taken JOIN subscribed USING (type)
    ON CONFLICT DO NOTHING RETURNING message_id)
  SELECT message_id FROM written`;

/**
 * A delivery for a handler this release does not know stays where it is: its tries are for a worker that does.
 * Those of a handler go as few jobs, since each costs the queue far more than what it carries; but as enough of them that
 * all workers have a share. What was queued before goes as the job it was. In a job's id BullMQ keeps `:` for itself.
 */
const TAKE_DUE = `
  WITH due AS (
    SELECT message_id, handler, job_id FROM outbox_delivery
    WHERE done_at IS NULL AND failed_at IS NULL AND handler = ANY($2)
      AND (queued_at IS NULL OR queued_at < $1::timestamptz - interval '${REQUEUE_SECONDS} seconds')
    ORDER BY ${laneOrder('handler', 3)}, message_id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED),
  placed AS (
    SELECT *, row_number() OVER (new_of_handler ORDER BY message_id) - 1 AS place, count(*) OVER new_of_handler AS count
    FROM due WINDOW new_of_handler AS (PARTITION BY handler, job_id IS NULL)),
  shared AS (
    SELECT message_id, handler, COALESCE(job_id, first_value(message_id) OVER (
      PARTITION BY handler, job_id IS NULL, place / LEAST(${DELIVERIES_A_JOB}, ceil(count / ${JOBS_A_HANDLER}.0)::int) ORDER BY message_id)) AS job_id
    FROM placed),
  queued AS (
    UPDATE outbox_delivery d SET queued_at = $1, job_id = shared.job_id FROM shared
    WHERE d.message_id = shared.message_id AND d.handler = shared.handler RETURNING d.message_id, d.handler, d.job_id)
  SELECT job_id || '.' || handler AS id, handler, array_agg(message_id ORDER BY message_id) AS "messageIds"
  FROM queued GROUP BY job_id, handler ORDER BY job_id`;

/**
 * Carries what was published to the queue. Two steps, each one statement under `SKIP LOCKED` so any number of relays
 * work side by side: messages become one delivery per handler; due deliveries become jobs.
 * A delivery is due until it is marked done, hence nothing rests on the queue's own memory.
 */
@Injectable()
export class Relay {
  private running?: Promise<void>;
  private stopping = false;
  private wake: () => void = () => undefined;
  private listener?: SteadyClient;
  private lastTick = 0;
  private toldOfUnknown = false;
  private lastRound = 0;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly handlers: Handlers,
    private readonly runner: DeliveryRunner,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly connections: Connections,
  ) {}

  /** Whether both steps ran to their end lately; false while the database or the queue is out of reach. */
  get healthy(): boolean {
    return performance.now() - this.lastTick < HEALTHY_MS && this.lastTick > 0;
  }

  /** Whether no round has ended for minutes, neither well nor badly. */
  get standsStill(): boolean {
    return this.lastRound > 0 && performance.now() - this.lastRound > STUCK_MS;
  }

  /** Since a round last ran to its end; since the process started, before the first. */
  get secondsSinceTick(): number {
    return (performance.now() - this.lastTick) / 1_000;
  }

  get queueReachable(): boolean {
    return this.queue.reachable;
  }

  async start(): Promise<void> {
    this.handlers.collect();
    await this.queue.start(this.runner);
    this.lastRound = performance.now();
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
    this.runner.stop();
    await this.queue.close();
    await this.listener?.close();
  }

  /** One round; the number of messages and deliveries it moved. */
  async tick(): Promise<number> {
    const moved = (await this.writeDeliveries()) + (await this.queueDeliveries());
    this.lastTick = performance.now();
    return moved;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      this.lastRound = performance.now();
      const woken = new Promise<void>((resolve) => (this.wake = resolve));
      try {
        void this.listen();
        const moved = await within(this.round(), ROUND_MS);
        if (moved === LATE) throw new Error('a round took too long');
        if (moved > 0) {
          // What is told meanwhile goes together: a round costs the same for one message as for hundreds.
          await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
          continue;
        }
      } catch (error) {
        this.logger.warn({ err: error }, 'relay will try again');
      }
      const timer = setTimeout(this.wake, POLL_MS);
      await woken;
      clearTimeout(timer);
    }
  }

  private async round(): Promise<number> {
    await this.tellOfUnknown();
    return this.tick();
  }

  /** Once, as soon as the database answers. */
  private async tellOfUnknown(): Promise<void> {
    if (this.toldOfUnknown) return;
    const unknown = await findUnknownFacts(this.db, this.handlers);
    this.toldOfUnknown = true;
    if (unknown.deliveries + unknown.messages > 0)
      this.logger.warn(unknown, 'facts on their way that this release does not know');
  }

  /** To be woken at once. The loop looks each second all the same, so no round waits for this. */
  private async listen(): Promise<void> {
    if (this.listener) return;
    const listener = new SteadyClient({
      connectionString: directUrl(this.config),
      ...connectionOptions({ connections: this.connections, name: 'alize relay' }),
    });
    this.listener = listener;
    const lost = () => {
      if (this.listener === listener) this.listener = undefined;
      listener.abandon(new DatabaseSilent());
    };
    listener.on('error', lost).on('end', lost);
    listener.on('notification', () => this.wake());
    await listener
      .connect()
      .then(() => listener.query(`LISTEN ${OUTBOX_CHANNEL}`))
      .catch(lost);
  }

  private async writeDeliveries(): Promise<number> {
    const subscribed = this.handlers.subscribed();
    const written = await this.db.query(WRITE_DELIVERIES, [
      subscribed.map(({ type }) => type),
      subscribed.map(({ handler }) => handler),
      this.clock.now(),
      this.handlers.inLane('urgent').types,
      this.handlers.inLane('bulk').types,
    ]);
    return written.length;
  }

  /** Taken back when the queue does not take them. */
  private queueDeliveries(): Promise<number> {
    return this.db.tx(async () => {
      const due = await this.db.query<Job>(TAKE_DUE, [
        this.clock.now(),
        this.handlers.ids(),
        this.handlers.inLane('urgent').ids,
        this.handlers.inLane('bulk').ids,
      ]);
      if (due.length > 0) await this.queue.add(due.map((job) => this.inLane(job)));
      return due.reduce((sum, { messageIds }) => sum + messageIds.length, 0);
    });
  }

  private inLane(job: Job): Job {
    const lane = this.handlers.get(job.handler)?.lane ?? 'ordinary';
    return lane === 'ordinary' ? job : { ...job, lane };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { promise as queueOf, type queueAsPromised } from 'fastq';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config/config';
import { inTrace } from '../context';
import { Database } from '../database/database';
import { LOGGER, type Logger } from '../logger';
import { errorSummary } from '../logging/error-facts';
import { Metrics } from '../metrics/metrics';
import type { Job, JobRunner } from '../queue/job-queue';
import { forLanes, type Lane } from '../queue/lane';
import { continueTrace } from '../trace/trace';
import { type Handler, Handlers } from './handlers';
import { RetryLog } from './retry-log';

/** Thrown by a handler when trying again cannot help. */
export class Permanent extends Error {}

interface Delivery {
  messageId: string;
  handler: string;
  payload: object;
  traceparent: string | null;
  requestId: string | null;
}
interface FailedTry extends Delivery {
  error: Error;
  forGood: boolean;
}

const UNDONE = `
  SELECT d.message_id AS "messageId", d.handler, m.payload, m.traceparent, m.request_id AS "requestId"
  FROM unnest($1::uuid[], $2::text[]) AS asked (message_id, handler)
  JOIN outbox_delivery d USING (message_id, handler) JOIN outbox_message m ON m.id = d.message_id
  WHERE d.done_at IS NULL AND d.failed_at IS NULL`;

const MARK_DONE = `
  UPDATE outbox_delivery d SET done_at = $3, last_error = NULL
  FROM unnest($1::uuid[], $2::text[]) AS done (message_id, handler)
  WHERE d.message_id = done.message_id AND d.handler = done.handler`;

const MARK_FAILED = `
  UPDATE outbox_delivery d SET last_error = failed.error, failed_at = CASE WHEN failed.for_good THEN $5::timestamptz END
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[]) AS failed (message_id, handler, error, for_good)
  WHERE d.message_id = failed.message_id AND d.handler = failed.handler AND d.done_at IS NULL`;

/**
 * Does what a job asks for. Each of its deliveries ends by itself: done, failed for good, or tried again with the job.
 * What the rows say counts, not what the queue remembers: a delivery that is done is not done again.
 */
@Injectable()
export class DeliveryRunner implements JobRunner {
  private stopping = false;
  private readonly retryLog: RetryLog;
  private readonly inHand: Record<Lane, queueAsPromised<() => Promise<void>>>;
  private readonly undone: (job: Job) => Promise<Map<string, Delivery>>;
  private readonly markDone: (delivery: Delivery) => Promise<void>;
  private readonly markFailed: (failed: FailedTry) => Promise<void>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly handlers: Handlers,
    @Inject(CONFIG) { workerConcurrency }: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {
    this.retryLog = new RetryLog(logger);
    this.inHand = forLanes(() => queueOf((deliver: () => Promise<void>) => deliver(), workerConcurrency));
    this.undone = db.together((jobs) => this.undoneOf(jobs));
    this.markDone = db.together((deliveries) => this.markAllDone(deliveries));
    this.markFailed = db.together((failed) => this.markAllFailed(failed));
  }

  async run(job: Job, isLastTry: boolean, tries: number): Promise<void> {
    const handler = this.handlers.get(job.handler);
    const inHand = this.inHand[job.lane ?? 'ordinary'];
    const undone = await this.undone(job);
    const deliveries = keysOf(job).flatMap((key) => undone.get(keyOf(key)) ?? []);
    const attempts = await Promise.allSettled(
      deliveries.map((delivery) =>
        inHand.push(() =>
          // In the trace of what published it, whoever's turn it was before.
          inTrace(continueTrace(delivery.traceparent, delivery.requestId), () =>
            this.deliver(delivery, handler, { isLast: isLastTry, tries }),
          ),
        ),
      ),
    );
    const failed = attempts.find((attempt) => attempt.status === 'rejected');
    // The queue keeps what is thrown, which may quote somebody's words.
    if (failed) throw new Error(errorSummary(failed.reason));
  }

  /** What has not begun is left to other workers. */
  stop(): void {
    this.stopping = true;
  }

  private async deliver(
    delivery: Delivery,
    handler: Handler | undefined,
    attempt: { isLast: boolean; tries: number },
  ): Promise<void> {
    if (this.stopping) throw new Error('this worker stops');
    const { messageId, handler: name } = delivery;
    try {
      if (!handler) throw new Error(`no handler ${name} here`);
      await handler.run(delivery.payload);
      await this.markDone(delivery);
      this.metrics.deliveryTries.inc({ handler: name, outcome: 'done' });
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const forGood = attempt.isLast || error instanceof Permanent;
      this.metrics.deliveryTries.inc({ handler: name, outcome: forGood ? 'failed' : 'retried' });
      await this.markFailed({ ...delivery, error, forGood });
      if (forGood) {
        this.logger.error({ handler: name, messageId, err: error }, 'delivery failed');
        return;
      }
      this.retryLog.failed({ handler: name, messageId, tries: attempt.tries }, error);
      throw error;
    }
  }

  private async undoneOf(jobs: Job[]): Promise<Map<string, Delivery>> {
    const rows = await this.db.query<Delivery>(UNDONE, columnsOf(jobs.flatMap(keysOf)));
    return new Map(rows.map((row) => [keyOf(row), row]));
  }

  private async markAllDone(deliveries: Delivery[]): Promise<void> {
    await this.db.query(MARK_DONE, [...columnsOf(deliveries), this.clock.now()]);
  }

  private async markAllFailed(failed: FailedTry[]): Promise<void> {
    await this.db.query(MARK_FAILED, [
      ...columnsOf(failed),
      failed.map(({ error }) => errorSummary(error)),
      failed.map(({ forGood }) => forGood),
      this.clock.now(),
    ]);
  }
}

type Key = Pick<Delivery, 'messageId' | 'handler'>;
const keyOf = ({ messageId, handler }: Key): string => `${messageId}.${handler}`;
const keysOf = ({ messageIds, handler }: Job): Key[] =>
  messageIds.map((messageId) => ({ messageId, handler }));
const columnsOf = (keys: Key[]): [string[], string[]] => [
  keys.map(({ messageId }) => messageId),
  keys.map(({ handler }) => handler),
];

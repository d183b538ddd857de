import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds; from what a cached page takes to what a proxy waits for. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const SCHEDULE_BUCKETS = [0.01, 0.1, 1, 10, 60, 600];

/**
 * What a process counts for Prometheus. Labels have few values that are known beforehand: never an id, an address of a
 * page, or anything a visitor chose.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly requests = this.histogram(
    'alize_http_request_duration_seconds',
    'Time until an answer had left, by route template',
    ['method', 'route', 'status'],
    REQUEST_BUCKETS,
  );
  readonly deliveryTries = this.counter(
    'alize_delivery_tries_total',
    'Tries of deliveries by handler and outcome: done, retried, failed',
    ['handler', 'outcome'],
  );
  readonly mails = this.counter(
    'alize_mails_total',
    'Mails by purpose and outcome of a try: sent, delayed, failed, needless',
    ['purpose', 'outcome'],
  );
  readonly scheduleSuccess = this.gauge(
    'alize_schedule_last_success_timestamp_seconds',
    'When a schedule last ended well in this process; its start before that',
    ['schedule'],
  );
  readonly scheduleDuration = this.histogram(
    'alize_schedule_duration_seconds',
    'Time a round of a schedule took',
    ['schedule'],
    SCHEDULE_BUCKETS,
  );
  readonly scheduleFailures = this.counter('alize_schedule_failures_total', 'Rounds that failed', [
    'schedule',
  ]);

  /** Counts from here on, by the wall clock as Prometheus does. */
  scheduleEnded(schedule: string): void {
    this.scheduleSuccess.set({ schedule }, Date.now() / 1_000);
  }

  counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    buckets: number[],
  ): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }

  /** @param collect sets the gauge when it is read; fast, and never waits for another machine */
  gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    collect?: (gauge: Gauge<Label>) => void,
  ): Gauge<Label> {
    const gauge: Gauge<Label> = new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      ...(collect && { collect: () => collect(gauge) }),
    });
    return gauge;
  }
}

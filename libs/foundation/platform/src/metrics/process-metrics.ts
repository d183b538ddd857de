import { Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { Database } from '../database/database';
import { Relay } from '../outbox/relay';
import { ServiceWatch, WATCHED } from '../outages/service-watch';
import { Metrics } from './metrics';

/** What a process knows of itself without asking anybody. */
@Injectable()
export class ProcessMetrics {
  constructor(
    metrics: Metrics,
    watch: ServiceWatch,
    db: Database,
    @Inject(CONFIG) { build }: Config,
    @Optional() relay?: Relay,
  ) {
    metrics
      .gauge('alize_build_info', 'Which program runs; always 1', ['version', 'revision'])
      .set({ version: build.version, revision: build.revision }, 1);
    metrics.gauge(
      'alize_database_connections',
      'Connections of the pool in use and idle, and callers that wait for one',
      ['state'],
      (gauge) => {
        for (const [state, count] of Object.entries(db.connections())) gauge.set({ state }, count);
      },
    );
    metrics.gauge(
      'alize_service_up',
      'Whether it answered last: 1, or 0 during an outage; absent until it was asked',
      ['service'],
      (gauge) => {
        for (const service of WATCHED) {
          const { state } = watch.stateOf(service);
          if (state !== 'unknown') gauge.set({ service }, state === 'up' ? 1 : 0);
        }
      },
    );
    metrics.gauge(
      'alize_service_last_success_timestamp_seconds',
      'When it last answered this process',
      ['service'],
      (gauge) => {
        for (const service of WATCHED) {
          const { lastSuccessAt } = watch.stateOf(service);
          if (lastSuccessAt) gauge.set({ service }, lastSuccessAt.getTime() / 1_000);
        }
      },
    );
    if (relay)
      metrics.gauge(
        'alize_relay_last_tick_age_seconds',
        'Since the relay last finished a round',
        [],
        (gauge) => gauge.set(relay.secondsSinceTick),
      );
  }
}

import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditTrail } from './audit/audit-trail';
import { Clock, SystemClock } from './clock';
import { CompanyRegister } from './companies/company-register';
import { CONFIG, type Config } from './config/config';
import { Database } from './database/database';
import { dataSourceOptions, type Schema } from './database/data-source-options';
import { DatabaseWatch } from './database/database-watch';
import { type DatabaseLimits, ONLINE_LIMITS } from './database/limits';
import { ServerTraits } from './database/server-traits';
import { Connections } from './database/steady-client';
import { Leases } from './database/leases';
import { BlobStore } from './files/blob-store';
import { RowMerges } from './merging/row-merges';
import { Health } from './health';
import { HealthController } from './health.controller';
import { createLogger, LOGGER, type Logger } from './logger';
import { Mailer } from './mail/mailer';
import { PacedMailer } from './mail/paced-mailer';
import { SmtpMailer } from './mail/smtp-mailer';
import { DatabaseGauges } from './metrics/database-gauges';
import { Metrics } from './metrics/metrics';
import { MetricsDoor } from './metrics/metrics-door';
import { OutboxMetrics } from './metrics/outbox-metrics';
import { ProcessMetrics } from './metrics/process-metrics';
import { ServiceWatch } from './outages/service-watch';
import { WatchedMailer } from './outages/watched-mailer';
import { DeliveryRunner } from './outbox/delivery-runner';
import { Handlers } from './outbox/handlers';
import { Outbox } from './outbox/outbox';
import { Relay } from './outbox/relay';
import { UndoneJobs } from './outbox/undone-jobs';
import { BullMqQueue } from './queue/bullmq-queue';
import { JobQueue } from './queue/job-queue';
import { MeilisearchIndex } from './search/meilisearch-index';
import { SearchChecks } from './search/search-checks';
import { SearchIndex } from './search/search-index';
import { SignedTokens } from './tokens';
import './outbox/outbox.retention';

/** The ground every app stands on; `forWorker` adds the queue, which the other doors do without. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(Mailer) private readonly mailer: Mailer) {}

  static forRoot(
    config: Config,
    schema: Schema,
    clock: Clock = new SystemClock(),
    logger: Logger = createLogger(config.logLevel),
    limits: DatabaseLimits = ONLINE_LIMITS,
  ): DynamicModule {
    const connections = new Connections();
    const traits = new ServerTraits();
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useValue: logger },
      { provide: Clock, useValue: clock },
      { provide: Connections, useValue: connections },
      { provide: ServerTraits, useValue: traits },
      {
        provide: SearchIndex,
        useFactory: (watch: ServiceWatch) => new MeilisearchIndex(config, watch),
        inject: [ServiceWatch],
      },
      {
        provide: Mailer,
        useFactory: (db: Database, watch: ServiceWatch) => mailerOf(config, db, watch),
        inject: [Database, ServiceWatch],
      },
      CompanyRegister,
      Database,
      DatabaseWatch,
      Leases,
      SearchChecks,
      Outbox,
      UndoneJobs,
      AuditTrail,
      BlobStore,
      RowMerges,
      SignedTokens,
      Health,
      ServiceWatch,
      Metrics,
      DatabaseGauges,
      ProcessMetrics,
      OutboxMetrics,
      MetricsDoor,
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: async () => {
            await traits.find(config.databaseUrl, config.databasePrepared);
            for (const line of traits.advice(config)) logger.warn(line);
            const { prepares: prepared, takesLimits: tellLimits } = traits;
            const options = { prepared, limits, tellLimits, connections };
            return {
              ...dataSourceOptions(config.databaseUrl, schema, options),
              // What prevents the start is told once, by who starts.
              ...{ retryAttempts: 0, toRetry: () => false },
            };
          },
        }),
      ],
      controllers: [HealthController],
      providers,
      exports: providers.map((provider) => (typeof provider === 'function' ? provider : provider.provide)),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.mailer.close();
  }
}

function mailerOf(config: Config, db: Database, watch: ServiceWatch): Mailer {
  const mailer = new WatchedMailer(new SmtpMailer(config), watch);
  const { mailPerSecond: perSecond } = config;
  return perSecond
    ? new PacedMailer(mailer, db, { server: new URL(config.mailUrl).host, perSecond })
    : mailer;
}

/** Global, so that the health of a process that has it counts it. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    {
      provide: JobQueue,
      useFactory: (config: Config, logger: Logger, connections: Connections) =>
        new BullMqQueue(config, logger, connections),
      inject: [CONFIG, LOGGER, Connections],
    },
    Handlers,
    DeliveryRunner,
    Relay,
  ],
  exports: [Relay, JobQueue],
})
export class RelayModule {}

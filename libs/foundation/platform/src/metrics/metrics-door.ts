import { createServer, type Server } from 'node:http';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics } from 'prom-client';
import { CONFIG, type Config } from '../config/config';
import { DatabaseGauges } from './database-gauges';
import { Metrics } from './metrics';

/** Prometheus asks here, on a port that no proxy leads to. Off where no port is named. */
@Injectable()
export class MetricsDoor implements OnApplicationBootstrap, OnApplicationShutdown {
  private server?: Server;

  constructor(
    private readonly metrics: Metrics,
    private readonly gauges: DatabaseGauges,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { metricsPort, host } = this.config;
    if (metricsPort === undefined) return;
    collectDefaultMetrics({ register: this.metrics.registry });
    const server = createServer((request, answer) => {
      if (request.method !== 'GET' || request.url !== '/metrics') return void answer.writeHead(404).end();
      this.scrape().then(
        (text) => answer.writeHead(200, { 'content-type': this.metrics.registry.contentType }).end(text),
        () => answer.writeHead(500).end(),
      );
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(metricsPort, host, resolve);
    });
    this.server = server;
  }

  /** Where it listens; undefined while it does not. */
  get port(): number | undefined {
    const address = this.server?.address();
    return address && typeof address === 'object' ? address.port : undefined;
  }

  async scrape(): Promise<string> {
    await this.gauges.refresh();
    return this.metrics.registry.metrics();
  }

  onApplicationShutdown(): void {
    this.server?.closeAllConnections();
    this.server?.close();
    this.metrics.registry.clear();
  }
}

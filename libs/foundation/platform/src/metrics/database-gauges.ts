import { Injectable } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { Database } from '../database/database';
import { Metrics } from './metrics';

/** However often and by however many it is scraped, the database is asked once in this time by each process. */
const KEPT_MS = 10_000;
/** A scrape waits this long for the database, then answers without it. */
const WAIT_MS = 1_000;
const STATEMENT_TIMEOUT = '2s';

interface Source {
  gauge: Gauge;
  labelled: boolean;
  sql: string;
}

/** Figures of the whole system, which any process reads from the database: the same in each, so take their maximum. */
@Injectable()
export class DatabaseGauges {
  private readonly sources: Source[] = [];
  private readonly readable: Gauge;
  private reading?: Promise<void>;
  /** Of the process's own clock, in milliseconds. */
  private readAt = -Infinity;

  constructor(
    private readonly db: Database,
    private readonly metrics: Metrics,
  ) {
    this.readable = metrics.gauge(
      'alize_database_figures_up',
      'Whether the figures of the database could be read lately; without it they are absent',
      [],
    );
  }

  /** @param sql gives a row for each set of labels: the labels as text, and `value` as a number */
  add(name: string, help: string, labels: string[], sql: string): void {
    this.sources.push({
      gauge: this.metrics.gauge(name, help, labels),
      labelled: labels.length > 0,
      sql,
    });
  }

  /** What is read next is read anew. */
  expire(): void {
    this.readAt = -Infinity;
  }

  /** Resolves soon, whatever the database does. */
  async refresh(): Promise<void> {
    if (performance.now() - this.readAt < KEPT_MS) return;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), WAIT_MS)));
    if ((await Promise.race([this.reading, late])) === 'late') this.forget();
    clearTimeout(timer);
  }

  private async read(): Promise<void> {
    try {
      const rows = await this.db.tx(async () => {
        await this.db.query(`SET LOCAL statement_timeout = '${STATEMENT_TIMEOUT}'`);
        const found: Record<string, string | number>[][] = [];
        for (const { sql } of this.sources) found.push(await this.db.query(sql));
        return found;
      });
      this.readAt = performance.now();
      this.sources.forEach((source, index) => {
        clear(source);
        for (const { value, ...labels } of rows[index] ?? []) source.gauge.set(labels, Number(value));
      });
      this.readable.set(1);
    } catch {
      this.forget();
    }
  }

  /** What was true before an outage would be believed during it. */
  private forget(): void {
    for (const source of this.sources) clear(source);
    this.readable.set(0);
  }
}

/** A gauge without labels is reset to 0, which would be a figure. */
function clear({ gauge, labelled }: Source): void {
  gauge.reset();
  if (!labelled) gauge.remove();
}

import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { LOGGER, type Logger } from '../logger';
import { throttled } from '../throttled';
import { within } from '../within';
import { Database } from './database';
import { connectionOptions } from './data-source-options';
import { ONLINE_LIMITS } from './limits';
import { databaseOutage } from './outage';
import { ServerTraits } from './server-traits';
import { Connections, DatabaseSilent, SteadyClient } from './steady-client';

const LOOK_MS = 1_000;
/** A server that does not answer the smallest statement for so long is silent: a frozen one, or a lost network. */
const SILENT_MS = 5_000;
/** An answer that is late by this makes the database `down` to who asks for its state. */
const LATE_MS = 1_000;
const SAY_AGAIN_MS = 60_000;
const SAY_REFUSED_MS = 10_000;

const MIGRATIONS = 'SELECT name FROM schema_migration';
const NO_SUCH_TABLE = '42P01';

export type DatabaseState = 'up' | 'down' | 'behind';

/**
 * Asks PostgreSQL each second, over a connection of its own, whether it is there. So its state is known without a wait,
 * an outage is a line in the log within seconds, and where the server fell silent the connections of this process, which
 * nobody has ended, are thrown away: what waits for them fails, what comes next has new ones.
 */
@Injectable()
export class DatabaseWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private client?: SteadyClient;
  private state: DatabaseState = 'down';
  private awaySince?: number;
  private askedAt?: number;
  private stopping = false;
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private readonly sayAway = throttled<string>(SAY_AGAIN_MS, (reason) =>
    this.logger.error({ reason }, 'PostgreSQL is away: trying again'),
  );
  private readonly sayRefused = throttled<string>(SAY_REFUSED_MS, (reason, requests) =>
    this.logger.error({ reason, requests }, 'requests are refused: PostgreSQL does not serve them'),
  );

  constructor(
    private readonly db: Database,
    private readonly connections: Connections,
    private readonly traits: ServerTraits,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.look();
    await within(this.looking, LATE_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.client?.close();
  }

  /** As the last look found it; `down` too while an answer is late. Never waits. `behind` until this release's migrations ran. */
  get now(): DatabaseState {
    const late = this.askedAt !== undefined && performance.now() - this.askedAt > LATE_MS;
    return late ? 'down' : this.state;
  }

  /** For what a request failed with: one line for many. */
  noteRefused(error: unknown): void {
    this.sayRefused(databaseOutage(error) ?? 'unknown');
  }

  private look(): void {
    this.looking = this.ask().finally(() => {
      if (!this.stopping) this.timer = setTimeout(() => this.look(), LOOK_MS).unref();
    });
  }

  private async ask(): Promise<void> {
    this.askedAt = performance.now();
    try {
      this.client ??= await this.connect();
      const had = await this.client.query<{ name: string }>(MIGRATIONS);
      this.here(this.db.missingOf(had.rows.map(({ name }) => name)).length > 0 ? 'behind' : 'up');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === NO_SUCH_TABLE) this.here('behind');
      else await this.away(error);
    } finally {
      this.askedAt = undefined;
    }
  }

  private async connect(): Promise<SteadyClient> {
    const client = new SteadyClient({
      connectionString: this.config.databaseUrl,
      ...connectionOptions({
        limits: WATCH_LIMITS,
        tellLimits: this.traits.takesLimits,
        name: 'alize watch',
      }),
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      client.abandon(new DatabaseSilent());
      throw error;
    }
  }

  private here(state: DatabaseState): void {
    this.state = state;
    if (this.awaySince === undefined) return;
    const seconds = Math.round((performance.now() - this.awaySince) / 1_000);
    this.awaySince = undefined;
    this.logger.warn({ seconds }, 'PostgreSQL is back');
  }

  private async away(error: unknown): Promise<void> {
    this.client?.abandon(new DatabaseSilent());
    this.client = undefined;
    if (this.stopping) return;
    this.state = 'down';
    this.awaySince ??= performance.now();
    const reason = databaseOutage(error) ?? 'unknown';
    if (error instanceof DatabaseSilent || reason === 'no connection in time') this.connections.abandonAll();
    this.sayAway(reason);
  }
}

const WATCH_LIMITS = { ...ONLINE_LIMITS, connectMs: SILENT_MS, answerMs: SILENT_MS };

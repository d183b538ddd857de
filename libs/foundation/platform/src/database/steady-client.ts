import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { ONLINE_LIMITS } from './limits';

declare module 'pg' {
  interface ClientBase {
    readonly connection: Connection;
    /** Number of the server's process, as it or a pooler in front says. */
    readonly processID: number | null;
  }
}

/** An answer that arrived while the process was busy is read within this, before it is called missing. */
const READ_MS = 50;
const GOODBYE_MS = 1_000;

/** PostgreSQL took a statement and has not answered; whether it did what it says is unknown. */
export class DatabaseSilent extends Error {
  constructor() {
    super('PostgreSQL did not answer in time');
  }
}

const READ_ONLY = '25006';
/** Said by a primary that became a standby: what is asked next must find the new primary. */
const isReadOnly = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === READ_ONLY;

/** Open connections of one process, so that all can be thrown away when their server fell silent. */
export class Connections {
  private readonly open = new Set<SteadyClient>();

  keep(client: SteadyClient): void {
    client.once('connect', () => this.open.add(client)).once('end', () => this.open.delete(client));
  }

  abandonAll(): void {
    for (const client of this.open) client.abandon(new DatabaseSilent());
  }
}

export interface SteadyConfig extends ClientConfig {
  /** How long a statement is waited for. */
  answerMs?: number;
  connections?: Connections;
}

/**
 * A connection that may be lost at any moment; every connection of ours to PostgreSQL is one.
 * - Between a pool handing it out and its user listening to it, nobody listens to its errors, and an error that nobody
 *   listens to ends the process. Here somebody does; what was asked of the connection fails by itself.
 * - No answer is waited for without limit. `pg` has a limit of its own (`query_timeout`), but goes on using the
 *   connection: what is asked next waits behind the lost answer, and a pool hands it out again.
 */
export class SteadyClient extends Client {
  answerMs: number;

  constructor(config?: string | SteadyConfig) {
    super(config);
    const { answerMs = ONLINE_LIMITS.answerMs, connections } = typeof config === 'object' ? config : {};
    this.answerMs = answerMs;
    this.on('error', () => undefined);
    connections?.keep(this);
    Object.assign(this, { query: (...args: unknown[]): unknown => this.ask(args) });
  }

  /** Ends the connection at once; what was asked of it fails with this reason. */
  abandon(reason: Error): void {
    this.connection.stream.destroy(reason);
  }

  /** Says goodbye, and does not wait for a server that says nothing. */
  async close(): Promise<void> {
    const goodbye = new AbortController();
    await Promise.race([this.end(), pause(GOODBYE_MS, undefined, { signal: goodbye.signal, ref: false })]);
    goodbye.abort();
    this.connection.stream.destroy();
  }

  /** `pg`'s own query, whose answer has to come in time. */
  protected ask(args: unknown[]): unknown {
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      const answered = this.startWaiting();
      const heard = (...answer: unknown[]): unknown => {
        answered();
        return Reflect.apply(callback, undefined, answer);
      };
      return Reflect.apply(super.query, this, [...args.slice(0, -1), heard]);
    }
    const answer: unknown = Reflect.apply(super.query, this, args);
    if (answer instanceof Promise) {
      const answered = this.startWaiting();
      answer.then(answered, (error: unknown) => {
        answered();
        if (isReadOnly(error)) this.abandon(new DatabaseSilent());
      });
    }
    return answer;
  }

  private startWaiting(): () => void {
    let timer = setTimeout(() => {
      timer = setTimeout(() => this.abandon(new DatabaseSilent()), READ_MS);
    }, this.answerMs);
    return () => clearTimeout(timer);
  }
}

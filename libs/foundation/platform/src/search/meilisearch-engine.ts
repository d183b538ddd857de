import { setTimeout as pause } from 'node:timers/promises';
import { Meilisearch, type Task, type TaskStatus } from 'meilisearch';
import type { Config } from '../config/config';
import type { ServiceWatch } from '../outages/service-watch';
import { SearchRefused, sendWithin } from './http-client';
import { SearchDown } from './search-index';

/** Between two looks at a task: short at first, for most take milliseconds. */
const [FIRST_LOOK_MS, LAST_LOOK_MS] = [5, 200];
/** Between two tries of a patient call. */
const [FIRST_WAIT_MS, LAST_WAIT_MS] = [250, 10_000];

const UNDONE: TaskStatus[] = ['enqueued', 'processing'];
/** Between two looks at how much is pending. */
export const PENDING_LOOK_MS = 100;

export interface Patience {
  /** For one answer. */
  answerMs: number;
  /** How long a call is tried again while the engine gives no answer; 0: not at all. */
  silenceMs: number;
}

/** Calls of the engine, and waits for its tasks, with so much patience. */
export class MeilisearchEngine {
  readonly client: Meilisearch;
  private readonly closing = new AbortController();

  constructor(
    config: Pick<Config, 'searchUrl' | 'searchKey'>,
    private readonly patience: Patience,
    private readonly watch?: ServiceWatch,
  ) {
    this.client = new Meilisearch({
      host: config.searchUrl,
      apiKey: config.searchKey,
      httpClient: sendWithin(patience.answerMs),
      timeout: patience.answerMs,
    });
  }

  /** An engine may be busy for minutes: who ends does not wait for it. */
  close(): void {
    this.closing.abort();
  }

  /**
   * An engine that refuses tells of our mistake, which goes up as it is; no answer, or no index yet, is an outage. Tried
   * again as far as patience goes, so for calls that may be made twice.
   */
  async reach<T>(call: () => PromiseLike<T>, onWait?: (reason: string) => void): Promise<T> {
    const giveUpAt = performance.now() + this.patience.silenceMs;
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(LAST_WAIT_MS, wait * 2)) {
      try {
        const answer = await call();
        this.watch?.succeeded('search');
        return answer;
      } catch (error) {
        const down = asOutage(error);
        // An engine that has been emptied answers.
        const cause = causeOf(error);
        const answered = cause instanceof SearchRefused;
        if (!down.lacksIndex) this.watch?.failed('search', cause, { answered });
        if (down.lacksIndex || performance.now() + wait > giveUpAt) throw down;
        onWait?.(down.reason);
        await this.sleep(wait);
      }
    }
  }

  /** Waits for a task; one that fails is our mistake and goes up with the engine's own words. */
  async done(taskUid: number, onWait?: (reason: string) => void): Promise<void> {
    const { status, error } = await this.ended(taskUid, onWait);
    if (status !== 'succeeded') throw new Error(`search engine: task ${status}: ${error?.message ?? ''}`);
  }

  /** The task once it is over, however it ended. The client's own wait leaves a listener behind at each look. */
  async ended(taskUid: number, onWait?: (reason: string) => void): Promise<Task> {
    for (let wait = FIRST_LOOK_MS; ; wait = Math.min(LAST_LOOK_MS, wait * 1.5)) {
      const task = await this.reach(() => this.client.tasks.getTask(taskUid), onWait);
      if (task.status !== 'enqueued' && task.status !== 'processing') return task;
      await this.sleep(wait);
    }
  }

  /** Enqueues and waits, however it ends. */
  async settle(enqueue: () => PromiseLike<{ taskUid: number }>): Promise<Task> {
    return this.ended((await this.reach(enqueue)).taskUid);
  }

  /** How many tasks of this index wait or are being done. */
  async pending(uid: string, onWait?: (reason: string) => void): Promise<number> {
    const query = { limit: 1, indexUids: [uid], statuses: UNDONE };
    return (await this.reach(() => this.client.tasks.getTasks(query), onWait)).total;
  }

  /** Pauses; a pause that lasts when the process ends is a fault of the call. */
  async sleep(milliseconds: number): Promise<void> {
    try {
      await pause(milliseconds, undefined, { signal: this.closing.signal });
    } catch {
      throw new Error('closed while the search engine was busy');
    }
  }
}

/** The client wraps what its HTTP client threw. */
const causeOf = (error: unknown): unknown =>
  error instanceof Error && !(error instanceof SearchRefused) ? (error.cause ?? error) : error;

/** Throws what is a refusal. */
function asOutage(error: unknown): SearchDown {
  const cause = error instanceof Error && !(error instanceof SearchRefused) ? error.cause : undefined;
  const refusal = error instanceof SearchRefused ? error : cause;
  if (error instanceof SearchDown) return error;
  if (refusal instanceof SearchRefused) {
    if (refusal.lacksIndex) return new SearchDown('it has no such index', true);
    if (refusal.status < 500 && refusal.status !== 429) throw refusal;
    return new SearchDown(`it answered ${refusal.status}`);
  }
  return new SearchDown(wordsOf(cause) ?? wordsOf(error));
}

/** A code of the network, or our own words: neither names anybody. */
function wordsOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error ? String(error.code) : error.message.replace(/^the search engine/, 'it');
}

import type { Lane } from './lane';

/** What one handler is to do for some messages. While it waits or is in hand, a job added again under its `id` is the same. */
export interface Job {
  id: string;
  handler: string;
  messageIds: string[];
  /** `ordinary` where it is not said. */
  lane?: Lane;
}

export interface JobRunner {
  /**
   * Rejects to be given the job again later, unless this was the last try.
   * @param tries with this one
   */
  run(job: Job, isLastTry: boolean, tries: number): Promise<void>;
}

/** The queue port: at-least-once, retries with back-off. */
export abstract class JobQueue {
  /** Rejects when the queue is out of reach; nothing is remembered then. */
  abstract add(jobs: Job[]): Promise<void>;
  abstract start(runner: JobRunner): Promise<void>;
  /** Whether the store of the queue answers, as far as its connections know; asks nothing. */
  abstract get reachable(): boolean;
  /** Waits for the jobs in hand, takes no more. */
  abstract close(): Promise<void>;
}

/** A little over a day at the longest back-off. */
export const MAX_TRIES = 1_500;
/** Milliseconds before try n+1: 0.5 s, 1 s, 2 s … at most a minute, so that work resumes soon after an outage ends. */
export const backoff = (triesMade: number): number => Math.min(60_000, 250 * 2 ** Math.min(triesMade, 10));

import { AsyncResource } from 'node:async_hooks';
import { type Job, JobQueue, type JobRunner, MAX_TRIES } from './job-queue';
import { forLanes, LANES } from './lane';

/** In memory, same promises as the real one, without the waits: tests drain it. */
export class FakeQueue extends JobQueue {
  private readonly known = new Set<string>();
  private readonly waiting = forLanes<Job[]>(() => []);
  private runner?: JobRunner;
  /** Jobs run as in another process: in nobody's transaction. */
  private readonly elsewhere = new AsyncResource('FakeQueue');
  private running: Promise<void> = Promise.resolve();

  async add(jobs: Job[]): Promise<void> {
    for (const job of jobs) {
      if (this.known.has(job.id)) continue;
      this.known.add(job.id);
      this.waiting[job.lane ?? 'ordinary'].push(job);
    }
    if (this.runner) this.resume();
  }

  async start(runner: JobRunner): Promise<void> {
    this.runner = runner;
    this.resume();
  }

  readonly reachable = true;

  async close(): Promise<void> {
    this.runner = undefined;
    await this.running;
  }

  private resume(): void {
    this.elsewhere.runInAsyncScope(() => {
      this.running = this.running.then(() => this.work());
    });
  }

  private async work(): Promise<void> {
    while (this.runner) {
      const lane = LANES.find((one) => this.waiting[one].length > 0) ?? 'ordinary';
      const job = this.waiting[lane].shift();
      if (!job) return;
      await this.try(job, this.runner);
      this.known.delete(job.id);
    }
  }

  private async try(job: Job, runner: JobRunner): Promise<void> {
    for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
      const done = await runner.run(job, tries === MAX_TRIES, tries).then(
        () => true,
        () => false,
      );
      if (done) return;
    }
  }
}

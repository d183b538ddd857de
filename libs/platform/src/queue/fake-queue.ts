import { type Job, JobQueue, type JobRunner, MAX_TRIES, Permanent } from './job-queue';

/** In memory, same promises as the real one, without the waits: tests drain it. */
export class FakeQueue extends JobQueue {
  private readonly known = new Set<string>();
  private readonly waiting: Job[] = [];
  private runner?: JobRunner;
  private running: Promise<void> = Promise.resolve();

  async add(jobs: Job[]): Promise<void> {
    for (const job of jobs) {
      if (this.known.has(job.id)) continue;
      this.known.add(job.id);
      this.waiting.push(job);
    }
    if (this.runner) this.running = this.running.then(() => this.work());
  }

  async start(runner: JobRunner): Promise<void> {
    this.runner = runner;
    this.running = this.running.then(() => this.work());
  }

  async close(): Promise<void> {
    this.runner = undefined;
    await this.running;
  }

  private async work(): Promise<void> {
    while (this.runner) {
      const job = this.waiting.shift();
      if (!job) return;
      await this.try(job, this.runner);
      this.known.delete(job.id);
    }
  }

  private async try(job: Job, runner: JobRunner): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await runner.run(job);
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        if (error instanceof Permanent || tries >= MAX_TRIES) return runner.gaveUp(job, error);
      }
    }
  }
}

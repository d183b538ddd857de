import type { Job, JobQueue, JobRunner } from '@alize/platform';

/** A store of jobs; several queues may be opened on it, one after the other or side by side. */
export interface JobStore {
  open(): JobQueue;
}

let made = 0;
export const job = (handler = 'do-it'): Job => {
  const messageId = `message-${(made += 1)}`;
  return { id: `${messageId}.${handler}`, handler, messageIds: [messageId, 'another'] };
};

/** Runs jobs as a worker would, and remembers what it was given. */
export class Recorder implements JobRunner {
  readonly runs: Job[] = [];
  readonly lastTries: Job[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(private readonly work: (job: Job, run: number) => Promise<void> = async () => undefined) {}

  async run(job: Job, isLastTry: boolean): Promise<void> {
    this.runs.push(job);
    if (isLastTry) this.lastTries.push(job);
    this.tell();
    await this.work(job, this.runsOf(job).length);
  }

  runsOf(job: Job): Job[] {
    return this.runs.filter(({ id }) => id === job.id);
  }

  /** Resolves once this holds; what does not come to hold is the test's time-out. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  private tell(): void {
    for (const look of this.waiting) look();
  }
}

/** A promise and what resolves it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

export function describeQueue(name: string, storeOf: () => JobStore): void {
  describe(name, () => {
    let queue: JobQueue;
    beforeEach(() => (queue = storeOf().open()));
    afterEach(() => queue.close());

    /** When this one has run, what was added before it has at least begun. */
    async function runOneMore(recorder: Recorder): Promise<void> {
      const last = job('the-last');
      await queue.add([last]);
      await recorder.until(() => recorder.runsOf(last).length > 0);
    }

    it('runs every job with what it was given, in whatever order', async () => {
      const jobs = Array.from({ length: 60 }, () => job());
      await queue.add(jobs);
      const recorder = new Recorder();
      await queue.start(recorder);
      await recorder.until(() => recorder.runs.length >= jobs.length);
      expect(recorder.runs).toHaveLength(jobs.length);
      expect(recorder.runs).toEqual(expect.arrayContaining(jobs));
    });

    it('runs a job once however often it is added while it waits', async () => {
      const one = job();
      await queue.add([one, one]);
      await queue.add([one]);
      const recorder = new Recorder();
      await queue.start(recorder);
      await runOneMore(recorder);
      await queue.close();
      expect(recorder.runsOf(one)).toHaveLength(1);
    });

    it('runs a job once that is added again while it is in hand', async () => {
      const one = job();
      const { opened, open } = gate();
      const recorder = new Recorder((given) => (given.id === one.id ? opened : Promise.resolve()));
      await queue.start(recorder);
      await queue.add([one]);
      await recorder.until(() => recorder.runs.length === 1);
      await queue.add([one]);
      open();
      await runOneMore(recorder);
      await queue.close();
      expect(recorder.runsOf(one)).toHaveLength(1);
    });

    it('tries a failing job again', async () => {
      const one = job();
      const recorder = new Recorder(async (_, run) => {
        if (run < 3) throw new Error('not now');
      });
      await queue.start(recorder);
      await queue.add([one]);
      await recorder.until(() => recorder.runsOf(one).length === 3);
      await runOneMore(recorder);
      expect(recorder.lastTries).toEqual([]);
    });

    it('takes a job again that is done', async () => {
      const one = job();
      const recorder = new Recorder();
      await queue.start(recorder);
      await queue.add([one]);
      await recorder.until(() => recorder.runsOf(one).length === 1);
      await queue.close();
      queue = storeOf().open();
      await queue.start(recorder);
      await queue.add([one]);
      await recorder.until(() => recorder.runsOf(one).length === 2);
    });

    it('closes when the job in hand is done, and takes no other', async () => {
      const [inHand, later] = [job(), job()];
      const { opened, open } = gate();
      let done = false;
      const recorder = new Recorder(async () => {
        await opened;
        done = true;
      });
      await queue.start(recorder);
      await queue.add([inHand]);
      await recorder.until(() => recorder.runs.length === 1);
      // Longer than a close that waits for nobody would take.
      setTimeout(open, 300);
      await queue.close();
      expect(done).toBe(true);

      queue = storeOf().open();
      await queue.add([later]);
      expect(recorder.runs).not.toContainEqual(later);
      const next = new Recorder();
      await queue.start(next);
      await next.until(() => next.runsOf(later).length === 1);
      expect(next.runsOf(inHand)).toEqual([]);
    });
  });
}

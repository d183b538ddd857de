import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

const Sample = z.object({
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  raw: z.string(),
});
export type Sample = z.infer<typeof Sample>;
const Told = z.object({
  url: z.string().optional(),
  sample: Sample.optional(),
  ids: z.array(z.string()).optional(),
});

/** The mail catcher in its own process, so that catching takes nothing from who sends. */
export class Catcher {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** @param keep mails it remembers, the newest */
  static async start(keep = 1): Promise<Catcher> {
    const child = fork(join(__dirname, 'catcher-process.js'), [String(keep)]);
    const [message]: unknown[] = await once(child, 'message');
    return new Catcher(child, Told.parse(message).url ?? '');
  }

  /** Starts `work` and resolves when this many mails have come since. */
  async during(count: number, work: () => Promise<unknown>): Promise<void> {
    this.child.send({ count });
    await once(this.child, 'message');
    await Promise.all([once(this.child, 'message'), work()]);
  }

  /** The last mail that came. */
  async sample(): Promise<Sample> {
    this.child.send({});
    const [message]: unknown[] = await once(this.child, 'message');
    const { sample } = Told.parse(message);
    if (!sample) throw new Error('no mail came yet');
    return sample;
  }

  /** Message-ID of every mail kept, as often as it came. */
  async messageIds(): Promise<string[]> {
    this.child.send({ ids: true });
    const [message]: unknown[] = await once(this.child, 'message');
    return Told.parse(message).ids ?? [];
  }

  stop(): void {
    this.child.kill();
  }
}

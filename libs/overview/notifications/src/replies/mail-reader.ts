import { Worker } from 'node:worker_threads';
import { LOGGER, type Logger } from '@alize/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { promise as queueOf, type queueAsPromised } from 'fastq';
import { z } from 'zod';
import { HEADERS_OF_MACHINES } from './machine-headers';
import { READING_THREAD } from './mail-reader.thread';
import { READ_CHARS_MAX } from './own-words.rules';

/** What of a mail is looked at, each part cut where the thread says. Plain values: they come from another thread. */
const ReadMail = z.object({
  /** Headers that say who wrote: by lower-case name, as they stand in the mail, the topmost first. */
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  contentType: z.string(),
  /** Addresses of the first `From`, in lower case. */
  from: z.array(z.string()),
  messageId: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  /** Files somebody meant to send. */
  files: z.array(z.object({ name: z.string(), content: z.custom<Uint8Array>(ArrayBuffer.isView) })),
  /** Reports of delivery (RFC 3464), as text. */
  reports: z.array(z.string()),
  /** A calendar's answer (RFC 5546): `REPLY` with how it answers, or `COUNTER` with another start, as it writes them. */
  calendar: z
    .object({ method: z.string(), answer: z.string(), comment: z.string(), start: z.string() })
    .nullable(),
  /** Without a word that can be read: enciphered, or in a form of one vendor's own (winmail.dat). */
  sealed: z.boolean(),
});
export type ReadMail = z.infer<typeof ReadMail>;
const Answer = z.union([z.object({ mail: ReadMail }), z.object({ failure: z.string() })]);

/** A mail that no try will read: too many parts, a form no parser takes, or more work than a mail may cost. */
export class MailUnreadable extends Error {}

/** Milliseconds a mail may take, from when the thread has it. Ordinary ones take a few; 9 MB of text about a second. */
const READ_MS_MAX = 15_000;
/** A mail of 10 MB is held a few times over while it is taken apart. */
const THREAD_MB_MAX = 256;
const LIMITS = {
  chars: READ_CHARS_MAX,
  htmlChars: 1_000_000,
  htmlDepth: 250,
  headerChars: 4_000,
  headers: 200,
  reports: 4,
  headerNames: ['from', 'authentication-results', ...HEADERS_OF_MACHINES],
};

/**
 * Takes mails apart in a thread of its own, one after the other: whatever a mail holds, the process goes on answering.
 * A mail that takes longer than its limit ends the thread; the next one gets another.
 */
@Injectable()
export class MailReader implements OnApplicationShutdown {
  private thread?: Worker;
  private readonly turns: queueAsPromised<Buffer, ReadMail>;
  /** How the mail that is being read ends. */
  private heard: (answer: unknown) => void = () => undefined;
  private failed: (reason: string) => void = () => undefined;
  /** Milliseconds; a test takes fewer. */
  readMsMax = READ_MS_MAX;

  constructor(@Inject(LOGGER) private readonly logger: Logger) {
    this.turns = queueOf((raw: Buffer) => this.readNow(raw), 1);
  }

  /** Rejects with `MailUnreadable`. */
  read(raw: Buffer): Promise<ReadMail> {
    return this.turns.push(raw);
  }

  async onApplicationShutdown(): Promise<void> {
    this.turns.kill();
    await this.end();
  }

  private async readNow(raw: Buffer): Promise<ReadMail> {
    const thread = (this.thread ??= this.start());
    let timer: NodeJS.Timeout | undefined;
    try {
      const answered = await new Promise<unknown>((resolve, reject) => {
        this.heard = resolve;
        this.failed = (reason) => reject(new MailUnreadable(reason));
        timer = setTimeout(() => this.failed('it takes too long to read'), this.readMsMax);
        thread.postMessage(raw);
      });
      const answer = Answer.parse(answered);
      if ('failure' in answer) throw new MailUnreadable(answer.failure);
      return answer.mail;
    } catch (error) {
      this.logger.warn({ err: error }, 'mail not read');
      // Whatever it still does of this mail would disturb the next.
      await this.end();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private start(): Worker {
    const workerData = {
      modules: { mailparser: require.resolve('mailparser'), htmlToText: require.resolve('html-to-text') },
      limits: LIMITS,
    };
    const resourceLimits = { maxOldGenerationSizeMb: THREAD_MB_MAX };
    const thread = new Worker(READING_THREAD, { eval: true, workerData, resourceLimits });
    const gone = (reason: string) => {
      if (this.thread !== thread) return;
      this.thread = undefined;
      this.failed(reason);
    };
    thread.on('message', (answer) => this.heard(answer));
    thread.on('error', ({ message }) => gone(`its thread failed: ${message}`));
    thread.on('exit', () => gone('its thread ended'));
    // A process that has nothing else to do may end.
    thread.unref();
    return thread;
  }

  private async end(): Promise<void> {
    const { thread } = this;
    this.thread = undefined;
    await thread?.terminate();
  }
}

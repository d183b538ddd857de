import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/database';
import { forLanes, type Lane, LANES } from '../queue/lane';
import { MailDelayed, Mailer, type OutgoingMail } from './mailer';

/** All processes together take no moments further ahead than this. */
const AHEAD = '30 seconds';
/** Milliseconds until a process that found none looks again. */
const LOOK_AGAIN_MS = 1_000;
/** Moments are taken for so long at once: a fast server's are too many to be asked for one by one. */
const TAKEN_SECONDS = 0.05;

/**
 * The next free moment of a server, taken at once: `step` after the last one taken by anybody. One row holds it, so all
 * workers together keep to the pace.
 */
const TAKE = `
  INSERT INTO mail_pace AS pace (server, free_at) VALUES ($1, clock_timestamp() + $2::interval)
  ON CONFLICT (server) DO UPDATE SET free_at = greatest(pace.free_at, clock_timestamp()) + $2::interval
    WHERE pace.free_at < clock_timestamp() + interval '${AHEAD}'
  RETURNING free_at - $2::interval AS moment,
    (extract(epoch FROM free_at - $2::interval - clock_timestamp()) * 1000)::float8 AS wait`;

interface Waiting {
  begin(): void;
  turnAway(error: Error): void;
}

/**
 * Gives a server no more mails in a second than it wants, whatever the number of workers. A moment belongs to no mail:
 * whoever is first in the earliest lane when it comes has it.
 */
export class PacedMailer extends Mailer {
  private readonly waiting = forLanes<Waiting[]>(() => []);
  private giving = false;
  private ended = false;

  constructor(
    private readonly mailer: Mailer,
    private readonly db: Database,
    private readonly pace: { server: string; perSecond: number },
  ) {
    super();
  }

  override turn(lane: Lane): Promise<void> {
    if (this.ended) return Promise.reject(new MailDelayed('this worker stops'));
    return new Promise((begin, turnAway) => {
      this.waiting[lane].push({ begin, turnAway });
      if (!this.giving) void this.giveTurns();
    });
  }

  override endTurns(): void {
    this.ended = true;
    this.turnAllAway(new MailDelayed('this worker stops'));
  }

  /** Whoever sends has had a turn. */
  send(mail: OutgoingMail): Promise<void> {
    return this.mailer.send(mail);
  }

  close(): Promise<void> {
    this.endTurns();
    return this.mailer.close();
  }

  /** The first of `count` moments that follow each other, `wait` in milliseconds; null while too many are taken. */
  async take(count = 1): Promise<{ moment: Date; wait: number } | null> {
    const { server, perSecond } = this.pace;
    const [taken] = await this.db.query<{ moment: Date; wait: number }>(TAKE, [
      server,
      `${count / perSecond} seconds`,
    ]);
    return taken ?? null;
  }

  private async giveTurns(): Promise<void> {
    this.giving = true;
    try {
      for (let count = this.count; count > 0; count = this.count) await this.giveSome(count);
    } catch (error) {
      this.turnAllAway(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.giving = false;
    }
  }

  private async giveSome(wanted: number): Promise<void> {
    const { perSecond } = this.pace;
    const count = Math.min(wanted, Math.max(1, Math.floor(perSecond * TAKEN_SECONDS)));
    const taken = await this.take(count);
    if (!taken) return pause(LOOK_AGAIN_MS);
    for (let given = 0; given < count; given += 1) {
      const wait = given === 0 ? taken.wait : 1_000 / perSecond;
      if (wait > 0) await pause(wait);
      this.first()?.begin();
    }
  }

  private get count(): number {
    return LANES.reduce((sum, lane) => sum + this.waiting[lane].length, 0);
  }

  private first(): Waiting | undefined {
    const lane = LANES.find((one) => this.waiting[one].length > 0);
    return lane && this.waiting[lane].shift();
  }

  private turnAllAway(error: Error): void {
    for (let next = this.first(); next; next = this.first()) next.turnAway(error);
  }
}

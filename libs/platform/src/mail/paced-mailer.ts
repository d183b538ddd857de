import type { Database } from '../database/database';
import { MailDelayed, Mailer, type OutgoingMail } from './mailer';

/** Longer, and a claim on the mail might run out before it leaves: it is tried again later. */
const LONGEST_WAIT = '30 seconds';

/**
 * The next free moment of a server, taken at once: `step` after the last one taken by anybody. One row holds it, so all
 * workers together keep to the pace.
 */
const TAKE = `
  INSERT INTO mail_pace AS pace (server, free_at) VALUES ($1, clock_timestamp() + $2::interval)
  ON CONFLICT (server) DO UPDATE SET free_at = greatest(pace.free_at, clock_timestamp()) + $2::interval
    WHERE pace.free_at < clock_timestamp() + interval '${LONGEST_WAIT}'
  RETURNING free_at - $2::interval AS moment,
    (extract(epoch FROM free_at - $2::interval - clock_timestamp()) * 1000)::float8 AS wait`;

/** Gives a server no more mails in a second than it wants, whatever the number of workers. */
export class PacedMailer extends Mailer {
  constructor(
    private readonly mailer: Mailer,
    private readonly db: Database,
    private readonly pace: { server: string; perSecond: number },
  ) {
    super();
  }

  async send(mail: OutgoingMail): Promise<void> {
    const { wait } = await this.take();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await this.mailer.send(mail);
  }

  close(): Promise<void> {
    return this.mailer.close();
  }

  /** `wait` in milliseconds. */
  async take(): Promise<{ moment: Date; wait: number }> {
    const { server, perSecond } = this.pace;
    const [taken] = await this.db.query<{ moment: Date; wait: number }>(TAKE, [
      server,
      `${1 / perSecond} seconds`,
    ]);
    if (!taken) throw new MailDelayed(`more mails wait for ${server} than it takes now`);
    return taken;
  }
}

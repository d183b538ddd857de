import { join } from 'node:path';
import { Guardian } from './guardian-link';
import { type Home, openHome } from './home';
import { type MailCatcher, type Mailbox, startMailCatcher } from './mail-catcher';
import { meilisearchFolder, startMeilisearch } from './meilisearch';
import { postgresFolder, startPostgres } from './postgres';
import { stopLeftovers } from './processes';

export interface GroundOptions {
  /** Absolute path of the data folder, made if it is missing. */
  home: string;
  database: boolean;
  search: boolean;
  mail: boolean;
  /** For tests: what is written does not survive a power cut. */
  ephemeral?: boolean;
  /** The Meilisearch program to prefer to the one of npm and the one on the PATH. */
  searchBinary?: string;
  /** Dates the mails caught. */
  now: () => Date;
  log: (line: string) => void;
  /** Hears once, with `postgres`, `meilisearch` or `guardian`, that the ground gave way; `stop()` stays due. */
  onLost?: (what: string) => void;
}

export interface Ground {
  databaseUrl?: string;
  searchUrl?: string;
  searchKey?: string;
  mailUrl?: string;
  mailbox?: Mailbox;
  /** Resolves when no process is left; may be called again. */
  stop(): Promise<void>;
}

/**
 * Starts the services that are asked for, on free ports of 127.0.0.1. They stop with `stop()`, and also when this
 * process ends in any other way.
 * @throws when another process uses the same home, or when a service cannot start; nothing is left running then
 */
export async function startGround(options: GroundOptions): Promise<Ground> {
  const home = openHome(options.home);
  let guardian: Guardian | undefined;
  let mail: MailCatcher | undefined;
  let stopped: Promise<void> | undefined;
  let standing = false;
  const stop = async (): Promise<void> => {
    await mail?.stop();
    await guardian?.stop();
    home.release();
  };
  const started = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => (started.add(work), work);

  try {
    if (options.database || options.search)
      guardian = Guardian.start(join(home.logs, 'guardian.log'), (what) => {
        if (standing) void lost(what, home, options);
        standing = false;
      });
    const [databaseUrl, searchUrl] = await Promise.all([
      guardian && options.database
        ? track(startPostgres(home, guardian, options.ephemeral ?? false))
        : undefined,
      guardian && options.search
        ? track(startMeilisearch(home, guardian, options.searchBinary, options.log))
        : undefined,
    ]);
    mail = options.mail ? await startMailCatcher({ now: options.now }) : undefined;
    guardian?.unref();
    standing = true;
    return {
      databaseUrl,
      searchUrl,
      searchKey: searchUrl && home.secrets.searchKey,
      mailUrl: mail?.url,
      mailbox: mail?.mailbox,
      stop: () => (stopped ??= stop()),
    };
  } catch (error) {
    await guardian?.stop();
    // The other service may be starting still: its end is what the stopped guardian brings about.
    await Promise.allSettled(started);
    home.release();
    throw error;
  }
}

/** Without its guardian a service would outlive this process: it is stopped from here. */
async function lost(what: string, home: Home, { onLost, log }: GroundOptions): Promise<void> {
  if (what === 'guardian') {
    const results = await Promise.allSettled([
      stopLeftovers(postgresFolder(home), 'SIGINT'),
      stopLeftovers(meilisearchFolder(home), 'SIGTERM'),
    ]);
    for (const result of results) if (result.status === 'rejected') log(String(result.reason));
  }
  onLost?.(what);
}

import {
  BadSettings,
  requireServices,
  sessionSecretOf,
  type Config,
  type Settings,
  SystemClock,
} from '@alize/platform';
import { type Ground, type GroundOptions, startGround } from '../../../../infra/embedded/ground';
import { findRunning } from './running';

/** What stops a service from starting is a sentence for the operator, not a fault of ours with a stack. */
function startOrSay(options: GroundOptions): Promise<Ground> {
  return startGround(options).catch((error: unknown) => {
    throw new BadSettings(error instanceof Error ? error.message : String(error));
  });
}

export interface Services {
  config: Config;
  ground?: Ground;
  stop(): Promise<void>;
}

/**
 * A complete configuration: what the variables name, what `npm start` runs on the same folder, or services of our own,
 * started for as long as the caller needs them.
 */
export async function findServices(
  settings: Settings,
  options: { attach: boolean; onLost?: (what: string) => void },
): Promise<Services> {
  const running = options.attach && !settings.databaseUrl ? findRunning(settings) : undefined;
  if (running) {
    const { publicUrl, databaseUrl, searchUrl, searchKey, mailUrl } = running;
    return {
      config: {
        ...settings,
        publicUrl,
        databaseUrl,
        searchUrl,
        searchKey,
        mailUrl,
        sessionSecret: sessionSecretOf(settings),
      },
      stop: async () => undefined,
    };
  }
  const { databaseUrl: database, searchUrl: search, mailUrl: mail } = settings;
  if (database && search && mail) return { config: requireServices(settings), stop: async () => undefined };
  if (settings.production) throw new BadSettings('in production every service is given by its variable');
  const clock = new SystemClock();
  const ground = await startOrSay({
    home: settings.home,
    database: !settings.databaseUrl,
    search: !settings.searchUrl,
    mail: !settings.mailUrl,
    searchBinary: settings.searchBinary,
    now: () => clock.now(),
    log: (line) => console.error(line),
    onLost: options.onLost,
  });
  const databaseUrl = settings.databaseUrl ?? ground.databaseUrl;
  const searchUrl = settings.searchUrl ?? ground.searchUrl;
  const mailUrl = settings.mailUrl ?? ground.mailUrl;
  if (!databaseUrl || !searchUrl || !mailUrl) throw new Error('a service did not start');
  const searchKey = settings.searchUrl ? settings.searchKey : ground.searchKey;
  return {
    config: {
      ...settings,
      databaseUrl,
      searchUrl,
      searchKey,
      mailUrl,
      sessionSecret: sessionSecretOf(settings),
    },
    ground,
    stop: () => ground.stop(),
  };
}

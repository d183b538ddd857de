import { BadSettings } from './config/config';
import { createLogger } from './logger';

/** Starts a process; stops it in order at SIGTERM or Ctrl-C. What prevents the start is one line per cause, exit code 1. */
export function runUntilSignal(start: () => Promise<() => Promise<void>>): void {
  // What nobody caught leaves a line like any other, without what it says of people; then the process ends.
  process.on('uncaughtException', (error, origin) => crash(error, origin));
  start().then(
    (stop) => {
      let stopping = false;
      const end = () => {
        if (stopping) return;
        stopping = true;
        stop().then(
          () => process.exit(0),
          (error: unknown) => crash(error, 'stop'),
        );
      };
      process.on('SIGTERM', end).on('SIGINT', end);
    },
    (error: unknown) => fail(error),
  );
}

function fail(error: unknown): never {
  const advice = adviceFor(error);
  if (advice === undefined) return crash(error, 'start');
  console.error(advice);
  process.exit(1);
}

function crash(error: unknown, origin: string): never {
  createLogger('fatal').fatal({ err: error, origin }, 'the process ends');
  process.exit(1);
}

/** For whoever sits at the terminal: what to do about it, else all that is known. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return adviceFor(error) ?? error.stack ?? error.message;
}

/** The variable to look at, for services that do not answer. */
function adviceFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof BadSettings) return error.message;
  const code = 'code' in error ? String(error.code) : '';
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|28P01|28000|3D000|57P03)$/.test(code))
    return `DATABASE_URL: PostgreSQL does not let us in (${code}). Start it, correct the address, or unset the variable and use \`npm start\`, which brings its own.`;
  if (code === 'EADDRINUSE')
    return 'PORT: something already listens there. Choose another, as in PORT=3001 npm start';
  return undefined;
}

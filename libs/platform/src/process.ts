import { BadSettings } from './config/config';

/** Starts a process; stops it in order at SIGTERM or Ctrl-C. What prevents the start is one line per cause, exit code 1. */
export function runUntilSignal(start: () => Promise<() => Promise<void>>): void {
  start().then(
    (stop) => {
      let stopping = false;
      const end = () => {
        if (stopping) return;
        stopping = true;
        stop().then(
          () => process.exit(0),
          (error: unknown) => fail(error),
        );
      };
      process.on('SIGTERM', end).on('SIGINT', end);
    },
    (error: unknown) => fail(error),
  );
}

function fail(error: unknown): never {
  console.error(explainFailure(error));
  process.exit(1);
}

/** The variable to look at, for services that do not answer. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof BadSettings) return error.message;
  const code = 'code' in error ? String(error.code) : '';
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|28P01|28000|3D000|57P03)$/.test(code))
    return `DATABASE_URL: PostgreSQL does not let us in (${code}). Start it, correct the address, or unset the variable and use \`npm start\`, which brings its own.`;
  if (code === 'EADDRINUSE')
    return 'PORT: something already listens there. Choose another, as in PORT=3001 npm start';
  return error.stack ?? error.message;
}

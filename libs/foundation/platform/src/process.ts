import { createLogger } from './logger';
import { adviceFor } from './start-advice';

/** What ends a process: at once, or after a while in which it still works. */
export interface Stop {
  /** What comes before the end, if anything does; ended early by a second signal. */
  drain?: (signal: AbortSignal) => Promise<void>;
  end: () => Promise<void>;
}

/** Starts a process; stops it in order at SIGTERM or Ctrl-C. What prevents the start is one line per cause, exit code 1. */
export function runUntilSignal(start: () => Promise<(() => Promise<void>) | Stop>): void {
  // What nobody caught leaves a line like any other, without what it says of people; then the process ends.
  process.on('uncaughtException', (error, origin) => crash(error, origin));
  start().then(
    (stop) => {
      const { drain, end } = typeof stop === 'function' ? { end: stop } : stop;
      const hurry = new AbortController();
      let stopping = false;
      const onSignal = () => {
        if (stopping) return hurry.abort();
        stopping = true;
        (drain?.(hurry.signal) ?? Promise.resolve()).then(end).then(
          () => process.exit(0),
          (error: unknown) => crash(error, 'stop'),
        );
      };
      process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
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

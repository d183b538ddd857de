import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { Problem } from '../problem';
import { DatabaseSilent } from './steady-client';

/** Seconds after which a client may try again. */
export const DATABASE_RETRY_SECONDS = 5;

/**
 * SQLSTATEs that say the server cannot do anything now, whatever is asked: lost connections (08), no room (53), an
 * operator's or a time limit's end (57), a standby that takes no writes, waits given up (55P03, 25P03).
 */
const SERVER_SAYS = /^(08\w{3}|53\w{3}|57\w{3}|25006|25P03|55P03)$/;
const NETWORK_SAYS =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|EADDRNOTAVAIL)$/;
/** `pg` and its pool have no codes for these. */
const DRIVER_SAYS: [RegExp, string][] = [
  [/^Connection terminated/, 'connection lost'],
  [/^Client (has encountered|was closed)/, 'connection lost'],
  [/^timeout exceeded when trying to connect/, 'no connection free'],
  [/^timeout expired/, 'no connection in time'],
  [/^Cannot use a pool after calling end/, 'stopping'],
  [/^The server does not support SSL/, 'no TLS'],
];

/** What keeps PostgreSQL from working: a code, or a few words without anybody's data; nothing for any other error. */
export function databaseOutage(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof DatabaseSilent) return 'no answer';
  if (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  )
    return 'connection lost';
  if (error instanceof QueryFailedError) return databaseOutage(error.driverError);
  const code = 'code' in error ? String(error.code) : '';
  if (SERVER_SAYS.test(code) || NETWORK_SAYS.test(code)) return code;
  return DRIVER_SAYS.find(([words]) => words.test(error.message))?.[1];
}

/** Transactions that ended before their COMMIT was sent, by what ended them: nothing of them was kept. */
const takenBack = new WeakSet<Error>();

/** To be called with what ended a transaction. */
export function noteTakenBack(error: unknown): void {
  const atCommit = error instanceof QueryFailedError && error.query === 'COMMIT';
  if (error instanceof Error && !atCommit) takenBack.add(error);
}

/**
 * The answer to a request that PostgreSQL did not let through.
 * @param writes whether the request may change something: then it may have, unless its transaction was taken back
 */
export function databaseProblem(error: unknown, writes: boolean): Problem | undefined {
  if (databaseOutage(error) === undefined) return undefined;
  const known = !writes || (error instanceof Error && takenBack.has(error));
  const code = known ? 'database/unavailable' : 'database/outcome-unknown';
  return new Problem(503, code, { retryAfter: DATABASE_RETRY_SECONDS });
}

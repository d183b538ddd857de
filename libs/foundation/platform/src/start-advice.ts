import { BadSettings } from './config/config';
import { SearchDown } from './search/search-index';

const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57P0\d)$/;
const NOT_LET_IN = /^(28P01|28000|3D000|42501)$/;
/** `too_many_connections`, and what PgBouncer says when it has none for us. */
const FULL = /^(53300|53400)$/;

/** What to do about an error that prevents a start: the variable to look at, for services that do not answer. */
export function adviceFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof BadSettings) return error.message;
  if (error instanceof SearchDown)
    return `SEARCH_URL: the search engine cannot do this now: ${error.reason}. If it was building an index, the same command goes on where this one stopped.`;
  const code = codeOf(error);
  if (AWAY.test(code) || NOT_LET_IN.test(code))
    return `DATABASE_URL: PostgreSQL does not let us in (${code}${hostOf(error)}). Start it, correct the address, or unset the variable and use \`npm start\`, which brings its own.`;
  if (FULL.test(code))
    return `DATABASE_URL: PostgreSQL has no connection left for us (${code}). Raise its max_connections, or stop what holds them: each process of ours takes up to 40.`;
  if (/^timeout expired|^Connection terminated/.test(error.message))
    return `DATABASE_URL: PostgreSQL does not answer (${error.message}). Is it there, and does the network let us through?`;
  if (code === 'EADDRINUSE')
    return 'PORT: something already listens there. Choose another, as in PORT=3001 npm start';
  return undefined;
}

/** Of the error, or of the first that it stands for: a name with several addresses fails once for each. */
function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  const [first]: unknown[] = error instanceof AggregateError ? error.errors : [];
  return first instanceof Error ? codeOf(first) : '';
}

const hostOf = (error: Error): string =>
  'hostname' in error && typeof error.hostname === 'string' ? `, ${error.hostname}` : '';

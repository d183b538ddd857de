import { createHash } from 'node:crypto';
import { SteadyClient } from './steady-client';

/** A text met this often is no one-off: lists of varying length make a new text at every call. */
const MET_BEFORE_PREPARING = 3;
/** Plans are kept by each connection of the pool, on the server: some 50 kB each. */
const MAX_PREPARED = 200;
const MAX_WATCHED = 2_000;
const NAME_LENGTH = 32;

/** The name of each statement, one for all connections: `pg` parses it once on each of them. */
const names = new Map<string, string>();
const met = new Map<string, number>();

/**
 * Lets PostgreSQL parse and plan once per connection what is asked again and again: TypeORM has no option for it. A
 * pooler between us and the server must know prepared statements (PgBouncer does since 1.21).
 */
export class PreparingClient extends SteadyClient {
  protected override ask([text, values, ...rest]: unknown[]): unknown {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return super.ask(name ? [{ name, text, values }, ...rest] : [text, values, ...rest]);
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MAX_PREPARED) return known;
  const times = (met.get(text) ?? 0) + 1;
  if (met.size >= MAX_WATCHED) met.clear();
  met.set(text, times);
  if (times < MET_BEFORE_PREPARING) return undefined;
  met.delete(text);
  const name = statementName(text);
  names.set(text, name);
  return name;
}

/**
 * Made of the text: where a pooler gives one connection of the server to several processes, a name means the same to all
 * of them, and no parameters reach another statement.
 */
export const statementName = (text: string): string =>
  `alize_${createHash('sha256').update(text).digest('hex').slice(0, NAME_LENGTH)}`;

import type { ClientConfig } from 'pg';
import { SteadyClient } from './steady-client';

/** A text met this often is no one-off: lists of varying length make a new text at every call. */
const MET_BEFORE_PREPARING = 3;
/** Plans are kept by each connection of the pool, on the server: some 50 kB each. */
const MAX_PREPARED = 200;
const MAX_WATCHED = 2_000;

/** The name of each statement, one for all connections: `pg` parses it once on each of them. */
const names = new Map<string, string>();
const met = new Map<string, number>();

/**
 * Lets PostgreSQL parse and plan once per connection what is asked again and again: TypeORM has no option for it. A
 * pooler between us and the server must know prepared statements (PgBouncer does since 1.21).
 */
export class PreparingClient extends SteadyClient {
  constructor(config?: string | ClientConfig) {
    super(config);
    Object.assign(this, {
      query: (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
        const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
        return Reflect.apply(
          super.query,
          this,
          name ? [{ name, text, values }, ...rest] : [text, values, ...rest],
        );
      },
    });
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
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

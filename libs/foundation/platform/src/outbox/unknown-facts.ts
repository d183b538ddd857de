import type { Database } from '../database/database';
import type { Handlers } from './handlers';

/** What is on its way and has nobody here: `handlers` and `types` are names, the others numbers of rows. */
export interface UnknownFacts {
  deliveries: number;
  handlers: string[];
  messages: number;
  types: string[];
}

const UNKNOWN_DELIVERIES = `
  SELECT handler AS name, count(*)::int AS count FROM outbox_delivery
  WHERE done_at IS NULL AND failed_at IS NULL AND handler <> ALL($1::text[]) GROUP BY handler ORDER BY handler`;
const UNKNOWN_MESSAGES = `
  SELECT type AS name, count(*)::int AS count FROM outbox_message
  WHERE relayed_at IS NULL AND type <> ALL($1::text[]) GROUP BY type ORDER BY type`;

/** Facts of a newer release wait for its worker; those of an older one whose name was dropped would wait for ever. */
export async function findUnknownFacts(db: Database, handlers: Handlers): Promise<UnknownFacts> {
  const count = (text: string, known: string[]) => db.query<{ name: string; count: number }>(text, [known]);
  const deliveries = await count(UNKNOWN_DELIVERIES, handlers.ids());
  const messages = await count(
    UNKNOWN_MESSAGES,
    handlers.subscribed().map(({ type }) => type),
  );
  return {
    deliveries: sum(deliveries),
    handlers: deliveries.map(({ name }) => name),
    messages: sum(messages),
    types: messages.map(({ name }) => name),
  };
}

const sum = (rows: { count: number }[]): number => rows.reduce((total, { count }) => total + count, 0);

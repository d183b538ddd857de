import { Database } from '@alize/platform';
import type { Command } from 'commander';
import { withServices } from './context';

interface Waiting {
  message_id: string;
  type: string;
  handler: string | null;
  state: string;
  since: Date;
  last_error: string | null;
}

const SELECT_WAITING = `
  SELECT m.id AS message_id, m.type, d.handler, m.created_at AS since, d.last_error,
    CASE WHEN m.relayed_at IS NULL THEN 'waits for a relay' WHEN d.failed_at IS NOT NULL THEN 'failed'
         WHEN d.queued_at IS NULL THEN 'waits for the queue' ELSE 'queued' END AS state
  FROM outbox_message m LEFT JOIN outbox_delivery d ON d.message_id = m.id
  WHERE m.relayed_at IS NULL OR (d.message_id IS NOT NULL AND d.done_at IS NULL)
  ORDER BY m.id LIMIT 200`;

/** Facts on their way: what waits, what failed, and another try. */
export function outboxCommands(program: Command): void {
  const outbox = program.command('outbox').description('facts on their way to their handlers');
  outbox
    .command('list')
    .description('what is not done, oldest first, 200 at most')
    .action(() =>
      withServices(async (app) => {
        const rows = await app.get(Database).query<Waiting>(SELECT_WAITING);
        for (const row of rows)
          console.log(
            [
              row.message_id,
              row.since.toISOString(),
              row.type,
              row.handler ?? '-',
              row.state,
              row.last_error ?? '',
            ].join('  '),
          );
        console.log(`${rows.length} not done`);
      }),
    );
  outbox
    .command('retry')
    .description('queue failed deliveries again: all, or those of one message')
    .argument('[message]')
    .action((message: string | undefined) =>
      withServices(async (app) => {
        const retried = await app.get(Database).query(
          `WITH again AS (UPDATE outbox_delivery SET failed_at = NULL, queued_at = NULL
             WHERE failed_at IS NOT NULL AND ($1::uuid IS NULL OR message_id = $1) RETURNING 1) SELECT * FROM again`,
          [message ?? null],
        );
        console.log(`${retried.length} deliveries will be tried again`);
      }),
    );
}

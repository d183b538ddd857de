import { UndoneJobs } from '@alize/platform';
import type { Command } from 'commander';
import { withServices } from './context';

/** Facts on their way: what waits, what failed, and another try. */
export function outboxCommands(program: Command): void {
  const outbox = program.command('outbox').description('facts on their way to their handlers');
  outbox
    .command('list')
    .description('what is not done, oldest first, 200 at most')
    .action(() =>
      withServices(async (app) => {
        const { items, counts } = await app.get(UndoneJobs).list();
        for (const { messageId, since, type, handler, state, error } of items)
          console.log([messageId, since, type, handler ?? '-', state, error ?? ''].join('  '));
        console.log(`${Object.values(counts).reduce((sum, each) => sum + each, 0)} not done`);
      }),
    );
  outbox
    .command('retry')
    .description('queue failed deliveries again: all, or those of one message')
    .argument('[message]')
    .action((message: string | undefined) =>
      withServices(async (app) =>
        console.log(`${await app.get(UndoneJobs).retry(message)} deliveries will be tried again`),
      ),
    );
}

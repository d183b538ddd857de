import 'reflect-metadata';
import { explainFailure, runUntilSignal } from '@alize/platform';
import { Command } from 'commander';
import { databaseCommands } from './commands/database';
import { mailCommands } from './commands/mails';
import { outboxCommands } from './commands/outbox';
import { referenceCommands } from './commands/reference';
import { repl } from './commands/repl';
import { territoryCommands } from './commands/territories';
import { tour } from './commands/tour';
import { start } from './start/start';

const program = new Command('alize').description('Runs and looks after an Alizé installation.');
program
  .command('start')
  .description('everything in one process, on embedded services where no variable names one')
  .action(() => runUntilSignal(start));
program.command('tour').description('the main job, walked against a running server and told').action(tour);
program.command('repl').description('a prompt with every service at hand').action(repl);
databaseCommands(program);
referenceCommands(program);
territoryCommands(program);
outboxCommands(program);
mailCommands(program);

program.parseAsync().catch((error: unknown) => {
  console.error(explainFailure(error));
  process.exit(1);
});

import { readFileSync } from 'node:fs';
import { CreateTerritory } from '@alize/contracts';
import { SYSTEM, TerritoriesService } from '@alize/directory';
import { Database } from '@alize/platform';
import type { Command } from 'commander';
import { withServices } from './context';
import { FaultyFile, importTerritories } from './territory-import';

const many = (value: string, before: string[] = []): string[] => [...before, value];

/** Territories, one by one or many from a file. */
export function territoryCommands(program: Command): void {
  const territory = program.command('territory').description('territories');
  territory
    .command('create')
    .requiredOption('--code <code>', 'kebab-case, unique')
    .requiredOption('--name <name>')
    .requiredOption('--sender <name>', 'who mails come from: « Alizé Savoie »')
    .requiredOption('--reply-to <address>', 'who reads the answers')
    .option('--departement <code>', 'all its communes; may be repeated', many)
    .option('--epci <siren>', 'all its communes; may be repeated', many)
    .option('--commune <insee>', 'may be repeated', many)
    .action((options: Record<string, string | string[] | undefined>) =>
      withServices(async (app) => {
        const input = CreateTerritory.parse({
          code: options.code,
          name: options.name,
          senderName: options.sender,
          replyTo: options.replyTo,
          departementCodes: options.departement ?? [],
          epciCodes: options.epci ?? [],
          communeCodes: options.commune ?? [],
        });
        const { id } = await app.get(TerritoriesService).create(SYSTEM, input);
        console.log(`territory ${input.code} created: ${id}`);
      }),
    );
  territory
    .command('import')
    .description(
      'open the territories of a CSV file: code, name, sender, replyTo, departements, epcis, communes',
    )
    .argument('<file>')
    .action((file: string) =>
      withServices(async (app) => {
        const context = { db: app.get(Database), territories: app.get(TerritoriesService) };
        try {
          const opened = await importTerritories(context, readFileSync(file, 'utf8'));
          console.log(`${opened.length} territories opened: ${opened.join(', ')}`);
        } catch (error) {
          if (!(error instanceof FaultyFile)) throw error;
          console.error(error.message);
          process.exitCode = 1;
        }
      }),
    );
}

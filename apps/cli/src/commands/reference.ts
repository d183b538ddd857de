import { CreatePerson } from '@alize/contracts';
import { PeopleService, SYSTEM } from '@alize/directory';
import { type ImportProblem, SkillsImport } from '@alize/skills';
import type { Command } from 'commander';
import { seedDemonstration, seedReference } from '../../../../infra/seeds/seed';
import { withServices } from './context';
import { searchCommands } from './search';

const SHOWN_PROBLEMS = 20;
/** For problems that stop the file. */
const SENTENCES: Partial<Record<ImportProblem['problem'], string>> = {
  'damaged-text':
    'damaged-text: this file is not UTF-8, so nothing of it was written; take it again from its publisher, or save it as “CSV UTF-8”',
  'unknown-language': 'unknown-language: name the file as ESCO does, skills_fr.csv or skills_en.csv',
};

/** Reference data, the demonstration; the search index, which is made of them. */
export function referenceCommands(program: Command): void {
  program
    .command('seed')
    .description('communes, catalogue of skills and the demonstration; may be run twice')
    .option('--reference', 'without the demonstration')
    .action(({ reference }: { reference?: boolean }) =>
      withServices(async (app) => {
        await seedReference(app, console.log);
        if (!reference) await seedDemonstration(app, console.log);
      }),
    );
  searchCommands(program);
  program
    .command('skills')
    .description('the catalogue of skills')
    .command('import')
    .description('load ESCO (skills_fr.csv, skills_en.csv) or ROME 4.0 (CSV files or their folder)')
    .argument('<paths...>')
    .action((paths: string[]) => withServices(async (app) => importSkills(app.get(SkillsImport), paths)));
  administratorCommand(program);
}

/** The first person of an installation; the others are made through the API. */
function administratorCommand(program: Command): void {
  program
    .command('administrator')
    .description('administrators')
    .command('create')
    .requiredOption('--email <address>')
    .requiredOption('--first-name <name>')
    .requiredOption('--last-name <name>')
    .action((options: Record<string, string>) =>
      withServices(async (app) => {
        const input = CreatePerson.parse({ ...options, roles: [{ role: 'administrator' }] });
        const { id } = await app.get(PeopleService).create(SYSTEM, input);
        console.log(`administrator ${input.email} created: ${id}`);
      }),
    );
}

async function importSkills(service: SkillsImport, paths: string[]): Promise<void> {
  const { read, written, problems } = await service.run(paths, (count) =>
    process.stderr.write(`\r${count} skills read`),
  );
  process.stderr.write('\n');
  for (const { file, line, problem, row } of problems.slice(0, SHOWN_PROBLEMS))
    console.error(`${file}:${line} ${SENTENCES[problem] ?? problem}: ${row}`);
  if (problems.length > SHOWN_PROBLEMS)
    console.error(`… and ${problems.length - SHOWN_PROBLEMS} more problems`);
  console.log(`${read} skills read, ${written} written, ${problems.length} problems`);
}

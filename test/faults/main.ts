import { parseArgs } from 'node:util';
import { stopAllPrograms } from './programs';
import { type Outcome, showTable } from './report';
import { runFault } from './run-fault';
import { FAULTS } from './rows';
import { openStage } from './stage';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
});
const say = (line: string) => console.error(line);

async function main(): Promise<number> {
  const names = FAULTS.map(({ name }) => name);
  if (values.help) {
    console.log(`npm run faults -- [NAME…]\n${names.join('\n')}`);
    return 0;
  }
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no fault named ${unknown.join(', ')}; see --help`);
  const chosen = FAULTS.filter(({ name, onDemand }) =>
    positionals.length > 0 ? positionals.includes(name) : !onDemand,
  );
  const stage = await openStage(say);
  const outcomes: Outcome[] = [];
  try {
    for (const fault of chosen) outcomes.push(await runFault(stage, fault, say));
  } finally {
    await stage.close();
  }
  showTable(outcomes);
  return outcomes.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (interrupted) process.exit(130);
    interrupted = true;
    void stopAllPrograms().then(() => process.exit(130));
  });

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

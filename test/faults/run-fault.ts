import { SystemClock } from '@alize/platform';
import { Books } from './books';
import type { Fault } from './fault';
import type { Visitor } from './http';
import { Load, signIn } from './load';
import { judge, type Outcome, tellOutcome } from './report';
import type { Stage } from './stage';
import { pause, until } from './until';

const BEFORE_MS = 5_000;
const AFTER_MS = 10_000;
/** Longer than the outbox waits before it queues anew. */
const QUIET_S = 240;
const RECOVERY_S = 240;

let animator: Visitor | undefined;

/** One fault under load: what it cost, and how the installation came back from it. */
export async function runFault(stage: Stage, fault: Fault, say: (line: string) => void): Promise<Outcome> {
  const impossible = fault.impossible?.(stage);
  if (impossible) {
    say(`${fault.name}: skipped, ${impossible}`);
    return { name: fault.name, skipped: impossible, wrong: [] };
  }
  say(`${fault.name} …`);
  await fault.before?.(stage);
  const books = new Books(stage, new SystemClock().now());
  animator ??= await signIn(stage, books);
  // The load is more than a country writes in an hour, and more than the forms take in one.
  await stage.query('DELETE FROM confirmation_request');
  for (const process of stage.processes) process.observe();
  const load = new Load(stage, books, animator.for(books));
  await pause(BEFORE_MS);
  await fault.inflict({ stage, books, animator, say: (line) => say(`  ${line}`) });
  const endedAt = performance.now();
  const ready = await succeeds(until('all are ready', () => allReady(stage), RECOVERY_S));
  const readyAt = performance.now();
  await pause(AFTER_MS);
  await load.stop();
  const stoppedAt = performance.now();
  const quiet = await succeeds(
    until('nothing is under way', async () => (await books.undone()) === 0, QUIET_S),
  );
  const quietAfterS = (performance.now() - stoppedAt) / 1000;
  for (const process of stage.processes) process.unobserve();
  const recoveryS = (Math.max(ready ? readyAt : Infinity, books.lastFailedAt) - endedAt) / 1000;
  const outcome = judge(fault, stage, {
    balance: await books.close(),
    worst: books.worst(),
    quietAfterS: quiet ? quietAfterS : Infinity,
    recoveryS: Math.max(0, recoveryS),
  });
  tellOutcome(outcome, say);
  await fault.after?.(stage);
  return outcome;
}

async function allReady({ processes }: Stage): Promise<boolean> {
  return (await Promise.all(processes.map((process) => process.ready()))).every(Boolean);
}

const succeeds = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

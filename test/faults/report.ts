import Table from 'cli-table3';
import type { Balance } from './books';
import type { Fault } from './fault';
import type { Stage } from './stage';

const RECOVERY_MAX_S = 30;

export interface Outcome {
  name: string;
  skipped?: string;
  balance?: Balance;
  worst?: string[];
  quietAfterS?: number;
  /** Seconds from the end of the fault until all were ready and no request failed any more. */
  recoveryS?: number;
  ended?: string[];
  health?: string[];
  lines?: string[];
  leaks?: string[];
  /** What must not be. */
  wrong: string[];
}

export function judge(
  fault: Fault,
  { processes }: Stage,
  measured: { balance: Balance; worst: string[]; quietAfterS: number; recoveryS: number },
): Outcome {
  const { balance, recoveryS, quietAfterS } = measured;
  const ended = processes.flatMap(({ name, program }) => program.ends.map((how) => `${name} ${how}`));
  const health = summed(processes.map(({ health: said }) => said)).filter((line) => !/ × 200$/.test(line));
  const lines = summed(processes.map((process) => process.lines));
  const leaks = processes.flatMap((process) => process.leaks);
  const failed = [...balance.failed.values()].reduce((sum, count) => sum + count, 0);
  const wrong = [
    balance.rowsLost > 0 && `${balance.rowsLost} rows lost`,
    balance.rowsDoubled > 0 && `${balance.rowsDoubled} rows doubled`,
    balance.mailsLost > 0 && `${balance.mailsLost} mails lost`,
    balance.mailsDoubled > 0 && !fault.copies && `${balance.mailsDoubled} mails doubled`,
    balance.mailsFailed > 0 && !fault.refusals && `${balance.mailsFailed} mails failed`,
    balance.drift > 0 && `${balance.drift} documents differ`,
    ended.length > 0 && `${ended.length} processes ended`,
    !Number.isFinite(quietAfterS) && 'never quiet',
    recoveryS > RECOVERY_MAX_S && `recovery took ${recoveryS.toFixed(0)} s`,
    leaks.length > 0 && `${leaks.length} log lines name a person`,
    fault.outage === true && lines.length === 0 && 'no log line',
    fault.outage === true && health.length === 0 && 'no health page said it',
    health.some((line) => line.endsWith('no answer')) && 'a health page did not answer',
    fault.ordinary === true && failed > 0 && `${failed} requests failed`,
  ].filter((line) => typeof line === 'string');
  return { name: fault.name, ...measured, ended, health, lines, leaks, wrong };
}

export function tellOutcome(outcome: Outcome, say: (line: string) => void): void {
  const { balance, worst = [], wrong, health = [], lines = [], leaks = [], ended = [] } = outcome;
  if (balance) say(`  ${balance.journeys} journeys, ${balance.requests} requests`);
  for (const [what, said] of Object.entries({ failed: worst, health, log: lines, ended }))
    if (said.length > 0) say(`  ${what}: ${said.slice(0, what === 'failed' ? 12 : 6).join(' · ')}`);
  if (leaks.length > 0) say(`  leak: ${leaks[0]?.slice(0, 400)}`);
  say(`  ${wrong.length === 0 ? 'as it must be' : `WRONG: ${wrong.join(', ')}`}`);
}

export function showTable(outcomes: Outcome[]): void {
  const table = new Table({
    head: [
      'fault',
      'rows lost / doubled',
      'mails lost / doubled / failed',
      'drift',
      'failed of requests',
      'ended',
      'recovery',
      'quiet',
      'health',
      'log',
      'verdict',
    ],
    colWidths: [18, 9, 11, 7, 16, 7, 10, 8, 24, 30, 24],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { name, skipped, balance, ...outcome } of outcomes) {
    if (!balance) {
      table.push([name, { content: `skipped: ${skipped}`, colSpan: 10 }]);
      continue;
    }
    const { quietAfterS = 0, recoveryS = 0, ended = [], health = [], lines = [], wrong } = outcome;
    const failed = [...balance.failed].map(([why, count]) => `${count} × ${why}`);
    table.push([
      name,
      `${balance.rowsLost} / ${balance.rowsDoubled}`,
      `${balance.mailsLost} / ${balance.mailsDoubled} / ${balance.mailsFailed}`,
      balance.drift,
      [...failed, `of ${balance.requests}`].join('\n'),
      ended.length,
      `${recoveryS.toFixed(0)} s`,
      `${quietAfterS.toFixed(0)} s`,
      health.slice(0, 3).join('\n'),
      lines.slice(0, 3).join('\n'),
      wrong.length === 0 ? 'as it must be' : wrong.join('\n'),
    ]);
  }
  console.log(table.toString());
}

function summed(counts: Map<string, number>[]): string[] {
  const sums = new Map<string, number>();
  for (const [key, count] of counts.flatMap((map) => [...map])) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${count} × ${key}`);
}

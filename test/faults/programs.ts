import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

interface ProgramOptions {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  cwd?: string;
}

const running = new Set<Program>();
let closing = false;

/** A process of the stage. All that are left are killed, by their ids, when the harness ends in whatever way. */
export class Program {
  private child?: ChildProcess;
  private stopping = false;
  /** Ends that nobody asked for, each with its code or signal. */
  readonly ends: string[] = [];

  constructor(
    readonly name: string,
    private readonly options: () => ProgramOptions,
    private readonly onLine: (line: string) => void = () => undefined,
    /** Hears of each end that nobody asked for. */
    private readonly onEnd: () => void = () => undefined,
  ) {}

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get runs(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** One at a time: whoever waited to start it again may come second. */
  start(): void {
    if (this.runs) return;
    const { command, args, ...rest } = this.options();
    this.stopping = false;
    const child = spawn(command, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    running.add(this);
    for (const output of [child.stdout, child.stderr]) createInterface(output).on('line', this.onLine);
    child.on('error', (error) => this.onLine(error.message));
    child.on('exit', (code, signal) => {
      if (this.child === child) running.delete(this);
      if (this.stopping) return;
      this.ends.push(String(signal ?? `code ${code}`));
      if (!closing) this.onEnd();
    });
  }

  /** SIGTERM, and SIGKILL after `graceMs`. */
  async stop(graceMs = 45_000, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || !this.runs) return;
    const ended = once(child, 'exit');
    const last = setTimeout(() => this.signal('SIGKILL'), graceMs);
    this.signal('SIGCONT');
    child.kill(signal);
    await ended;
    clearTimeout(last);
  }

  async kill(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || !this.runs) return;
    const ended = once(child, 'exit');
    this.signal('SIGKILL');
    await ended;
  }

  /** To the process and to those it started: PostgreSQL works in many. */
  signal(signal: NodeJS.Signals): void {
    if (!this.runs) return;
    for (const pid of [...childrenOf(this.pid), this.pid])
      try {
        process.kill(pid, signal);
      } catch {
        // It ended meanwhile.
      }
  }
}

export async function stopAllPrograms(): Promise<void> {
  closing = true;
  await Promise.all([...running].map((program) => program.stop(10_000)));
}

process.on('exit', () => {
  for (const program of running) program.signal('SIGKILL');
});

function childrenOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return children === '' ? [] : children.split(' ').map(Number);
  } catch {
    return [];
  }
}

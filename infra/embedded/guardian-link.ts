import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/** What the guardian needs to run one service; see `guardian.mjs`. */
export interface ServiceOrder {
  name: string;
  command: string;
  args: string[];
  /** The whole environment of the service; the guardian's own when absent. */
  env?: Record<string, string>;
  uid?: number;
  gid?: number;
  cwd: string;
  /** Emptied at each run. */
  logFile: string;
  stopSignal: 'SIGINT' | 'SIGTERM';
  /** Milliseconds between `stopSignal` and SIGKILL. */
  graceMs: number;
}

export interface RunningService {
  /** How it ended (`code 1`, `SIGKILL`), undefined while it runs. */
  ended(): string | undefined;
  /** The last lines it wrote. */
  lastWords(): string;
}

const Gone = z.object({ gone: z.string(), how: z.string() });
const PackageName = z.object({ name: z.string().optional() });
const POLL_MS = 15;

/** The link of this process with its guardian: closing it, even by dying, stops every service. */
export class Guardian {
  private readonly services = new Map<string, { end?: string; expected: boolean }>();
  private readonly exited: Promise<unknown>;
  private stopping = false;

  private constructor(
    private readonly child: ChildProcess,
    private readonly onLost: (what: string) => void,
  ) {
    child.on('message', (message) => this.hear(message));
    // A guardian that cannot be spawned emits 'error' and no 'exit'.
    this.exited = Promise.race([once(child, 'exit'), new Promise((resolve) => child.once('error', resolve))]);
    void this.exited.then(() => {
      for (const service of this.services.values()) service.end ??= 'the guardian is gone';
      if (!this.stopping) this.onLost('guardian');
    });
  }

  /** `onLost` hears `guardian`, or the name of a service that ended by itself after `settled` was called for it. */
  static start(logFile: string, onLost: (what: string) => void): Guardian {
    const log = openSync(logFile, 'w', 0o600);
    const child = spawn(process.execPath, [guardianPath()], {
      detached: true,
      windowsHide: true,
      env: {},
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    return new Guardian(child, onLost);
  }

  run(order: ServiceOrder): RunningService {
    const state: { end?: string; expected: boolean } = { expected: true };
    this.services.set(order.name, state);
    this.child.send(order, (error) => {
      if (error) state.end ??= error.message;
    });
    return {
      ended: () => state.end,
      lastWords: () =>
        existsSync(order.logFile)
          ? readFileSync(order.logFile, 'utf8').trim().split('\n').slice(-12).join('\n')
          : '',
    };
  }

  /** From now on the end of this service is an accident. */
  settled(name: string): void {
    const state = this.services.get(name);
    if (state && state.end === undefined) state.expected = false;
  }

  /** Lets the program end by itself when it has nothing else to do. */
  unref(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  /** Resolves when no service is left. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.child.ref();
    if (this.child.connected) this.child.disconnect();
    await this.exited;
  }

  private hear(message: unknown): void {
    const fact = Gone.safeParse(message);
    if (!fact.success) return;
    const state = this.services.get(fact.data.gone);
    if (!state) return;
    state.end = fact.data.how;
    if (!state.expected && !this.stopping) this.onLost(fact.data.gone);
  }
}

/**
 * Waits until `probe` says true.
 * @returns false when the service ended first
 * @throws when `seconds` went by
 */
export async function ready(
  service: RunningService,
  probe: () => Promise<boolean>,
  seconds = 60,
): Promise<boolean> {
  const deadline = performance.now() + seconds * 1000;
  while (performance.now() < deadline) {
    if (service.ended() !== undefined) return false;
    if (await probe()) return true;
    await pause(POLL_MS);
  }
  throw new Error(`not ready after ${seconds} s: ${service.lastWords()}`);
}

/** From the sources and from dist/ alike, the guardian is the file in the sources of the package. */
function guardianPath(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    if (PackageName.parse(JSON.parse(readFileSync(manifest, 'utf8'))).name !== 'alize') continue;
    return join(folder, 'infra/embedded/guardian.mjs');
  }
  throw new Error(`no package named alize above ${__dirname}`);
}

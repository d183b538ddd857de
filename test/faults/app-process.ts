import { join } from 'node:path';
import { freePort } from '../../infra/embedded/free-port';
import { Program } from './programs';
import { PRELOAD } from './root';
import { until } from './until';

export type Door = 'api' | 'worker';

/** What a health page said: a status and the services that are not up, or that there was no answer. */
const PROBE_TIMEOUT_MS = 5_000;
const EMAIL = /[\w.+-]+@(?!alize\.faults\.test)[\w-]+(\.[\w-]+)*\.test/;

/** One API or worker as it is deployed, with what its log and its health page said. */
export class AppProcess {
  readonly program: Program;
  /** How often each message came at `warn` and above, and lines that are no JSON. */
  lines = new Map<string, number>();
  /** Lines that hold a person's address. */
  leaks: string[] = [];
  /** What the health page said, as often as it was asked. */
  health = new Map<string, number>();
  private watch?: NodeJS.Timeout;
  extra: Record<string, string> = {};

  private constructor(
    readonly name: string,
    readonly door: Door,
    readonly port: number,
    dist: string,
    environment: () => Record<string, string>,
  ) {
    const args = ['--require', PRELOAD, join(dist, `apps/${door}/src/main.js`)];
    this.program = new Program(
      name,
      () => ({
        command: process.execPath,
        args,
        cwd: join(dist, '..'),
        env: { ...environment(), ...this.extra, PORT: String(port) },
      }),
      (line) => this.read(line),
      // As an orchestrator does.
      () => setTimeout(() => this.program.start(), 1_000),
    );
  }

  static async on(
    name: string,
    door: Door,
    dist: string,
    environment: () => Record<string, string>,
  ): Promise<AppProcess> {
    return new AppProcess(name, door, await freePort(), dist, environment);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.program.start();
    await until(`${this.name} is ready`, () => this.ready(), 240);
  }

  async ready(timeoutMs = PROBE_TIMEOUT_MS): Promise<boolean> {
    return (await this.probe(timeoutMs)) === '200';
  }

  /** Starts looking at the health page once a second. */
  observe(): void {
    this.lines = new Map();
    this.health = new Map();
    this.leaks = [];
    this.program.ends.length = 0;
    let asking = false;
    this.watch ??= setInterval(() => {
      if (asking) return;
      asking = true;
      void this.probe(PROBE_TIMEOUT_MS).then((said) => {
        asking = false;
        this.health.set(said, (this.health.get(said) ?? 0) + 1);
      });
    }, 1_000);
  }

  unobserve(): void {
    clearInterval(this.watch);
    this.watch = undefined;
  }

  private async probe(timeoutMs: number): Promise<string> {
    try {
      const response = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(timeoutMs) });
      const text = await response.text();
      const down = [...text.matchAll(/"(\w+)":"(down|behind)"/g)].map(
        ([, service, state]) => `${service} ${state}`,
      );
      return [String(response.status), ...down].join(' ');
    } catch (error) {
      return error instanceof Error && error.name === 'TimeoutError' ? 'no answer' : 'refused';
    }
  }

  private read(line: string): void {
    if (EMAIL.test(line)) this.leaks.push(line);
    const level = Number(/^\{"level":(\d+)/.exec(line)?.[1] ?? 99);
    if (level < 40) return;
    const words = /"msg":"([^"]*)"/.exec(line)?.[1] ?? line.slice(0, 80);
    this.lines.set(words, (this.lines.get(words) ?? 0) + 1);
  }
}

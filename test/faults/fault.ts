import type { AppProcess } from './app-process';
import type { Books } from './books';
import type { Visitor } from './http';
import type { Stage } from './stage';

export interface Scene {
  stage: Stage;
  books: Books;
  animator: Visitor;
  say(line: string): void;
}

export interface Fault {
  name: string;
  /** Part of the installation is away: some log and some health page must say so. */
  outage?: boolean;
  /** No request may fail: what is done is what an operator does on an ordinary day. */
  ordinary?: boolean;
  /** Mails may go out twice: the server took them and did not say so, or a worker was killed between. */
  copies?: boolean;
  /** Mails may fail: they were refused for good. */
  refusals?: boolean;
  /** Runs only when it is named. */
  onDemand?: boolean;
  /** Why it cannot be done here. */
  impossible?(stage: Stage): string | undefined;
  /** Before the load begins, and after everything is counted. */
  before?(stage: Stage): Promise<void>;
  after?(stage: Stage): Promise<void>;
  /** Brings the fault about and ends it, while the load goes on. */
  inflict(scene: Scene): Promise<void>;
}

/** One of the processes each, as an orchestrator would start it again. */
export async function killAndStart(process: AppProcess): Promise<void> {
  await process.program.kill();
  await process.start();
}

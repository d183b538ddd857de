import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** The solver found no optimum, or something that is none: a mistake of ours, which trying again does not mend. */
export class SolverFailed extends Error {}

/** Values above zero of a programme's variables at its optimum, by name. */
export type SolveProgram = (program: string) => Promise<[name: string, value: number][]>;

/** Presolving costs more than it saves: rows that cannot bind were left out already. */
export const SOLVER_OPTIONS = { output_flag: false, presolve: 'off', time_limit: 120 } as const;
const NEARLY_ZERO = 1e-7;

const Answer = z.object({ status: z.string(), shares: z.array(z.tuple([z.string(), z.number()])) });

/** HiGHS stops the thread it runs on until it has finished: it gets one of its own, which ends with it. */
export async function solveInThread(program: string): Promise<[name: string, value: number][]> {
  const workerData = {
    highs: require.resolve('highs'),
    program,
    options: SOLVER_OPTIONS,
    nearlyZero: NEARLY_ZERO,
  };
  const thread = new Worker(THREAD, { eval: true, workerData });
  try {
    const told = await new Promise<unknown>((resolve, reject) => {
      thread.once('message', resolve).once('error', reject);
      thread.once('exit', (code) => reject(new SolverFailed(`the solver's thread ended with ${code}`)));
    });
    const { status, shares } = Answer.parse(told);
    if (status !== 'Optimal') throw new SolverFailed(`the solver ended with: ${status}`);
    return shares;
  } finally {
    await thread.terminate();
  }
}

/** Text, because a thread starts from a file, which is TypeScript here and JavaScript once built. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
require(workerData.highs)()
  .then((highs) => highs.solve(workerData.program, workerData.options))
  .then(
    ({ Status, Columns }) => {
      const all = Object.entries(Columns).map(([name, { Primal }]) => [name, Primal]);
      const shares = all.filter(([, share]) => share > workerData.nearlyZero);
      parentPort.postMessage({ status: Status, shares });
    },
    (error) => parentPort.postMessage({ status: String(error), shares: [] }),
  );
`;

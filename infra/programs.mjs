// Runs the programs of our packages, for what is built before it is started.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** From our sources to JavaScript; the compiler writes no `@alize/…` as a path, the second program does. */
export const compiler = (project, outDir = 'dist') => [
  ['@typescript/native/bin/tsc', '-p', project],
  ['tsc-alias/dist/bin/index.js', '-p', 'tsconfig.build.json', '--outDir', outDir],
];

/** One after the other, each with its parameters; the first that fails says why, and ends this process. */
export function run(programs) {
  for (const [program, ...parameters] of programs) {
    const words = [join(root, 'node_modules', program), ...parameters];
    const { status, stdout } = spawnSync(process.execPath, words, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status === 0) continue;
    process.stderr.write(stdout);
    process.exit(status ?? 1);
  }
}

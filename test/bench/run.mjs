// What `npm run bench` and `npm run bench:relevance` run: builds the bench with everything it measures into dist-bench/,
// then hands over to the entry it is given.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [entry] = process.argv.splice(2, 1);
console.error('Building…');
for (const [program, ...parameters] of [
  ['@typescript/native/bin/tsc', '-p', 'test/bench/tsconfig.json'],
  ['tsc-alias/dist/bin/index.js', '-p', 'tsconfig.build.json', '--outDir', 'dist-bench'],
]) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...parameters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
process.env.TZ = 'UTC';
createRequire(import.meta.url)(join(root, 'dist-bench/test/bench', entry));

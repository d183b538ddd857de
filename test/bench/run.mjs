// What `npm run bench` and `npm run bench:relevance` run: builds the bench with everything it measures into dist-bench/,
// then hands over to the entry it is given.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const nest = require.resolve('@nestjs/cli/bin/nest.js');
const build = [nest, 'build', 'api', '--tsc', '-p', 'test/bench/tsconfig.json'];
const [entry] = process.argv.splice(2, 1);
console.error('Building…');
const { status } = spawnSync(process.execPath, build, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);
process.env.TZ = 'UTC';
require(join(root, 'dist-bench/test/bench', entry));

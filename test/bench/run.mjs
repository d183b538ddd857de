// What `npm run bench` and `npm run bench:relevance` run: builds the bench with everything it measures into dist-bench/,
// then hands over to the entry it is given.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compiler, root, run } from '../../infra/programs.mjs';

const [entry] = process.argv.splice(2, 1);
console.error('Building…');
run(compiler('test/bench/tsconfig.json', 'dist-bench'));
process.env.TZ = 'UTC';
createRequire(import.meta.url)(join(root, 'dist-bench/test/bench', entry));

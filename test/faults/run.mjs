// What `npm run faults` runs: builds the server as it is deployed, and the harness into dist-faults/, then hands over.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildServer } from '../../infra/build.mjs';
import { compiler, root, run } from '../../infra/programs.mjs';

const [entry] = process.argv.splice(2, 1);
buildServer();
run(compiler('test/faults/tsconfig.json', 'dist-faults'));
process.env.TZ = 'UTC';
createRequire(import.meta.url)(join(root, 'dist-faults/test/faults', entry));

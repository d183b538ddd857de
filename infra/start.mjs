// What `npm start` runs, and `npm run <command>` for the command line: builds what changed, then hands over.
import module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildServer, buildWeb, main } from './build.mjs';
import { root } from './programs.mjs';

buildServer();
buildWeb();
// From Node 22 on: the next start reads what this one compiles.
module.enableCompileCache?.(join(root, 'dist', 'compile-cache'));
createRequire(import.meta.url)(main);

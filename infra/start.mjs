// What `npm start` runs, and `npm run <command>` for the command line: builds what changed, then hands over.
import { createRequire } from 'node:module';
import { buildServer, buildWeb, main } from './build.mjs';

buildServer();
buildWeb();
createRequire(import.meta.url)(main);

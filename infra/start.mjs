// What `npm start` runs, and `npm run <command>` for the command line: builds when the sources are newer, then hands over.
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compiler, root, run } from './programs.mjs';

const main = join(root, 'dist', 'apps', 'cli', 'src', 'main.js');

function newestUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestUnder(path) : statSync(path).mtimeMs);
  }, 0);
}

function build(what, built, folders, programs) {
  const sources = folders.map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  const newest = Math.max(...sources.map(newestUnder));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  console.error(`Building ${what}…`);
  run(programs);
  // An incremental build rewrites only what changed; the date of this file is that of the whole build.
  utimesSync(built, new Date(), new Date());
}

const server = ['apps/api', 'apps/cli', 'apps/worker', 'libs', 'infra'];
build('the server', main, server, compiler('tsconfig.build.json'));
const page = join(root, 'dist', 'web', 'index.html');
const bundled = ['apps/web', 'libs/contracts'];
build('the web application', page, bundled, [
  ['vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts'],
]);
createRequire(import.meta.url)(main);

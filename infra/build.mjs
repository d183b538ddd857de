// Builds the server and the web application when their sources are newer than what was built of them.
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { compiler, root, run } from './programs.mjs';

/** The program that `npm start` hands over to. */
export const main = join(root, 'dist', 'apps', 'cli', 'src', 'main.js');

export function buildServer() {
  const sources = ['apps/api', 'apps/cli', 'apps/worker', 'libs', 'infra', 'package-lock.json'];
  build('the server', main, sources, compiler('tsconfig.build.json'));
}

export function buildWeb() {
  const sources = ['apps/web', 'libs/foundation/contracts', 'package-lock.json'];
  const vite = 'vite/bin/vite.js build --config apps/web/vite.config.ts --logLevel error'.split(' ');
  build('the web application', join(root, 'dist', 'web', 'index.html'), sources, [vite]);
}

function build(what, built, sources, programs) {
  const there = sources.map((path) => join(root, path)).filter((path) => existsSync(path));
  const newest = Math.max(...there.map(newestOf));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  console.error(`Building ${what}…`);
  run(programs);
  // An incremental build rewrites only what changed; the date of this file is that of the whole build.
  utimesSync(built, new Date(), new Date());
}

function newestOf(path) {
  const found = statSync(path);
  return found.isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newestOf(join(path, name))))
    : found.mtimeMs;
}

// What `npm start` runs, and `npm run <command>` for the command line: builds when the sources are newer, then hands over.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const main = join(root, 'dist', 'apps', 'cli', 'src', 'main.js');

function newestUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestUnder(path) : statSync(path).mtimeMs);
  }, 0);
}

/** @param programs what to run, each with its parameters, the first that fails being the last */
function build(what, built, folders, programs) {
  const sources = folders.map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  const newest = Math.max(...sources.map(newestUnder));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  console.error(`Building ${what}…`);
  for (const [program, ...parameters] of programs) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules', program), ...parameters],
      {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'production' },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    if (status === 0) continue;
    process.stderr.write(stdout);
    process.exit(status ?? 1);
  }
  // An incremental build rewrites only what changed; the date of this file is that of the whole build.
  utimesSync(built, new Date(), new Date());
}

const server = ['apps/api', 'apps/cli', 'apps/worker', 'libs', 'infra'];
const project = ['-p', 'tsconfig.build.json'];
build('the server', main, server, [
  ['@typescript/native/bin/tsc', ...project],
  ['tsc-alias/dist/bin/index.js', ...project],
]);
const page = join(root, 'dist', 'web', 'index.html');
const bundled = ['apps/web', 'libs/contracts'];
build('the web application', page, bundled, [
  ['vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts'],
]);
createRequire(import.meta.url)(main);

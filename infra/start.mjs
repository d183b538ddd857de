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

const sources = ['apps', 'libs', 'infra'].filter((folder) => existsSync(join(root, folder)));
const newest = Math.max(...sources.map((folder) => newestUnder(join(root, folder))));
if (!existsSync(main) || statSync(main).mtimeMs < newest) {
  console.error('Building…');
  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build', 'api'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  // An incremental build rewrites only what changed; the date of this file is that of the whole build.
  utimesSync(main, new Date(), new Date());
}
createRequire(import.meta.url)(main);

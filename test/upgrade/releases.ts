import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../faults/root';

const COMPILER = join(ROOT, 'node_modules/@typescript/native/bin/tsc');
const ALIASES = join(ROOT, 'node_modules/tsc-alias/dist/bin/index.js');

/** The commit that operators run today; a release writes its own here. */
export const LAST_RELEASE = readFileSync(join(__dirname, 'last-release.txt'), 'utf8').trim();

export function hasHistory(): boolean {
  return spawnSync('git', ['cat-file', '-e', `${LAST_RELEASE}^{commit}`], { cwd: ROOT }).status === 0;
}

/**
 * Takes the last release out of git and builds its server with the packages that are installed: what that release needs
 * and this one does not stays a development package until the next.
 * @returns the folder of its build
 */
export function buildLastRelease(home: string): string {
  const folder = join(home, 'last-release');
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', LAST_RELEASE], { cwd: ROOT, maxBuffer: 1e9 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  return build(folder);
}

/** Builds the server of this checkout beside its own dist/, which another command may be writing. */
export function buildThisOne(home: string): string {
  const folder = join(home, 'this-one');
  mkdirSync(folder, { recursive: true });
  for (const part of ['apps', 'libs', 'infra'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.build.json'])
    cpSync(join(ROOT, file), join(folder, file));
  return build(folder);
}

function build(folder: string): string {
  if (!existsSync(join(folder, 'node_modules')))
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [program, ...words] of [
    [
      COMPILER,
      '-p',
      'tsconfig.build.json',
      '--incremental',
      'false',
      '--tsBuildInfoFile',
      'null',
      '--sourceMap',
      'false',
    ],
    [ALIASES, '-p', 'tsconfig.build.json'],
  ]) {
    const built = spawnSync(process.execPath, [program ?? '', ...words], { cwd: folder, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`${folder} does not build:\n${built.stdout}${built.stderr}`);
  }
  return join(folder, 'dist');
}

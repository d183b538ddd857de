import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package, from the sources and from dist-faults/ alike. */
export const ROOT = rootAbove(__dirname);
export const PRELOAD = join(ROOT, 'test/faults/preload.cjs');

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (folder === dirname(folder)) throw new Error('no package.json above');
  return rootAbove(dirname(folder));
}

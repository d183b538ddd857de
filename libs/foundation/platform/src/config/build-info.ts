import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Which program runs: told by health pages, metrics and the first line of a log. */
export interface BuildInfo {
  version: string;
  /** Of the commit, 12 digits; `unknown` where nobody told the build. */
  revision: string;
}

const Package = z.object({ name: z.literal('alize'), version: z.string() });

/** The project's own package.json is above this file, from sources as in an image. */
export function readVersion(folder = __dirname): string {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    const found = Package.safeParse(parsed(join(at, 'package.json')));
    if (found.success) return found.data.version;
  }
  return 'unknown';
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

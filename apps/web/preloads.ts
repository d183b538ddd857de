import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { PAGES } from './src/app/page-table';

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof Manifest>;

/**
 * Writes preloads.json: for the pages that need no session, the scripts and styles each needs beside those of every
 * page. The server names them in the page's head, so that they travel together and not one after the other.
 */
export function preloads(): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const manifest = Manifest.parse(JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8')));
      const everywhere = filesOf(manifest, 'index.html');
      const pages = PAGES.filter((page) => page.for === 'everybody').map(({ path, module }) => ({
        path,
        files: [...filesOf(manifest, `src/pages/${module}.tsx`)].filter((file) => !everywhere.has(file)),
      }));
      writeFileSync(join(dir, 'preloads.json'), JSON.stringify(pages));
    },
  };
}

/** A module's own files and those of all it imports before it can run. */
function filesOf(manifest: Manifest, module: string): Set<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...chunk.css]) files.add(`/${file}`);
    chunk.imports.forEach(visit);
  };
  visit(module);
  return files;
}

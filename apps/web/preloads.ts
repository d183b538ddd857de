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
/** What is read comes first, with its letters; what moves comes next. */
const LATER = 'fetchpriority="low"';
type Manifest = z.infer<typeof Manifest>;

/**
 * Names in the head of the page what every page runs before it is drawn, and writes preloads.json: what each of the pages
 * that need no session runs besides; the server names that in the head too. All of it travels together, not one after the
 * other, and is run in the order in which it is named: what a file imports before the file.
 */
export function preloads(): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const manifest = Manifest.parse(JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8')));
      const index = join(dir, 'index.html');
      const named = filesOf(manifest, 'index.html');
      const everywhere = filesOf(manifest, 'src/app/start.tsx').filter((file) => !named.includes(file));
      const head = everywhere.map((file) => `<link rel="modulepreload" href="${file}">`).join('');
      const page = readFileSync(index, 'utf8').replace('</head>', `${head}</head>`);
      writeFileSync(
        index,
        page.replaceAll(/<(link rel="modulepreload"|script type="module")/g, `$& ${LATER}`),
      );
      const pages = PAGES.filter((page) => page.for === 'everybody').map(({ path, module }) => ({
        path,
        files: filesOf(manifest, `src/pages/${module}.tsx`).filter(
          (file) => ![...named, ...everywhere].includes(file),
        ),
      }));
      writeFileSync(join(dir, 'preloads.json'), JSON.stringify(pages));
    },
  };
}

/** A module's own files after those of all it imports. */
function filesOf(manifest: Manifest, module: string): string[] {
  const seen = new Set<string>();
  const files: string[] = [];
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    chunk.imports.forEach(visit);
    files.push(...[chunk.file, ...chunk.css].map((file) => `/${file}`));
  };
  visit(module);
  return files;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const WEB = join(__dirname, '../../dist/web');
const MOST_KB = 200;
const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]) }),
);

/** A script and all it imports before it can run. */
function withImports(manifest: z.infer<typeof Manifest>, names: string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || seen.has(chunk.file)) return;
    seen.add(chunk.file);
    chunk.imports.forEach(visit);
  };
  names.forEach(visit);
  return seen;
}

it('the first page loads at most 200 kB of JavaScript, as it travels', () => {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(WEB, '.vite/manifest.json'), 'utf8')));
  const files = withImports(manifest, ['index.html', 'src/app/start.tsx', 'src/pages/home/home-page.tsx']);
  expect(files.size).toBeGreaterThan(1);
  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(WEB, file)), { level: 9 }).length,
    0,
  );
  process.stderr.write(`First page: ${(bytes / 1000).toFixed(1)} kB of JavaScript, gzipped.\n`);
  expect(bytes).toBeLessThanOrEqual(MOST_KB * 1000);
});

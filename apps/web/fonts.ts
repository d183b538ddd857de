import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const FONTS: Record<string, string> = {
  'source-sans-3.woff2': 'source-sans-3-latin-wght-normal.woff2',
  'source-sans-3-ext.woff2': 'source-sans-3-latin-ext-wght-normal.woff2',
};
const fileOf = (source: string): string =>
  createRequire(import.meta.url).resolve(`@fontsource-variable/source-sans-3/files/${source}`);

/** Source Sans 3 under constant addresses, so that the small server-rendered pages use the same files. */
export function fonts(): Plugin {
  return {
    name: 'fonts',
    configureServer(server) {
      server.middlewares.use('/fonts', (request, response, next) => {
        const source = FONTS[(request.url ?? '').slice(1)];
        if (!source) return next();
        createReadStream(fileOf(source)).pipe(response);
      });
    },
    generateBundle() {
      for (const [name, source] of Object.entries(FONTS))
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: readFileSync(fileOf(source)) });
    },
  };
}

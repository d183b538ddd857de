import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** A built file, and what `npm run build` compressed of it. */
export interface WebFile {
  type: string;
  plain: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

export type WebFiles = Map<string, WebFile>;

/** The built web application by address, read once: it is small, and files never change under a running server. */
export function readWebFiles(folder = builtFolder('web')): WebFiles {
  const files: WebFiles = new Map();
  if (folder === undefined) return files;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const path = join(folder, name);
    const compressed = (ending: string) =>
      existsSync(path + ending) ? readFileSync(path + ending) : undefined;
    files.set(`/${name.replaceAll(sep, '/')}`, {
      type,
      plain: readFileSync(path),
      br: compressed('.br'),
      gzip: compressed('.gz'),
    });
  }
  return files;
}

/** A folder of dist, seen from dist/apps/api/src/web and from apps/api/src/web; `undefined` where it is not built. */
export function builtFolder(name: string): string | undefined {
  const folders = [join(__dirname, '../../../..', name), join(__dirname, '../../../../dist', name)];
  return folders.find((folder) => existsSync(folder));
}

/** A page made while somebody waits: compressed well enough, at once. */
export function pageFile(html: string): WebFile {
  const plain = Buffer.from(html);
  return {
    type: 'text/html; charset=utf-8',
    plain,
    br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    gzip: gzipSync(plain),
  };
}

import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { WebFile } from './web-files';

const Preloads = z.array(z.object({ path: z.string(), files: z.array(z.string()) }));

interface Page {
  matches: RegExp;
  file: WebFile;
}

/** The one page of the application with, in its head, what the address asked for needs: nothing waits for a script to ask. */
export class PageHeads {
  private readonly pages: Page[];

  /** @param files of the built application, with its `preloads.json` */
  constructor(files: Map<string, WebFile>) {
    const page = files.get('/index.html')?.plain.toString('utf8');
    const preloads = files.get('/preloads.json')?.plain.toString('utf8');
    this.pages =
      page && preloads
        ? Preloads.parse(JSON.parse(preloads)).map(({ path, files: needed }) => ({
            matches: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`),
            file: compressed(page.replace('</head>', `${needed.map(link).join('')}</head>`)),
          }))
        : [];
  }

  for(path: string): WebFile | undefined {
    return this.pages.find(({ matches }) => matches.test(path))?.file;
  }
}

const link = (file: string): string =>
  file.endsWith('.css')
    ? `<link rel="stylesheet" href="${file}">`
    : `<link rel="modulepreload" href="${file}">`;

function compressed(html: string): WebFile {
  const plain = Buffer.from(html);
  return { type: 'text/html; charset=utf-8', plain, br: brotliCompressSync(plain), gzip: gzipSync(plain) };
}

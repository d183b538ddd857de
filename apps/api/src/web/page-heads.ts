import { z } from 'zod';
import type { WebFiles } from './web-files';

const Preloads = z.array(z.object({ path: z.string(), files: z.array(z.string()) }));

/** The one page of the application with, in its head, what the address asked for needs: nothing waits for a script to ask. */
export class PageHeads {
  private readonly pages: { matches: RegExp; html: string }[];
  /** For any other address; `undefined` where the application is not built. */
  private readonly plain: string | undefined;

  /** @param files of the built application, with its `preloads.json` */
  constructor(files: WebFiles) {
    const page = files.get('/index.html')?.plain.toString('utf8');
    const preloads = files.get('/preloads.json')?.plain.toString('utf8');
    this.plain = page;
    this.pages =
      page && preloads
        ? Preloads.parse(JSON.parse(preloads)).map(({ path, files: needed }) => ({
            matches: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`),
            html: page.replace('</head>', `${needed.map(link).join('')}</head>`),
          }))
        : [];
  }

  /** As HTML. */
  for(path: string): string | undefined {
    return this.pages.find(({ matches }) => matches.test(path))?.html ?? this.plain;
  }
}

const link = (file: string): string =>
  file.endsWith('.css')
    ? `<link rel="stylesheet" href="${file}">`
    : `<link rel="modulepreload" fetchpriority="low" href="${file}">`;

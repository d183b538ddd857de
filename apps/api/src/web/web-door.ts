import { isWebAddress } from '@alize/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { PageHeads } from './page-heads';
import { pageFile, readWebFiles, type WebFile } from './web-files';
import { WrittenPages } from './written-pages';

const PAGES_KEPT = 200;
const YEAR = 'public, max-age=31536000, immutable';
const MONTH = 'public, max-age=2592000';
const HOUR = 'public, max-age=3600';
/** Scripts and styles of ours, from here only; no other request leaves the page. */
export const WEB_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Serves the web application: its files, and its one page at each of its addresses. */
@Injectable()
export class WebDoor implements OnModuleInit {
  private readonly files = readWebFiles();
  private readonly heads = new PageHeads(this.files);
  /** Pages by their HTML: what was sent lately is not compressed again. */
  private readonly pages = new LRUCache<string, WebFile>({ max: PAGES_KEPT, memoMethod: pageFile });

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly written: WrittenPages,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    server.get('/', (request, reply) => this.answer(request, reply));
    server.get('/*', (request, reply) => this.answer(request, reply));
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const [path = '/'] = request.url.split('?');
    const file = path === '/index.html' ? undefined : this.files.get(path);
    if (file) {
      void reply.header('cache-control', cachedFor(path)).header('vary', 'accept-encoding');
      return send(request, reply, file);
    }
    const page = this.heads.for(path);
    if (!page || !(isWebAddress(path) || isReadByAPerson(request, path))) {
      reply.callNotFound();
      return reply;
    }
    // A mistyped address is told so by the page, in the reader's language; a machine reads it in the status.
    void reply.status(isWebAddress(path) ? 200 : 404).header('cache-control', 'no-cache');
    void reply.header('vary', 'accept-encoding, accept-language, cookie');
    void reply.header('content-security-policy', WEB_POLICY);
    return send(request, reply, this.pages.memo(await this.written.in(page, request)));
  }
}

/** Names of assets change with their content; those of fonts do not, and neither do fonts, much. */
const cachedFor = (path: string): string =>
  path.startsWith('/assets/') ? YEAR : path.startsWith('/fonts/') ? MONTH : HOUR;
const isReadByAPerson = ({ headers }: FastifyRequest, path: string): boolean =>
  !path.startsWith('/api/') && (headers.accept ?? '').includes('text/html');

function send(request: FastifyRequest, reply: FastifyReply, file: WebFile): FastifyReply {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = (['br', 'gzip'] as const).find((each) => file[each] && accepted.includes(each));
  void reply.type(file.type);
  if (encoding) void reply.header('content-encoding', encoding);
  return reply.send(file[encoding ?? 'plain'] ?? file.plain);
}

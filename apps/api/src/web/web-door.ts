import { isWebAddress } from '@alize/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageHeads } from './page-heads';
import { readWebFiles, type WebFile } from './web-files';

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

  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    server.get('/', (request, reply) => this.answer(request, reply));
    server.get('/*', (request, reply) => this.answer(request, reply));
  }

  private answer(request: FastifyRequest, reply: FastifyReply): void {
    const [path = '/'] = request.url.split('?');
    const file = path === '/index.html' ? undefined : this.files.get(path);
    if (file) {
      void reply.header('cache-control', cachedFor(path));
      return send(request, reply, file);
    }
    const page = this.heads.for(path) ?? this.files.get('/index.html');
    if (!page || !(isWebAddress(path) || isReadByAPerson(request, path))) return reply.callNotFound();
    // A mistyped address is told so by the page, in the reader's language; a machine reads it in the status.
    void reply.status(isWebAddress(path) ? 200 : 404).header('cache-control', 'no-cache');
    void reply.header('content-security-policy', WEB_POLICY);
    return send(request, reply, page);
  }
}

/** Names of assets change with their content; those of fonts do not, and neither do fonts, much. */
const cachedFor = (path: string): string =>
  path.startsWith('/assets/') ? YEAR : path.startsWith('/fonts/') ? MONTH : HOUR;
const isReadByAPerson = ({ headers }: FastifyRequest, path: string): boolean =>
  !path.startsWith('/api/') && (headers.accept ?? '').includes('text/html');

function send(request: FastifyRequest, reply: FastifyReply, file: WebFile): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = (['br', 'gzip'] as const).find((each) => file[each] && accepted.includes(each));
  void reply.type(file.type).header('vary', 'accept-encoding');
  if (encoding) void reply.header('content-encoding', encoding);
  void reply.send(file[encoding ?? 'plain'] ?? file.plain);
}

import { isWebAddress } from '@alize/contracts';
import { CONFIG, type Config, Problem } from '@alize/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { isFromElsewhere } from '../http/origin.rules';
import { PageHeads } from './page-heads';
import { pageFile, readWebFiles, type WebFile } from './web-files';
import { WrittenPages } from './written-pages';

const PAGES_KEPT = 200;
const HTML = 'text/html; charset=utf-8';
const YEAR = 'public, max-age=31536000, immutable';
const MONTH = 'public, max-age=2592000';
const HOUR = 'public, max-age=3600';
/** Scripts and styles of ours, from here only; no other request leaves the page. */
export const WEB_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    server.get('/', (request, reply) => this.answer(request, reply));
    server.get('/*', (request, reply) => this.answer(request, reply));
    // A form sent before its script came (a password manager, a key): the page comes again, with what was written.
    server.post('/t/:code/:form', (request, reply) => {
      if (isFromElsewhere(callerOf(request), this.config.publicUrl))
        throw new Problem(403, 'auth/cross-origin');
      return this.answer(request, reply, typedText(request.body));
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply, typed?: string): Promise<FastifyReply> {
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
    const html = await this.written.in(page, request);
    // Somebody's own words are in no cache.
    if (typed) return send(request, reply, { type: HTML, plain: Buffer.from(withText(html, typed)) });
    return send(request, reply, this.pages.memo(html));
  }
}

const callerOf = ({ method, routeOptions, headers }: FastifyRequest) => ({
  method,
  path: routeOptions.url,
  origin: headers.origin,
  host: headers.host,
});
const TypedForm = z.object({ text: z.string().max(20_000) });
const typedText = (body: unknown): string | undefined => TypedForm.safeParse(body).data?.text;

/** In the field that the server wrote; the script takes over what stands there. */
const withText = (html: string, text: string): string =>
  html.replace(
    /(<textarea[^>]*name="text"[^>]*>)[^<]*(<\/textarea>)/,
    (_, opening: string, closing: string) => `${opening}\n${escapeHtml(text)}${closing}`,
  );
const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

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

import { createHash } from 'node:crypto';
import { type Config, Problem } from '@alize/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isKnownHost } from './http/origin.rules';
import { sendProblem } from './http/problem.filter';
import { PAGE_STYLE } from './pages/page-layout';
import { EMBED_POLICY } from './share/share-style';

const styleHash = `'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`;
const STRICT = `default-src 'none'; style-src ${styleHash}; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
/** The documentation page of the API brings its own scripts and styles, all served from here. */
const DOCS =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Mails caught on a developer's machine hold links to sign in: no other site's name may lead to them. */
export function refuseUnknownHosts(app: NestFastifyApplication, { publicUrl }: Config): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (isKnownHost(request.headers.host, publicUrl)) return;
      sendProblem(new Problem(421, 'route/unknown-host'), request, reply);
      return reply;
    });
}

/** Headers of every answer; a page that needs another policy sets its own beforehand. */
export function secureHeaders(app: NestFastifyApplication, { publicUrl }: Config): void {
  const encrypted = publicUrl.startsWith('https:');
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      if (!reply.hasHeader('content-security-policy'))
        void reply.header('content-security-policy', request.url.startsWith('/api/docs') ? DOCS : STRICT);
      // The door in other sites alone is framed; what it links to is not.
      const framed = reply.getHeader('content-security-policy') === EMBED_POLICY;
      if (!framed) void reply.header('x-frame-options', 'DENY');
      void reply.headers({
        'x-content-type-options': 'nosniff',
        // Tokens travel in addresses of mail links: only the origin is ever told. (Without it forms would post `Origin: null`.)
        'referrer-policy': 'strict-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': framed ? 'cross-origin' : 'same-origin',
        'permissions-policy': 'camera=(), geolocation=(), microphone=()',
        'x-request-id': request.id,
      });
      if (encrypted) void reply.header('strict-transport-security', 'max-age=31536000');
      if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    });
}

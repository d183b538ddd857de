import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PAGE_STYLE } from './pages/page-layout';

const styleHash = `'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`;
const STRICT = `default-src 'none'; style-src ${styleHash}; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
/** The documentation page of the API brings its own scripts and styles, all served from here. */
const DOCS =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of every answer; a page that needs another policy sets its own beforehand. */
export function secureHeaders(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      if (!reply.hasHeader('content-security-policy'))
        void reply.header('content-security-policy', request.url.startsWith('/api/docs') ? DOCS : STRICT);
      void reply.headers({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        // Tokens travel in addresses of mail links: only the origin is ever told. (Without it forms would post `Origin: null`.)
        'referrer-policy': 'strict-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': 'camera=(), geolocation=(), microphone=()',
        'x-request-id': request.id,
      });
      if (request.protocol === 'https') void reply.header('strict-transport-security', 'max-age=31536000');
      if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    });
}

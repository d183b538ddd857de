import { FILE_BYTES_MAX } from '@alize/imports';
import { Problem } from '@alize/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const TAKES_FILES = /^\/api\/imports(?:\?|$)/u;

/** Files come as they are, at the one address that takes them; anywhere else they are refused before they are read. */
export function takeFiles(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      const isFile = request.headers['content-type']?.startsWith('application/octet-stream') ?? false;
      if (isFile && !(request.method === 'POST' && TAKES_FILES.test(request.url)))
        return done(new Problem(415, 'input/unsupported-media-type'));
      done();
    });
  app.useBodyParser('application/octet-stream', { bodyLimit: FILE_BYTES_MAX }, (_request, body, done) =>
    done(null, body),
  );
}

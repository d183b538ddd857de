import { STORED_BYTES_MAX } from '@alize/contracts';
import { type StoredFile, Problem } from '@alize/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Workbooks to import, and files kept with something: `/api/activities/:id/files` and the like. */
const TAKES_FILES = /^\/api\/(?:imports|[a-z-]+\/[0-9a-f-]{36}\/files)(?:\?|$)/u;

/** Files come as they are, at the addresses that take them; anywhere else they are refused before they are read. */
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
  app.useBodyParser('application/octet-stream', { bodyLimit: STORED_BYTES_MAX }, (_request, body, done) =>
    done(null, body),
  );
}

/** Empty where no file came. */
export const fileOf = ({ body }: FastifyRequest): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));

/** To be saved: the browser shows nothing that people gave as a page of ours, and keeps no copy. */
export function sendFile(
  reply: FastifyReply,
  { name, mediaType, content }: Pick<StoredFile, 'name' | 'mediaType'> & { content: Buffer },
): void {
  void reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')
    .send(content);
}

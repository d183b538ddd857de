import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiOf } from '../../apps/api/src/server';

const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;

/** Every route that the application documents, `{id}` where an id stands. */
export function documentedRoutes(app: NestFastifyApplication): { method: string; path: string }[] {
  return Object.entries(openApiOf(app).paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => ({
      method: method.toUpperCase(),
      path,
    })),
  );
}

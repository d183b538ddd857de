import { continueTrace, inTrace, type Logger, Metrics, type Trace, traceparentOf } from '@alize/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuthenticatedRequest } from './access';

/** Asked for every few seconds by machines: told only to who looks for it. */
const isHealthCheck = (route = ''): boolean => route.startsWith('/health/');
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Every request is a step of a trace, its caller's where it names one; its line and its figures know its route as a
 * template, never the address: tokens and ids travel there.
 */
export function logRequests(app: NestFastifyApplication, logger: Logger): void {
  const metrics = app.get(Metrics);
  const traces = new WeakMap<object, Trace>();
  const traceOf = (request: AuthenticatedRequest): Trace => {
    const known = traces.get(request.raw);
    if (known) return known;
    const { traceparent } = request.headers;
    const trace = continueTrace(typeof traceparent === 'string' ? traceparent : undefined, request.id);
    traces.set(request.raw, trace);
    return trace;
  };
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    const trace = traceOf(request);
    void reply.header('traceparent', traceparentOf(trace));
    inTrace(trace, done);
  });
  // The body was read in events of the socket, which belong to no request.
  server.addHook('preValidation', (request, _reply, done) => inTrace(traceOf(request), done));
  server.addHook('onResponse', async (request: AuthenticatedRequest, reply) => {
    const { routeOptions, actor } = request;
    const route = routeOptions.url ?? 'unmatched';
    const method = METHODS.has(request.method) ? request.method : 'OTHER';
    metrics.requests.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    const { traceId, requestId } = traceOf(request);
    logger[isHealthCheck(route) ? 'debug' : 'info'](
      {
        traceId,
        requestId,
        method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(actor && { actorId: actor.personId, territoryIds: territoriesOf(actor.grants) }),
      },
      'request',
    );
  });
}

const territoriesOf = (grants: { territoryId: string | null }[]): string[] => [
  ...new Set(grants.flatMap(({ territoryId }) => territoryId ?? [])),
];

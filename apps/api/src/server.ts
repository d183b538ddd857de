import cookie from '@fastify/cookie';
import { CONFIG, type Config, type Logger, NestLogger, newId, Problem } from '@alize/platform';
import { BadRequestException, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from './http/access';
import { admitWhatCanBeServed } from './http/admission';
import { closeConnectionsWhenStopping } from './http/drain';
import { HTTP_LIMITS, type HttpLimits } from './http/limits';
import { toProblem } from './http/problem-body';
import { sendProblem } from './http/problem.filter';
import { answerUnreadable } from './http/unreadable-request';
import { validation } from './http/validation';
import { WellFormed } from './http/well-formed';
import { takeFiles } from './http/file-body';
import { logRequests } from './http/request-log';
import { refuseUnknownHosts, secureHeaders } from './security';

const BODY_LIMIT = 1_048_576;
const PAGES = [
  'sign-in',
  'sign-in/link',
  'sign-in/code',
  'confirm',
  'confirm-offer',
  'answer',
  'approve-mission',
  'convocation',
  'first-contact',
  'log-days',
  'feedback',
  'fresh-link',
  'email-change',
  'preferences',
  'unsubscribe',
  'embed/:code',
  'embed/:code/impact',
  'impact/:code',
  'poster/:code',
  'qr/:code',
  'health/live',
  'health/ready',
  'dev/mailbox',
  'dev/mailbox.json',
  'dev/mailbox/:id',
];

/** A Nest application behind Fastify with everything every HTTP process of ours has; not yet listening. */
export async function createServer(
  module: Type | DynamicModule,
  config: Config,
  logger: Logger,
  limits: HttpLimits = HTTP_LIMITS,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    genReqId: () => newId(),
    // Addresses of clients come from the proxies in front, as many as the operator says there are.
    trustProxy: (_: string, hop: number) => hop < config.trustedProxies,
    forceCloseConnections: 'idle',
    // What comes over a connection that is still open is served to its end.
    return503OnClosing: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: limits.requestTimeoutMs,
    connectionTimeout: limits.connectionTimeoutMs,
    maxRequestsPerSocket: limits.requestsPerConnection,
    // Node looks at neither limit where that of the headers is the longer one.
    http: {
      requestTimeout: limits.requestTimeoutMs,
      headersTimeout: limits.requestTimeoutMs,
      connectionsCheckingInterval: limits.checkEveryMs,
    },
    // Refused before any route is known: an address that cannot be decoded, a parameter longer than any of ours.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(toProblem(error), request, reply),
    clientErrorHandler: answerUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app.getHttpServer().maxConnections = limits.connectionsMax;
  await app.register(cookie);
  // A POST that needs no words may come without any, whatever its content type says.
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT }, (_request, body, done) => {
    try {
      done(null, body.length === 0 ? {} : JSON.parse(body.toString()));
    } catch {
      done(new BadRequestException());
    }
  });
  // As mailbox providers post an unsubscription: all it says is in its address. Nothing else of ours takes such a body.
  app.useBodyParser('multipart/form-data', { bodyLimit: BODY_LIMIT }, (_request, _body, done) =>
    done(null, {}),
  );
  takeFiles(app);
  logRequests(app, logger);
  admitWhatCanBeServed(app, config, logger);
  closeConnectionsWhenStopping(app);
  secureHeaders(app, config);
  refuseUnknownHosts(app, config);
  app.setGlobalPrefix('api', { exclude: PAGES });
  app.useGlobalPipes(new WellFormed(), validation());
  return app;
}

export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Alizé')
    .setDescription(
      'Runs a local solidarity programme between large organisations and small firms. Errors are RFC 9457 problems with a stable `code`.',
    )
    .setVersion(app.get<Config>(CONFIG).build.version)
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie' }, SESSION_COOKIE)
    .build();
  return SwaggerModule.createDocument(app, description);
}

/** Of the files that the page of the description comes with, those it loads. */
const DOCS_FILES = [
  '',
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'swagger-ui-standalone-preset.js',
  'swagger-ui-init.js',
  'favicon-16x16.png',
  'favicon-32x32.png',
];

export function describeApi(app: NestFastifyApplication, { apiDocs }: Config): void {
  const document = openApiOf(app);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const [, file] = /^\/api\/docs\/?([^?]*)/.exec(request.url) ?? [];
      if (file === undefined || (apiDocs && DOCS_FILES.includes(file))) return;
      if (file === '' && !apiDocs) return reply.redirect('/api/openapi.json');
      sendProblem(new Problem(404, 'route/not-found'), request, reply);
      return reply;
    });
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    ui: apiDocs,
  });
}

import { databaseProblem, DatabaseWatch, LOGGER, type Logger, type Problem } from '@alize/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AuthenticatedRequest } from './access';
import { localeOf } from './locale';
import { problemBody, toProblem } from './problem-body';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Every error leaves as RFC 9457 `application/problem+json`, in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: DatabaseWatch,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<AuthenticatedRequest>();
    const writes = !READS.includes(request.method) && request.admitted === true;
    const away = databaseProblem(thrown, writes);
    if (away) this.database.noteRefused(thrown);
    const problem = away ?? toProblem(thrown);
    if (problem.status >= 500 && problem.code === 'server/error')
      this.logger.error({ requestId: request.id, err: thrown }, 'request failed');
    sendProblem(problem, request, host.switchToHttp().getResponse<FastifyReply>());
  }
}

export function sendProblem(problem: Problem, request: AuthenticatedRequest, reply: FastifyReply): void {
  const locale = localeOf(request);
  if (problem.facts.retryAfter !== undefined)
    void reply.header('Retry-After', String(problem.facts.retryAfter));
  void reply
    .status(problem.status)
    .header('Content-Language', locale)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(problem, locale, request.id)));
}

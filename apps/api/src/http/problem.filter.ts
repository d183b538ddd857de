import { STATUS_CODES } from 'node:http';
import { fieldSentence, issueCode, issueSentence, type Locale, type ProblemBody } from '@alize/contracts';
import { LOGGER, type Logger, Problem } from '@alize/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { AuthenticatedRequest } from './access';
import { localeOf } from './locale';
import { problemSentence } from './sentences';
import { InvalidInput } from './validation';

const CODE_BY_STATUS: Record<number, string> = {
  400: 'input/malformed',
  404: 'route/not-found',
  413: 'input/too-large',
  415: 'input/unsupported-media-type',
  429: 'input/too-many-requests',
};

/** Every error leaves as RFC 9457 `application/problem+json`, in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<AuthenticatedRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(thrown);
    if (problem.status >= 500 && problem.code === 'server/error')
      this.logger.error({ requestId: request.id, err: thrown }, 'request failed');
    if (problem.facts.retryAfter !== undefined)
      void reply.header('Retry-After', String(problem.facts.retryAfter));
    void reply
      .status(problem.status)
      .header('Content-Language', localeOf(request))
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(bodyOf(problem, localeOf(request), request.id)));
  }
}

function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const status = statusOf(thrown);
  const code = CODE_BY_STATUS[status];
  return code ? new Problem(status, code) : new Problem(500, 'server/error');
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (
    typeof thrown === 'object' &&
    thrown !== null &&
    'statusCode' in thrown &&
    typeof thrown.statusCode === 'number'
  )
    return thrown.statusCode;
  return 500;
}

/** Fields that nobody knows come as one issue of the object they are in. */
const eachField = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
    : [issue];

function bodyOf(problem: Problem, locale: Locale, requestId: string): ProblemBody {
  const errors =
    problem instanceof InvalidInput
      ? problem.issues.flatMap(eachField).map((issue) => ({
          path: issue.path.join('.'),
          code: issueCode(issue),
          message: issueSentence(issue, locale),
        }))
      : problem.fields.map(({ path, code }) => ({
          path,
          code,
          message: fieldSentence(code, locale) ?? code,
        }));
  return {
    type: `urn:alize:problem:${problem.code.replace('/', ':')}`,
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: problemSentence(problem.code, problem.facts, locale),
    requestId,
    ...(errors.length > 0 && { errors }),
  };
}

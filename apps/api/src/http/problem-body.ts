import { STATUS_CODES } from 'node:http';
import {
  fieldSentence,
  IMPORT_SENTENCES,
  issueCode,
  issueSentence,
  type Locale,
  type ProblemBody,
} from '@alize/contracts';
import { notFound, Problem, violatesTerritory } from '@alize/platform';
import { HttpException } from '@nestjs/common';
import type { z } from 'zod';
import { problemSentence } from './sentences';
import { InvalidInput } from './validation';

/** As many as anybody corrects at once; the answer to a body of a megabyte stays small. */
const ERRORS_MAX = 20;
const PATH_LENGTH_MAX = 200;
const CODE_BY_STATUS: Record<number, string> = {
  400: 'input/malformed',
  403: 'route/forbidden',
  404: 'route/not-found',
  405: 'route/method-not-allowed',
  406: 'input/not-acceptable',
  408: 'input/timeout',
  411: 'input/length-required',
  413: 'input/too-large',
  414: 'input/address-too-long',
  415: 'input/unsupported-media-type',
  429: 'input/too-many-requests',
  431: 'input/headers-too-large',
};

/**
 * What was thrown, as a problem: a refusal of the framework keeps its status, everything else is a fault of ours. An
 * administrator runs every territory, so one that is not there is only seen where a row would name it.
 */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (violatesTerritory(thrown)) return notFound('territory');
  const status = statusOf(thrown);
  return status >= 400 && status < 500
    ? new Problem(status, CODE_BY_STATUS[status] ?? 'input/refused')
    : new Problem(500, 'server/error');
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
    ? issue.keys.slice(0, ERRORS_MAX).map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
    : [issue];

function errorsOf(problem: Problem, locale: Locale): NonNullable<ProblemBody['errors']> {
  if (problem instanceof InvalidInput)
    return problem.issues
      .slice(0, ERRORS_MAX)
      .flatMap(eachField)
      .slice(0, ERRORS_MAX)
      .map((issue) => ({
        path: shortened(issue.path.join('.')),
        code: issueCode(issue),
        message: issueSentence(issue, locale),
      }));
  return problem.fields.slice(0, ERRORS_MAX).map(({ path, code }) => ({
    path: shortened(path),
    code,
    message: fieldSentence(code, locale) ?? IMPORT_SENTENCES[code]?.[locale] ?? code,
  }));
}

const shortened = (path: string): string =>
  path.length > PATH_LENGTH_MAX ? `${path.slice(0, PATH_LENGTH_MAX).toWellFormed()}…` : path;

/** RFC 9457, in the reader's language; the first twenty fields at fault are named. */
export function problemBody(problem: Problem, locale: Locale, requestId: string): ProblemBody {
  const errors = errorsOf(problem, locale);
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

import type { Socket } from 'node:net';
import { newId, Problem } from '@alize/platform';
import { problemBody, toProblem } from './problem-body';

const STATUS_BY_CODE: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers what Node cannot read as a request, by hand: there is no request yet, and none more on this connection. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = STATUS_BY_CODE[error.code ?? ''] ?? 400;
  const problem = status === 400 ? new Problem(400, 'input/refused') : toProblem({ statusCode: status });
  const requestId = newId();
  const body = problemBody(problem, 'fr', requestId);
  const json = JSON.stringify(body);
  socket.end(
    [
      `HTTP/1.1 ${status} ${body.title}`,
      'Content-Type: application/problem+json; charset=utf-8',
      'Content-Language: fr',
      `Content-Length: ${Buffer.byteLength(json)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      `X-Request-Id: ${requestId}`,
      'Connection: close',
      '',
      json,
    ].join('\r\n'),
  );
}

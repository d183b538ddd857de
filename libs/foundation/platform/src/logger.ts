import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';
import { currentTrace } from './context';
import { errorFacts, framesOf, isError } from './logging/error-facts';
import { scrubLine } from './logging/scrub';

/**
 * JSON lines; no personal data in them: ids, codes and durations only. An error is given as `err`. A line of a request or
 * of a job it led to carries both ids by which they are found together.
 */
export type Logger = PinoLogger;
export const LOGGER = Symbol('LOGGER');

const DEPTH_MAX = 5;
const ITEMS_MAX = 50;

/**
 * Whatever a line is given is scrubbed, by whichever way it comes: errors become facts, texts lose what names somebody.
 * @param destination standard output where none is named
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      // Its own would copy every field of an error; a child's bindings pass through here alone.
      serializers: { err: (value: unknown) => (isError(value) ? errorFacts(value) : value) },
      formatters: { log: (fields) => recordOf(fields, 0), bindings: (fields) => recordOf(fields, 0) },
      mixin: () => {
        const trace = currentTrace();
        return trace ? { traceId: trace.traceId, requestId: trace.requestId } : {};
      },
      hooks: {
        logMethod(given, method) {
          Reflect.apply(method, this, argumentsOf([...given]));
        },
      },
    },
    destination,
  );
}

/** An error alone would lend the line its own message. */
function argumentsOf([first, ...rest]: unknown[]): unknown[] {
  const cleaned = rest.map((each) => loggable(each));
  if (isError(first)) return [{ err: first }, cleaned[0] ?? 'error', ...cleaned.slice(1)];
  const isBare = typeof first === 'object' && first !== null && rest.length === 0 && 'err' in first;
  if (isBare) return [first, 'error'];
  return [typeof first === 'string' ? scrubLine(first) : first, ...cleaned];
}

function loggable(value: unknown, depth = 0): unknown {
  if (isError(value)) return errorFacts(value);
  if (typeof value === 'string') return scrubLine(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEPTH_MAX) return '…';
  if (Array.isArray(value))
    return value.slice(0, ITEMS_MAX).map((each: unknown) => loggable(each, depth + 1));
  return recordOf(value, depth);
}

const recordOf = (fields: object | null, depth: number): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields ?? {}).map(([name, value]) => [name, loggable(value, depth + 1)]));

/** Lets Nest's own lines go through the same logger, one level lower: they interest only its developers. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, textOf(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.trace({ context }, textOf(message));
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.logger.warn(failureOf(message, more), textOf(message));
  }
  /** Nest gives an error, or its message and its stack; the stack begins with the message. */
  error(message: unknown, ...more: unknown[]): void {
    this.logger.error(failureOf(message, more), textOf(message));
  }
}

const textOf = (message: unknown): string =>
  typeof message === 'string' ? message : errorFacts(message).message;

function failureOf(message: unknown, more: unknown[]): object {
  const error = [message, ...more].find(isError);
  if (error) return { context: contextOf(more), err: error };
  const below = more.map((each) => (typeof each === 'string' ? each.replace(String(message), '') : each));
  return { context: contextOf(more), at: below.map(framesOf).find((frames) => frames !== undefined) };
}

const contextOf = (more: unknown[]): unknown =>
  more.findLast((each) => typeof each === 'string' && /^\w{1,60}$/.test(each));

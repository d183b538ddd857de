import { types } from 'node:util';
import { scrubLine } from './scrub';

const DEPTH_MAX = 4;
const ERRORS_MAX = 5;
const FRAMES_MAX = 30;

/** Of an error, what helps to mend it and says nothing of anybody. */
export interface ErrorFacts {
  type: string;
  message: string;
  /** Of PostgreSQL (SQLSTATE), Node, a problem or the mail client. */
  code?: string;
  constraint?: string;
  table?: string;
  column?: string;
  /** Where in PostgreSQL's source it was raised. */
  routine?: string;
  /** What a mail server answered (RFC 5321), its enhanced status (RFC 3463) and to which command. */
  responseCode?: number;
  enhancedStatus?: string;
  command?: string;
  /** HTTP. */
  status?: number;
  /** What zod refused: its codes, each with the field at the top. */
  issues?: string[];
  /** Frames only: the first lines of a stack repeat the message. */
  stack?: string;
  cause?: ErrorFacts;
  errors?: ErrorFacts[];
}

/** Never fails, whatever was thrown; reads named properties alone, for statements and parameters hang on an error too. */
export function errorFacts(thrown: unknown, depth = 0): ErrorFacts {
  try {
    return isError(thrown) ? factsOf(thrown, depth) : factsOfOther(thrown);
  } catch {
    return { type: 'unreadable', message: '' };
  }
}

/** One line of an error for a row that people read: its codes and the scrubbed message. */
export function errorSummary(thrown: unknown): string {
  const { code, constraint, message } = errorFacts(thrown);
  return [code, constraint, message]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(' ');
}

export const isError = (value: unknown): value is Error =>
  value instanceof Error || types.isNativeError(value);

function factsOf(error: Error, depth: number): ErrorFacts {
  const read = (name: string): unknown => Reflect.get(error, name);
  const word = (name: string): string | undefined => wordOf(read(name));
  const answer = read('responseCode');
  const issues = issuesOf(read('issues'));
  const cause = read('cause');
  const errors = read('errors');
  const followed = depth < DEPTH_MAX;
  const facts: ErrorFacts = {
    type: wordOf(error.constructor.name) ?? 'Error',
    message: '',
    code: word('code'),
    constraint: word('constraint'),
    table: word('table'),
    column: word('column'),
    routine: word('routine'),
    status: numberOf(read('status') ?? read('statusCode')),
    responseCode: numberOf(answer),
    enhancedStatus: enhancedStatusOf(read('response')),
    command: numberOf(answer) === undefined ? undefined : word('command'),
    issues,
    stack: framesOf(stackBelow(error)),
    cause: followed && cause !== undefined ? errorFacts(cause, depth + 1) : undefined,
    errors:
      followed && Array.isArray(errors)
        ? errors.slice(0, ERRORS_MAX).map((each: unknown) => errorFacts(each, depth + 1))
        : undefined,
  };
  facts.message = messageOf(error, facts);
  return facts;
}

/** A mail server writes whom it refuses into its answer, in words nobody can foresee: its codes say enough. */
function messageOf(
  error: Error,
  { responseCode, enhancedStatus, command, issues, cause }: ErrorFacts,
): string {
  if (responseCode !== undefined)
    return ['mail server answered', responseCode, enhancedStatus, command && `to ${command}`]
      .filter((part) => part !== undefined)
      .join(' ');
  if (issues) return issues.join(', ');
  const { message } = error;
  // Said again in other words: what holds for the cause holds for them.
  if (cause && isError(error.cause) && message.includes(error.cause.message)) return cause.message;
  return scrubLine(String(message));
}

function factsOfOther(thrown: unknown): ErrorFacts {
  if (typeof thrown !== 'object' || thrown === null) return { type: typeof thrown, message: '' };
  return {
    type: wordOf(thrown.constructor.name) ?? 'object',
    message: '',
    code: wordOf(Reflect.get(thrown, 'code')),
  };
}

/** Codes and names of things are one word, or a few in capitals (`RCPT TO`); anything else is somebody's text. */
function wordOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && /^([\w/.-]{1,64}|[A-Z]+( [A-Z]+){1,2})$/.test(value)
    ? value
    : undefined;
}

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const enhancedStatusOf = (response: unknown): string | undefined =>
  typeof response === 'string' ? /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] : undefined;

/** Deeper parts of a path may be keys that somebody chose. */
function issuesOf(issues: unknown): string[] | undefined {
  if (!Array.isArray(issues)) return undefined;
  return issues.slice(0, 10).map((issue: unknown) => {
    if (typeof issue !== 'object' || issue === null) return 'issue';
    const path: unknown = Reflect.get(issue, 'path');
    const field: unknown = Array.isArray(path) ? path[0] : undefined;
    return [
      wordOf(Reflect.get(issue, 'code')) ?? 'issue',
      typeof field === 'string' ? wordOf(field) : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' at ');
  });
}

const FRAME = /^\s+at (?:.*\(?(?:[\w.-]*:)?[^\s()]*:\d+:\d+\)?|.*\((?:native|<anonymous>|index \d+)\))$/;

/** Of a stack, the frames alone. */
export function framesOf(stack: unknown): string | undefined {
  if (typeof stack !== 'string') return undefined;
  const frames = stack.split('\n').filter((line) => FRAME.test(line));
  return (
    frames
      .slice(0, FRAMES_MAX)
      .map((frame) => frame.trim())
      .join('\n') || undefined
  );
}

/** Lines of a message may look like frames. */
const stackBelow = ({ stack, message }: Error): string | undefined =>
  message ? stack?.replace(message, '') : stack;

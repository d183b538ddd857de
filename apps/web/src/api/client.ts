import { type Locale, ProblemBody } from '@alize/contracts';
import type { z } from 'zod';
import { serverIsAway } from './connection';
import { signedInAgain } from './lost-session';
import { ApiProblem, ServerAway } from './problem';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Query = Record<string, string | number | boolean | undefined>;

let locale: Locale = 'fr';
/** In which language the api speaks to us. */
export const setRequestLocale = (chosen: Locale): void => void (locale = chosen);

let known = false;
/** Whether somebody was signed in here: then a 401 means the session was lost, not that there never was one. */
export const setSessionKnown = (signedIn: boolean): void => void (known = signedIn);

/** `/needs` and a query → `/api/needs?status=open`; what is undefined is left out. */
export function apiPath(path: string, query: Query = {}): string {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return `/api${path}${parameters.length ? `?${new URLSearchParams(parameters)}` : ''}`;
}

async function send(method: Method, address: string, body?: unknown): Promise<Response> {
  const isFile = body instanceof Blob;
  const answer = await fetch(address, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': locale,
      // Somebody sits here who may change their mind: see the acts that can be undone.
      ...(method === 'POST' && { prefer: 'undoable' }),
      ...(body !== undefined && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
    },
    body: isFile ? body : body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => undefined);
  if (!answer || (answer.status >= 502 && !isProblem(answer))) {
    serverIsAway();
    throw new ServerAway();
  }
  if (answer.ok) return answer;
  if (answer.status === 401 && known && isProblem(answer)) {
    await signedInAgain();
    return send(method, address, body);
  }
  throw new ApiProblem(ProblemBody.parse(await answer.json()));
}

const isProblem = (answer: Response): boolean =>
  answer.headers.get('content-type')?.startsWith('application/problem+json') ?? false;

async function sendFor<Schema extends z.ZodType>(
  schema: Schema,
  ...request: Parameters<typeof send>
): Promise<z.output<Schema>> {
  const answer = await send(...request);
  return schema.parse(await answer.json());
}

/** The api, typed by the contracts: what comes back is parsed, what is refused is an `ApiProblem`. */
export const api = {
  get: <S extends z.ZodType>(schema: S, path: string, query?: Query) =>
    sendFor(schema, 'GET', apiPath(path, query)),
  post: <S extends z.ZodType>(schema: S, path: string, body: unknown = {}) =>
    sendFor(schema, 'POST', apiPath(path), body),
  put: <S extends z.ZodType>(schema: S, path: string, body: unknown) =>
    sendFor(schema, 'PUT', apiPath(path), body),
  patch: <S extends z.ZodType>(schema: S, path: string, body: unknown) =>
    sendFor(schema, 'PATCH', apiPath(path), body),
  /** The file itself is the body. */
  upload: <S extends z.ZodType>(schema: S, path: string, query: Query, file: Blob) =>
    sendFor(schema, 'POST', apiPath(path, query), file),
  /** For what answers nothing worth reading. */
  send: async (method: Method, path: string, body?: unknown): Promise<void> => {
    await send(method, apiPath(path), body);
  },
};

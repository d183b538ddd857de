import fc from 'fast-check';
import { CONTENT_TYPES, ODD_ADDRESSES, oddQuery, oddSegment, oddValue, RAW_BODIES } from './odd-values';
import { type Ingredients, type Shape, valueOf } from './shapes';

export interface MalformedRequest {
  method: string;
  /** As it is written on the wire. */
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}

interface Operation {
  parameters?: { name: string; in: string; schema?: Shape }[];
  requestBody?: { content?: Record<string, { schema?: Shape }> };
}
export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Shape> };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
/** Would end the sessions that the other requests need. */
const LEFT_OUT = ['DELETE /api/sessions', 'DELETE /api/sessions/current'];
/** The pages behind mail links: not described, and they take forms. */
const FORM_PAGES =
  'sign-in sign-in/link confirm confirm-offer answer approve-mission first-contact log-days feedback fresh-link email-change preferences unsubscribe'.split(
    ' ',
  );
const FORM_FIELDS =
  'token email answer reason act day hours words dayId id rating purpose categories frequency silentUntil silence colleague'.split(
    ' ',
  );

/** Requests made from the description of the API, each with something wrong in it, or with nothing wrong at all. */
export function malformedRequest(
  description: Description,
  ids: readonly string[],
  tokens: readonly string[],
): fc.Arbitrary<MalformedRequest> {
  const odd = oddValue(ids);
  const use: Ingredients = { definitions: description.components?.schemas ?? {}, ids, odd };
  const operations = Object.entries(description.paths).flatMap(([path, byMethod]) =>
    METHODS.filter((method) => byMethod[method] && !LEFT_OUT.includes(`${method.toUpperCase()} ${path}`)).map(
      (method) => described(method.toUpperCase(), path, byMethod[method] ?? {}, use),
    ),
  );
  return fc.oneof(
    { weight: 16, arbitrary: fc.oneof(...operations) },
    { weight: 3, arbitrary: form(tokens, odd) },
    { weight: 1, arbitrary: anywhere(Object.keys(description.paths)) },
  );
}

function described(
  method: string,
  path: string,
  { parameters = [], requestBody }: Operation,
  use: Ingredients,
): fc.Arbitrary<MalformedRequest> {
  const segments = path
    .split('/')
    .map((segment) =>
      segment.startsWith('{')
        ? fc.oneof(
            { weight: 6, arbitrary: fc.constantFrom(...use.ids) },
            { weight: 1, arbitrary: oddSegment },
          )
        : fc.constant(segment),
    );
  const queries = parameters.filter((parameter) => parameter.in === 'query');
  const query = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          ...queries.map(({ name, schema = {} }) =>
            fc.option(valueOf(schema, use, 3).map((value) => pair(name, value))),
          ),
        )
        .map((pairs) => pairs.filter((each) => each !== null).join('&')),
    },
    { weight: queries.length > 0 ? 2 : 1, arbitrary: oddQuery },
  );
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  const body = method === 'GET' ? fc.constant({ body: undefined, headers: {} }) : bodyOf(schema, use);
  return fc.tuple(fc.tuple(...segments), query, body).map(([parts, words, { body: sent, headers }]) => ({
    method,
    path: parts.join('/') + (words === '' ? '' : `?${words}`),
    headers,
    body: sent,
  }));
}

type Body = Pick<MalformedRequest, 'body' | 'headers'>;
const json = (body: string | Buffer): Body => ({ body, headers: { 'content-type': 'application/json' } });

function bodyOf(schema: Shape | undefined, use: Ingredients): fc.Arbitrary<Body> {
  const value = valueOf(schema ?? { type: 'object' }, use).map((each) => JSON.stringify(each) ?? 'null');
  return fc.oneof(
    { weight: 12, arbitrary: value.map(json) },
    { weight: 1, arbitrary: value.map((text) => json(text.slice(0, Math.floor(text.length / 2)))) },
    { weight: 1, arbitrary: fc.constantFrom(...RAW_BODIES).map(json) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...CONTENT_TYPES), fc.oneof(value, fc.constantFrom(...RAW_BODIES)))
        .map(([type, body]) => ({ body, headers: { 'content-type': type } })),
    },
    { weight: 1, arbitrary: fc.constant({ body: undefined, headers: {} }) },
  );
}

function form(tokens: readonly string[], odd: fc.Arbitrary<unknown>): fc.Arbitrary<MalformedRequest> {
  const field = fc.oneof(
    fc.constantFrom('yes', 'no', 'accept', 'log', 'remove', 'drop', '2026-03-02', '3,5'),
    odd,
  );
  const fields = fc.dictionary(fc.constantFrom(...FORM_FIELDS), field, { maxKeys: 6 });
  return fc
    .tuple(
      fc.constantFrom('GET', 'POST'),
      fc.constantFrom(...FORM_PAGES),
      fc.oneof(fc.constantFrom(...tokens), fc.string({ maxLength: 60 })),
      fields,
    )
    .map(([method, page, token, typed]): MalformedRequest => {
      const words = [
        pair('token', token),
        ...Object.entries(typed).map(([name, value]) => pair(name, value)),
      ].join('&');
      return method === 'GET'
        ? { method, path: `/${page}?${words}`, headers: {} }
        : {
            method,
            path: `/${page}?${pair('token', token)}`,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: words,
          };
    });
}

const anywhere = (paths: string[]): fc.Arbitrary<MalformedRequest> =>
  fc
    .tuple(
      fc.constantFrom(
        'GET',
        'HEAD',
        'OPTIONS',
        'PUT',
        'PATCH',
        'DELETE',
        'POST',
        'TRACE',
        'PROPFIND',
        'QUERY',
      ),
      fc.oneof(
        fc.constantFrom(...ODD_ADDRESSES),
        fc.constantFrom(...paths),
        oddSegment.map((part) => `/${part}`),
      ),
      fc.constantFrom<Record<string, string>>(
        {},
        { accept: 'text/html' },
        { accept: 'image/png' },
        { host: 'evil.example' },
        { origin: 'null' },
      ),
    )
    .map(([method, path, headers]) => ({ method, path, headers }));

function pair(name: string, value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return `${name}=${encodeURIComponent(text.toWellFormed())}`;
}

import fc from 'fast-check';

const nested = (depth: number): unknown => (depth === 0 ? 'bottom' : [nested(depth - 1)]);

/** Values that a schema ought to refuse, or that something behind it may not survive. */
export const oddValue = (knownIds: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(null, true, false, '', ' ', 'x', [], {}, [[]], [null], { unknown: 1 }),
    fc.constantFrom(-1, 0, -0, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 63, 1e308, -1e308, 5e-324),
    fc.constantFrom('2147483648', '9223372036854775808', '1e999', 'NaN', 'Infinity', '0x10', '٣'),
    fc.constantFrom('0000-01-01', '0001-01-01', '2026-02-30', '9999-12-31', '+012026-01-01', '-000001-01-01'),
    fc.constantFrom('2026-03-02T10:00:00Z', '2026-13-01', '2026-3-2', '20260302'),
    fc.constantFrom(
      'abc \ud800 def',
      '\udfff',
      'a\0b',
      '\u202eabc\u2066',
      '\u200b',
      '\ufeff',
      '\ufffe',
      '\r\nBcc: x',
    ),
    fc.constantFrom(
      'e\u0301'.repeat(400),
      '👩‍👩‍👧‍👦'.repeat(300),
      'a'.repeat(20_000),
      '<b>&amp;</b>',
      "' OR 1=1 --",
      '%',
    ),
    fc.constantFrom('{{7*7}}', '${jndi:ldap://x}', '../../etc/passwd', 'javascript:alert(1)', '=1+1'),
    fc.constantFrom(
      nested(12),
      nested(30),
      Array.from({ length: 300 }, (_, index) => index),
    ),
    fc.constantFrom({ $ne: null }, { length: 1e9 }, { toString: 'x' }, { constructor: { prototype: {} } }),
    fc.constantFrom(...knownIds),
    fc.uuid(),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.double(),
    fc.jsonValue({ maxDepth: 3 }),
  );

/** In the place of an id in an address, percent-encoded or not. */
export const oddSegment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '%zz',
    '%',
    '%00',
    '%ED%A0%80',
    '%2e%2e',
    '..',
    '.',
    '',
    '%2F',
    '%5c..',
    '*',
    ':id',
    '~',
    ';a=b',
  ),
  fc.constantFrom(
    '0',
    '-1',
    'null',
    'undefined',
    'NaN',
    '__proto__',
    'constructor',
    '%F0%9F%98%80',
    'a'.repeat(101),
  ),
  fc.constantFrom(
    'a'.repeat(9_000),
    '01890000-0000-7000-8000-00000000000G',
    '{01890000-0000-7000-8000-000000000000}',
  ),
  fc.string({ maxLength: 20 }).map(encodeURIComponent),
);

/** After the `?`. */
export const oddQuery: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    '=',
    '&&',
    '%',
    '%zz=%zz',
    '__proto__=1',
    'constructor[prototype]=1',
    'q=a&q=b',
    'limit=1&limit=2',
  ),
  fc.constantFrom(
    'cursor=AA',
    'cursor=',
    'cursor=%00',
    'cursor=MA',
    'limit=1e9',
    'limit=-1',
    'limit=',
    'lang=de',
    'token=%00',
  ),
  fc.string({ maxLength: 30 }).map(encodeURI),
);

export const ODD_ADDRESSES = [
  '/api/docs//',
  '/api/docs/..',
  '/api/docs/%00',
  '/api/docs/%5c..',
  '/api/docs/package.json',
  '/api/',
  '/api',
  '/api//needs',
  '//evil.example/',
  '/%zz',
  '/%00',
  '/.git/config',
  '/assets/../package.json',
  '/index.html',
  '/health/ready/',
  '/*',
];

export const CONTENT_TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'application/xml',
  'application/problem+json',
  'application/octet-stream',
  'nonsense',
  '',
];

/** Bodies sent as they are. */
export const RAW_BODIES: (string | Buffer)[] = [
  '{"title":',
  '{"a":1,"a":2}',
  '"text"',
  '17',
  'null',
  '\ufeff{}',
  '{"__proto__":{"admin":true}}',
  '['.repeat(60_000) + ']'.repeat(60_000),
  '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000),
  '['.repeat(60_000),
  JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, index]))),
  JSON.stringify(Array.from({ length: 20_000 }, () => ({}))),
  JSON.stringify({ text: 'a'.repeat(1_100_000) }),
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0x00]),
  'a=1&b=%zz&token=%00&__proto__=1',
  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
];

import { isFromElsewhere, isKnownHost } from './origin.rules';

const PUBLIC = 'https://alize.example';
const LOCAL = 'http://127.0.0.1:3000';
const post = { method: 'POST', path: '/sign-in', host: 'alize.example', origin: undefined };

describe('a write', () => {
  it.each([
    ['our own page', { origin: 'https://alize.example' }, PUBLIC],
    [
      'our own page through a proxy that names itself',
      { origin: 'https://alize.example', host: 'api:3000' },
      PUBLIC,
    ],
    ['no browser', {}, PUBLIC],
    ['a page of the machine itself', { origin: 'http://localhost:3000', host: 'localhost:3000' }, LOCAL],
    [
      'a mailbox provider that unsubscribes',
      { origin: 'https://mail.example', path: '/unsubscribe' },
      PUBLIC,
    ],
    ['another site that only reads', { origin: 'https://evil.example', method: 'GET' }, PUBLIC],
  ])('is taken from %s', (_, caller, publicUrl) => {
    expect(isFromElsewhere({ ...post, ...caller }, publicUrl)).toBe(false);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }, PUBLIC],
    [
      'another site that names itself as the host',
      { origin: 'http://evil.example', host: 'evil.example' },
      PUBLIC,
    ],
    ['the same name without encryption', { origin: 'http://alize.example' }, PUBLIC],
    ['the same name at another port', { origin: 'https://alize.example:8443' }, PUBLIC],
    ['a name that begins alike', { origin: 'https://alize.example.evil.example' }, PUBLIC],
    ['a page of no origin', { origin: 'null' }, PUBLIC],
    ['nonsense', { origin: 'alize.example' }, PUBLIC],
    ['another program of the machine', { origin: 'http://localhost:8080', host: 'localhost:3000' }, LOCAL],
    ['a page of the machine, to a public place', { origin: 'http://localhost', host: 'localhost' }, PUBLIC],
    [
      'another site that was made to lead here',
      { origin: 'http://evil.example:3000', host: 'evil.example:3000' },
      LOCAL,
    ],
  ])('is refused from %s', (_, caller, publicUrl) => {
    expect(isFromElsewhere({ ...post, ...caller }, publicUrl)).toBe(true);
  });
});

describe('the host of a request', () => {
  it.each([
    '127.0.0.1:3000',
    'localhost:3000',
    '[::1]:3000',
    'alize.localhost',
    '192.168.1.7:3000',
    'api:3000',
  ])('may be %s on a developer’s machine', (host) => {
    expect(isKnownHost(host, LOCAL)).toBe(true);
  });
  it.each([
    'evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'a b',
    '',
  ])('may not be %p there', (host) => {
    expect(isKnownHost(host, LOCAL)).toBe(false);
  });
  it('may be anything behind a proxy of a public place, which nothing here reads', () => {
    expect(isKnownHost('evil.example', PUBLIC)).toBe(true);
  });
});

import { authorshipOf } from './authorship.rules';

const OURS = 'mx.alize.test';
const header = (value: string) => ({ name: 'authentication-results', value });
const FROM = { name: 'from', value: 'Laurent <laurent@alpelec.test>' };
const of = (...values: string[]) =>
  authorshipOf({ headers: [FROM, ...values.map(header)], from: ['laurent@alpelec.test'] }, OURS);

describe('who wrote a mail', () => {
  it.each([
    `${OURS}; dmarc=pass (p=reject dis=none) header.from=alpelec.test`,
    `${OURS}; dmarc=pass header.from=ALPELEC.test; dkim=fail header.d=alpelec.test`,
    `${OURS}; dkim=pass header.d=alpelec.test header.s=s1 header.b=AbC`,
    `${OURS} 1; spf=pass (sender is authorised; really) smtp.mailfrom=laurent@alpelec.test`,
    `MX.alize.test; spf = pass smtp.mailfrom = alpelec.test`,
    `${OURS}; dkim=fail header.d=alpelec.test; dkim=pass header.d=alpelec.test`,
    `${OURS}; dkim=pass reason="a \\"good\\"; signature" header.d=alpelec.test`,
  ])('is proved by %s', (value) => expect(of(value)).toBe('verified'));

  it.each([
    `${OURS}; none`,
    `${OURS}; dmarc=fail header.from=alpelec.test`,
    `${OURS}; dmarc=pass header.from=evil.test`,
    `${OURS}; dmarc=pass`,
    `${OURS}; dmarc=pass header.from=alpelec.test.evil.test`,
    `${OURS}; dmarc=fail header.from=alpelec.test; spf=pass smtp.mailfrom=alpelec.test`,
    `${OURS}; dmarc=pass header.from=alpelec.test; dmarc=fail header.from=alpelec.test`,
    `${OURS}; dkim=pass header.d=evil.test`,
    `${OURS}; dkim=pass header.d=mail.alpelec.test`,
    `${OURS}; dkim=pass header.d=test`,
    `${OURS}; dkim=softpass header.d=alpelec.test`,
    `${OURS}; spf=pass smtp.helo=alpelec.test`,
    `${OURS}; spf=pass smtp.mailfrom="x; dmarc=pass header.from=alpelec.test"@evil.test`,
    `${OURS}; spf=pass smtp.mailfrom=a@evil.test (dmarc=pass header.from=alpelec.test)`,
    `${OURS}; (dmarc=pass (nested) header.from=alpelec.test)`,
    `${OURS}; arc=pass header.from=alpelec.test`,
    `${OURS}; xdmarc=pass header.from=alpelec.test`,
    OURS,
  ])('is not proved by %s', (value) => expect(of(value)).toBe('unverified'));

  it('is told by the topmost result of our own server alone', () => {
    const pass = `${OURS}; dmarc=pass header.from=alpelec.test`;
    const fail = `${OURS}; dmarc=fail header.from=alpelec.test`;
    expect(of(fail, pass)).toBe('unverified');
    expect(of('mx.evil.test; dmarc=fail', pass, fail)).toBe('verified');
  });

  it.each([
    ['no result', []],
    ['another server’s', ['mx.evil.test; dmarc=pass header.from=alpelec.test']],
    ['a server’s of a longer name', [`${OURS}.evil.test; dmarc=pass header.from=alpelec.test`]],
    ['one in a comment', [`(${OURS};) mx.evil.test; dmarc=pass header.from=alpelec.test`]],
  ])('is not looked at with %s', (_, values) => expect(of(...values)).toBe('unchecked'));

  it('is nobody where the server has no name here', () => {
    const headers = [FROM, header('; dmarc=pass header.from=alpelec.test')];
    expect(authorshipOf({ headers, from: ['laurent@alpelec.test'] }, undefined)).toBe('unchecked');
  });

  it('is not proved where several are named', () => {
    const proof = header(`${OURS}; dmarc=pass header.from=alpelec.test`);
    const both = ['laurent@alpelec.test', 'other@alpelec.test'];
    expect(authorshipOf({ headers: [FROM, proof], from: both }, OURS)).toBe('unverified');
    expect(authorshipOf({ headers: [FROM, FROM, proof], from: both.slice(0, 1) }, OURS)).toBe('unverified');
    expect(authorshipOf({ headers: [FROM, proof], from: [] }, OURS)).toBe('unverified');
  });

  it('is found in time proportional to the header', () => {
    for (const letter of ['(', '"', ';', '\\', ' ', '= ', 'a='])
      expect(of(`${OURS}; ${letter.repeat(200_000)}`)).toBe('unverified');
  });
});
